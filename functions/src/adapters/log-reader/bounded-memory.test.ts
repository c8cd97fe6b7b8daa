import { describe, expect, it } from 'vitest';
import { IdTable } from '#domain/logs/ids/id-table.ts';
import type { LogSource } from '#domain/logs/log-source.ts';
import { readPortalLog } from './read-log.ts';
import { faultsOf, testOptions } from './testing/read-bytes.ts';

const chunkBytes = 1 << 20;

/** A file of 32 MiB or fewer: a beginning, and then the same bytes again and again. */
function endless(beginning: string, repeated: string, chunkCount = 32): LogSource {
  const first = new TextEncoder().encode(beginning);
  const chunk = new TextEncoder().encode(repeated.repeat(chunkBytes / repeated.length));
  return {
    byteLength: first.length + chunkCount * chunk.length,
    *chunks() {
      yield first;
      for (let index = 0; index < chunkCount; index++) yield chunk;
    },
  };
}

function heldBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const head = 'innsendt;kommunenummer\n';
const cases = [
  { name: 'an unclosed quote', source: endless(`${head}"`, 'a;b\n'), fault: 'quote-unclosed 2 innsendt' },
  {
    name: 'an unclosed quote in row 1',
    source: endless('innsendt;"', 'a;b\n'),
    fault: 'quote-unclosed 1 #2',
  },
  { name: 'one endless cell', source: endless(`${head}x;`, 'abcd'), fault: 'time-unreadable 2 innsendt' },
  { name: 'one endless row', source: endless(`${head}x;`, ';;;;', 6), fault: 'ok' },
  {
    name: 'faults without end',
    source: endless(head, 'x;0301\nx;4601\n  ', 6),
    fault: 'time-unreadable 2 innsendt',
  },
];

describe('the reader holds little memory', () => {
  for (const { name, source, fault } of cases) {
    it(`of ${name}`, async () => {
      let most = 0;
      const before = heldBytes();
      const onProgress = () => {
        most = Math.max(most, heldBytes() - before);
      };
      const options = { ...testOptions, maxBytes: 1 << 30, onProgress };
      const faults = faultsOf(await readPortalLog(source, options, new IdTable()));
      if (fault === 'ok') expect(faults).toEqual(['row-length 2']);
      else expect(faults[0]).toBe(fault);
      expect(most).toBeLessThan(16 * 1024 * 1024);
    });
  }
});
