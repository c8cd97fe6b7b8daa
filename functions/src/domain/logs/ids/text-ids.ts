/** Ids that are no UUIDs, as dense integers from 1: equal integers if and only if the bytes are equal. */
const pageBits = 14;
const pageWords = 1 << pageBits;
const longestBytes = 64;
const manySlots = 1 << 23;

const textDecoder = new TextDecoder();

export class TextIds {
  size = 0;
  private readonly seed: number;
  /** Words of four bytes; pages instead of one growing array, so that nothing large is ever copied. */
  private readonly pages: Int32Array[] = [];
  private usedWords = 0;
  /** By integer: where its words begin, its length in bytes, its hash. */
  private places = new Uint32Array(64);
  private lengths = new Uint8Array(64);
  private hashes = new Int32Array(64);
  /** Open addressing, two words a slot: an integer (0 where free) and its hash; never more than half full. */
  private slots = new Int32Array(256);
  private readonly key = new Int32Array(longestBytes / 4);
  private readonly keyBytes = new Uint8Array(this.key.buffer);

  constructor(seed: number) {
    this.seed = seed;
  }

  /** @param end the text has 1 to 64 bytes, of ASCII */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    const wordCount = (length + 3) >>> 2;
    this.keyBytes.fill(0);
    this.keyBytes.set(bytes.subarray(start, end));
    const hash = this.hashKey(wordCount, length);
    const mask = this.slots.length - 2;
    let slot = (hash << 1) & mask;
    for (;;) {
      const known = this.slots[slot]!;
      if (known === 0) break;
      if (this.slots[slot + 1] === hash && this.isKey(known, wordCount, length)) return known;
      slot = (slot + 2) & mask;
    }
    const added = this.add(hash, wordCount, length);
    this.slots[slot] = added;
    this.slots[slot + 1] = hash;
    if (added * 4 >= this.slots.length) this.growSlots();
    return added;
  }

  show(text: number): string {
    const place = this.places[text]!;
    const words = this.pages[place >>> pageBits]!.subarray(place & (pageWords - 1));
    return textDecoder.decode(new Uint8Array(words.buffer, words.byteOffset, this.lengths[text]!));
  }

  private hashKey(wordCount: number, length: number): number {
    let hash = this.seed ^ length;
    for (let word = 0; word < wordCount; word++) {
      hash = Math.imul(hash ^ this.key[word]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0x85ebca6b);
    return hash ^ (hash >>> 13);
  }

  private isKey(text: number, wordCount: number, length: number): boolean {
    if (this.lengths[text] !== length) return false;
    const place = this.places[text]!;
    const page = this.pages[place >>> pageBits]!;
    const offset = place & (pageWords - 1);
    for (let word = 0; word < wordCount; word++) {
      if (page[offset + word] !== this.key[word]) return false;
    }
    return true;
  }

  private add(hash: number, wordCount: number, length: number): number {
    const text = ++this.size;
    if (text === this.places.length) this.growTexts();
    // No text lies across two pages.
    const roomLeft = this.pages.length * pageWords - this.usedWords;
    if (roomLeft < wordCount) {
      this.usedWords += roomLeft;
      this.pages.push(new Int32Array(pageWords));
    }
    const page = this.pages[this.usedWords >>> pageBits]!;
    const offset = this.usedWords & (pageWords - 1);
    for (let word = 0; word < wordCount; word++) page[offset + word] = this.key[word]!;
    this.places[text] = this.usedWords;
    this.lengths[text] = length;
    this.hashes[text] = hash;
    this.usedWords += wordCount;
    return text;
  }

  private growTexts(): void {
    const length = this.places.length * 2;
    const { places, lengths, hashes } = this;
    this.places = new Uint32Array(length);
    this.places.set(places);
    this.lengths = new Uint8Array(length);
    this.lengths.set(lengths);
    this.hashes = new Int32Array(length);
    this.hashes.set(hashes);
  }

  private growSlots(): void {
    // Filling slots anew costs most while they are few, so they grow faster then.
    const factor = this.slots.length < manySlots ? 4 : 2;
    const slots = new Int32Array(this.slots.length * factor);
    const mask = slots.length - 2;
    for (let text = 1; text <= this.size; text++) {
      const hash = this.hashes[text]!;
      let slot = (hash << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = text;
      slots[slot + 1] = hash;
    }
    this.slots = slots;
  }
}
