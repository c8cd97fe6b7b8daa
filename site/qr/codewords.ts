/** From bytes to the codewords of a symbol: filled up, with correction, interleaved (ISO/IEC 18004, 7.4-7.6). */
import { correctionCodewords } from './reed-solomon.ts';
import { dataCodewords, lengthBits, type Level, type Version } from './versions.ts';

const byteMode = 0b0100;
/** Take turns where there is room left. */
const fillers = [0xec, 0x11] as const;

/** The data codewords of a symbol, filled up to what it holds. */
export function dataOf(bytes: Uint8Array, version: Version, level: Level): number[] {
  const bits: number[] = [];
  const write = (value: number, count: number): void => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  const room = dataCodewords(version, level);
  write(byteMode, 4);
  write(bytes.length, lengthBits(version));
  for (const byte of bytes) write(byte, 8);
  write(0, Math.min(4, 8 * room - bits.length));
  write(0, (8 - (bits.length % 8)) % 8);
  const data: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    data.push(bits.slice(at, at + 8).reduce((value, bit) => value * 2 + bit, 0));
  }
  for (let turn = 0; data.length < room; turn++) data.push(fillers[turn % 2]!);
  return data;
}

/** Blocks as equal as can be, the shorter first; then the first codeword of each, the second of each, and so on. */
export function interleaved(data: readonly number[], version: Version, level: Level): number[] {
  const { count, correction } = version.blocks[level];
  const shorter = Math.floor(data.length / count);
  const longer = data.length % count;
  const blocks: (readonly number[])[] = [];
  for (let at = 0, index = 0; index < count; index++) {
    const length = shorter + (index >= count - longer ? 1 : 0);
    blocks.push(data.slice(at, at + length));
    at += length;
  }
  const corrections = blocks.map((block) => correctionCodewords(block, correction));
  return [...inTurn(blocks), ...inTurn(corrections)];
}

function inTurn(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  const turns = Array.from({ length: longest }, (_, turn) => blocks.flatMap((block) => block[turn] ?? []));
  return turns.flat();
}
