import { describe, expect, it } from 'vitest';
import { utf8Text } from '../encoding/open-text.ts';
import type { Text } from '../encoding/open-text.ts';
import { bytesSource } from '../log-source.ts';
import { findSeparator } from './separator.ts';

function separatorOf(text: string, chunkBytes = 1 << 20): string {
  const source = bytesSource(new TextEncoder().encode(text), chunkBytes);
  return String.fromCharCode(findSeparator('portal', utf8Text(source)));
}

describe('the separator', () => {
  it('is the one with which row 1 has the most known headers', () => {
    for (const separator of [';', ',', '\t']) {
      for (const chunkBytes of [1, 5, 1 << 20]) {
        const header = ['innsendt', 'kommunenummer', 'kanal'].join(separator);
        expect(separatorOf(header, chunkBytes)).toBe(separator);
        expect(separatorOf(`${header}\na;b,c\td,e,f,g;h;i;j\t\t\t\t`, chunkBytes)).toBe(separator);
      }
    }
    expect(separatorOf('innsendt,kommunenummer,"a;b;c;d"')).toBe(',');
    expect(separatorOf('a;b;c;d;e,innsendt,f')).toBe(',');
    expect(separatorOf('innsendt;a\tb\tc')).toBe(';');
  });

  it('is the one that gives the most cells where as many are known, and else the first of ; , and tab', () => {
    expect(separatorOf('a;b,c,d')).toBe(',');
    expect(separatorOf('a;b,c\td\te')).toBe('\t');
    expect(separatorOf('a;b;c,d')).toBe(';');
    expect(separatorOf('a,b;c\td')).toBe(';');
    expect(separatorOf('a,b\tc')).toBe(',');
    expect(separatorOf('innsendt')).toBe(';');
    expect(separatorOf('')).toBe(';');
  });

  it('is told by row 1 alone, of which no more is read than a header can be long', () => {
    let read = 0;
    const text = (piece: string, most: number): Text => ({
      *chunks() {
        for (read = 0; read < most; read++) yield new TextEncoder().encode(piece);
      },
    });
    expect(findSeparator('portal', text('innsendt,kanal\n', 1000))).toBe(0x2c);
    expect(read).toBe(0);
    // A line of 64 MB: a header has at most 2^20 bytes.
    expect(findSeparator('portal', text(','.repeat(1 << 16), 1000))).toBe(0x2c);
    expect(read).toBe(16);
  });
});
