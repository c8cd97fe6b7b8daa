/**
 * Where to look for an id; what decides is always the whole id. A secret seed keeps a file from being made so that
 * its ids collide. The upper bits are the well mixed ones: `>>> shift` makes a place of it.
 */
export function hashOfId(seed: number, kind: number, words: Int32Array, at: number): number {
  let hash = seed ^ kind;
  hash = Math.imul(hash ^ words[at]!, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ words[at + 1]!, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ words[at + 2]!, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15) ^ words[at + 3]!, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

/**
 * The same in fewer steps, for a first look at many ids: well mixed where ids are random. Where they are made not to
 * be, the first look finds less, and that is all.
 */
export function markOf(words: Int32Array, at: number): number {
  const even = Math.imul(words[at]! ^ words[at + 2]!, 0x9e3779b1);
  const odd = Math.imul(words[at + 1]! ^ words[at + 3]!, 0x85ebca6b);
  const mark = even ^ odd ^ (odd >>> 9);
  return Math.imul(mark ^ (mark >>> 15), 0xc2b2ae35);
}

/** How far to shift a hash so that it names one of so many places, a power of two. */
export function shiftFor(places: number): number {
  return 32 - Math.log2(places);
}

/** The least power of two that is not below `least`, from 64 to 2^31. */
export function powerOfTwo(least: number): number {
  let power = 64;
  while (power < least && power < 2 ** 31) power *= 2;
  return power;
}
