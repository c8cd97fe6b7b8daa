/**
 * The sample's own random numbers (sfc32, a 32-bit mix of 128 bits of state): the same seed gives the same country
 * on every machine, and each service draws from a stream of its own, so that one can be made without the others.
 */
const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(a: number, b: number, c: number) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    // The first draws still show the seed; twelve rounds mix it in.
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** 32 random bits, as an unsigned integer. */
  bits(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  /** An integer from 0 to `limit` - 1. */
  integer(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.integer(items.length)]!;
  }

  /** A new array in random order (Fisher and Yates). */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.integer(last + 1);
      [result[last], result[other]] = [result[other]!, result[last]!];
    }
    return result;
  }

  /** A UUID of version 4 (RFC 9562), lower case. */
  uuid(): string {
    const [a, b, c, d] = [this.bits(), (this.bits() & 0xffff0fff) | 0x4000, this.bits(), this.bits()];
    const variant = (c & 0x3fffffff) | 0x80000000;
    const hex = hexOf(a) + hexOf(b) + hexOf(variant) + hexOf(d);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}

function hexOf(word: number): string {
  const high = hexOfByte[word >>> 24]! + hexOfByte[(word >>> 16) & 255]!;
  return high + hexOfByte[(word >>> 8) & 255]! + hexOfByte[word & 255]!;
}

/** The stream of random numbers that belongs to a seed and a name, e.g. `randomFor(2023, 'messages 4601')`. */
export function randomFor(seed: number, name: string): Random {
  let hash = 2_166_136_261;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 16_777_619);
  }
  return new Random(seed, hash, Math.imul(hash ^ seed, 2_654_435_761));
}
