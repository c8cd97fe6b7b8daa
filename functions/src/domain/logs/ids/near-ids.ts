/** Small enough to stay in the processor's cache, large enough for the hours by which two logs differ in order. */
const slotCount = 1 << 14;
const reach = slotCount / 4;
/** Each id met lets so many be loaded at most, so that logs in any order cost no more. */
const stepsPerId = 4;

/**
 * The ids that are likely to come next. Two logs name the same messages in nearly the same order, so what follows an
 * id in the first log follows it in the second: these are kept close at hand. Only a guess: whoever asks compares the
 * whole id, and looks elsewhere where it is another.
 */
export class NearIds {
  private readonly slots = new Int32Array(slotCount);
  private loadedTo = 0;

  /** @returns an id that may have this hash, or 0 */
  at(hash: number): number {
    return this.slots[hash & (slotCount - 1)]!;
  }

  /** @param id was met again; `size` is the largest id, `hashes` are by id */
  follow(id: number, size: number, hashes: Int32Array): void {
    if (id > this.loadedTo || id + slotCount < this.loadedTo) this.loadedTo = id;
    const end = Math.min(id + reach, size, this.loadedTo + stepsPerId);
    while (this.loadedTo < end) {
      this.loadedTo++;
      this.slots[hashes[this.loadedTo]! & (slotCount - 1)] = this.loadedTo;
    }
  }
}
