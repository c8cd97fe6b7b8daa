import { describe, expect, test } from 'vitest';
import { dataOf } from './codewords.ts';
import { qrCode, type Modules } from './encode.ts';
import { drawVersion, formatBits, versionBits } from './format.ts';
import { dataPath, gridWithPatterns } from './grid.ts';
import { masks } from './masks.ts';
import otherEncoder from './other-encoder.json' with { type: 'json' };
import { correctionCodewords, multiply, powerOfTwo } from './reed-solomon.ts';
import { qrSvg } from './svg.ts';
import { dataCodewords, levels, lengthBits, versions, type Level } from './versions.ts';

/** The symbol whose construction the standard shows step by step (ISO/IEC 18004, annex I): 01234567 at 1-M. */
const standardData = [
  0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11,
];
const standardCorrection = [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55];

/** What a reader does: the format first, then the codewords without mask, block by block. */
function read(modules: Modules): { text: string; level: Level; isSound: boolean } {
  const version = versions.find(({ size }) => size === modules.length)!;
  let bits = 0;
  const beside = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => modules[8]![column]);
  const above = [7, 5, 4, 3, 2, 1, 0].map((row) => modules[row]![8]);
  for (const isDark of [...beside, ...above]) bits = bits * 2 + (isDark ? 1 : 0);
  const [level, mask] = levels
    .flatMap((one) => masks.map((_, number) => [one, number] as const))
    .find(([one, number]) => formatBits(one, number) === bits)!;
  const grid = gridWithPatterns(version);
  drawVersion(grid, version);
  const path = dataPath(grid);
  const plain = path.map(([row, column]) => modules[row]![column] !== masks[mask]!(row, column));
  const codewords = Array.from({ length: version.codewords }, (_, at) =>
    plain.slice(8 * at, 8 * at + 8).reduce((value, bit) => value * 2 + (bit ? 1 : 0), 0),
  );
  const { count, correction } = version.blocks[level];
  const inAll = dataCodewords(version, level);
  const lengths = Array.from({ length: count }, (_, at) => Math.floor((inAll + at) / count));
  const blocks = lengths.map((): number[] => []);
  let at = 0;
  for (let turn = 0; turn < Math.max(...lengths); turn++)
    blocks.forEach((block, index) => turn < lengths[index]! && block.push(codewords[at++]!));
  const data = blocks.flat();
  for (let turn = 0; turn < correction; turn++) for (const block of blocks) block.push(codewords[at++]!);
  const all = data.map((codeword) => codeword.toString(2).padStart(8, '0')).join('');
  const from = 4 + lengthBits(version);
  const length = parseInt(all.slice(4, from), 2);
  const bytes = Array.from({ length }, (_, i) => parseInt(all.slice(from + 8 * i, from + 8 * i + 8), 2));
  return {
    text: new TextDecoder().decode(new Uint8Array(bytes)),
    level,
    isSound: all.startsWith('0100') && blocks.every((block) => hasNoError(block, correction)),
  };
}

/** A sound block, as a polynomial, is zero at every root of the generator. */
function hasNoError(block: readonly number[], correction: number): boolean {
  return Array.from({ length: correction }, (_, root) =>
    block.reduce((value, codeword) => multiply(value, powerOfTwo(root)) ^ codeword, 0),
  ).every((value) => value === 0);
}

describe('a QR code', () => {
  test("corrects as the standard's example does", () => {
    expect(correctionCodewords(standardData, 10)).toEqual(standardCorrection);
  });

  test('tells format and version as the standard tabulates them', () => {
    expect(formatBits('M', 5)).toBe(0b100000011001110);
    expect(formatBits('M', 0)).toBe(0b101010000010010);
    expect(formatBits('Q', 7)).toBe(0b010101111101101);
    expect(versionBits(7)).toBe(0b000111110010010100);
    expect(versionBits(10)).toBe(0b001010010011010011);
  });

  test.each(otherEncoder.symbols)(
    'version $version is module by module that of another encoder',
    (symbol) => {
      const level = levels.find((one) => one === symbol.level)!;
      const own = qrCode(symbol.text, level, symbol.mask);
      const rows = own.map((row) => BigInt(`0b${row.map((isDark) => Number(isDark)).join('')}`).toString(16));
      expect(rows.join(' ')).toBe(symbol.rows);
    },
  );

  test('is read back at every length that fits, at both levels', () => {
    for (const [level, longest] of [
      ['M', 213],
      ['Q', 151],
    ] as const) {
      for (let length = 1; length <= longest; length += 3) {
        const text = 'https://avstem.example/nb/kommune/'.repeat(8).slice(0, length);
        expect(read(qrCode(text, level)), `${level} ${String(length)}`).toEqual({
          text,
          level,
          isSound: true,
        });
      }
    }
  });

  test('holds what its version holds, and no byte more', () => {
    for (const level of levels) {
      const room = (8 * dataCodewords(versions.at(-1)!, level) - 20) / 8;
      expect(qrCode('x'.repeat(Math.floor(room)), level)).toHaveLength(57);
      expect(() => qrCode('x'.repeat(Math.floor(room) + 1), level)).toThrow(RangeError);
    }
    expect(dataOf(new Uint8Array(14), versions[0]!, 'M')).toHaveLength(16);
  });

  test('is drawn whole, with its border', () => {
    const modules = qrCode('https://a.no/', 'Q');
    const svg = qrSvg(modules, 'Kode');
    expect(svg).toContain(`viewBox="0 0 ${String(modules.length + 8)} ${String(modules.length + 8)}"`);
    const drawn = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].flatMap(([, x, y, width]) =>
      Array.from(
        { length: Number(width) },
        (_, i) => `${String(Number(x) + i - 4)} ${String(Number(y) - 4)}`,
      ),
    );
    const dark = modules.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? `${String(x)} ${String(y)}` : [])),
    );
    expect(drawn.sort()).toEqual(dark.sort());
  });
});
