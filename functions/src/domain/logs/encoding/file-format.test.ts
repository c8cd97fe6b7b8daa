import { describe, expect, it } from 'vitest';
import { bytesSource } from '../log-source.ts';
import { fileFormat, isEncryptedWorkbook } from './file-format.ts';

const formatOf = (bytes: Iterable<number>, chunkBytes = 1 << 20) =>
  fileFormat(bytesSource(Uint8Array.from(bytes), chunkBytes));

const bytesOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** How files begin that are neither text nor XLSX, by the descriptions of their formats. */
const others: readonly (readonly [string, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['compress', [0x1f, 0x9d]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', bytesOf('Rar!\u001a\u0007')],
  ['bzip2', [...bytesOf('BZh'), 0x31, ...bytesOf('1AY&SY')]],
  ['bzip2 of large blocks', [...bytesOf('BZh'), 0x39, ...bytesOf('1AY&SY')]],
  ['xz', [0xfd, ...bytesOf('7zXZ'), 0]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
  ['cab', bytesOf('MSCF\u0000')],
  ['PDF', bytesOf('%PDF-')],
  ['PNG', [0x89, ...bytesOf('PNG')]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['Parquet', bytesOf('PAR1')],
  ['tar', [...bytesOf('x'.repeat(257)), ...bytesOf('ustar')]],
];

describe('the format of a file', () => {
  it.each(others)('is told by its first bytes, all of them: %s', (name, magic) => {
    expect(formatOf(magic)).toBe('other');
    expect(formatOf([...magic, 0x61], 1)).toBe('other');
    expect(formatOf(magic.slice(0, -1))).toBe('text');
    expect(formatOf([0x61, ...magic])).toBe('text');
    const freeByte = name.startsWith('bzip2') ? 3 : -1;
    for (const at of name === 'tar' ? [257, 258, 259, 260, 261] : magic.keys()) {
      const changed = magic.with(at, magic[at]! ^ 0x60);
      expect([at, formatOf(changed)]).toEqual([at, at === freeByte ? 'other' : 'text']);
    }
  });

  it('is zip for a part, an empty archive and a part of a split one, and not for the letters PK', () => {
    for (const [a, b] of [
      [3, 4],
      [5, 6],
      [7, 8],
    ] as const) {
      expect(formatOf([0x50, 0x4b, a, b])).toBe('zip');
      expect(formatOf([0x50, 0x4b, a, b ^ 1])).toBe('text');
      expect(formatOf([0x50, 0x4b, a ^ 1, b])).toBe('text');
      expect(formatOf([0x51, 0x4b, a, b])).toBe('text');
      expect(formatOf([0x50, 0x4a, a, b])).toBe('text');
    }
    expect(formatOf(bytesOf('PK;innsendt'))).toBe('text');
  });

  it('is compound for what Office wrote before, and text for an empty file', () => {
    const compound = [0xd0, 0xcf, 0x11, 0xe0];
    expect(formatOf(compound)).toBe('compound');
    for (const at of compound.keys()) expect(formatOf(compound.with(at, 0x61))).toBe('text');
    expect(formatOf([])).toBe('text');
  });
});

describe('an encrypted workbook', () => {
  const name = bytesOf('EncryptedPackage').flatMap((byte) => [byte, 0]);
  const isEncrypted = (bytes: readonly number[], chunkBytes = 1 << 20) =>
    isEncryptedWorkbook(bytesSource(Uint8Array.from(bytes), chunkBytes));

  it('is known by the name of a stream, wherever it stands and however it is cut', () => {
    for (const before of [[], [1, 2, 3], [0x45], [0x45, 0, 0x6e], name.slice(0, -2)]) {
      for (const chunkBytes of [1, 7, 1 << 20]) {
        expect(isEncrypted([...before, ...name, 9], chunkBytes)).toBe(true);
        expect(isEncrypted([...before, ...name], chunkBytes)).toBe(true);
      }
    }
  });

  it('is not told by a part of that name', () => {
    expect(isEncrypted([])).toBe(false);
    expect(isEncrypted(name.slice(0, -1))).toBe(false);
    for (const at of name.keys()) expect(isEncrypted(name.with(at, 0x78))).toBe(false);
    expect(isEncrypted([...name.slice(0, 10), 9, ...name.slice(10)])).toBe(false);
  });
});
