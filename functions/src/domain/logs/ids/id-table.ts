import type { IdNames } from '../log-tables.ts';
import { NearIds } from './near-ids.ts';
import { packUuid, showUuid } from './uuid.ts';

/** Words of four bytes; pages instead of one growing array, so that nothing large is ever copied. */
const pageBits = 14;
const pageWords = 1 << pageBits;
const uuidWords = 4;
const longestTextBytes = 64;
const manySlots = 1 << 23;

const textEncoder = new TextEncoder();
const textDecoder = new TextDecoder();

/**
 * Ids of both logs as dense integers from 1: equal integers if and only if the ids are equal (contract 3, rule 3).
 * A UUID takes sixteen bytes, so that twenty million fit; the hash only says where to look, and what decides is
 * always the whole id.
 */
export class IdTable implements IdNames {
  /** The number of different ids; also the largest integer given. */
  size = 0;
  private readonly seed: number;
  private readonly pages: Int32Array[] = [];
  private usedWords = 0;
  /** By id: where its words begin; its length in bytes, 0 for a UUID; its hash. */
  private places = new Uint32Array(64);
  private lengths = new Uint8Array(64);
  private hashes = new Int32Array(64);
  /** Open addressing, two words a slot: an id (0 where free) and its hash; never more than half full. */
  private slots = new Int32Array(256);
  private readonly near = new NearIds();
  private readonly key = new Int32Array(longestTextBytes / 4);
  private readonly keyBytes = new Uint8Array(this.key.buffer);

  /** @param seed any number; a secret one keeps a file from being made so that its ids collide */
  constructor(seed = 0) {
    this.seed = seed | 0;
  }

  /** @returns the integer of the UUID whose 36 characters begin at `start`, or 0 where they are no UUID */
  internUuid(bytes: Uint8Array, start: number): number {
    return packUuid(bytes, start, this.key) ? this.internKey(uuidWords, 0) : 0;
  }

  /** Any other id, of 1 to 64 bytes. */
  internText(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    this.keyBytes.fill(0);
    this.keyBytes.set(bytes.subarray(start, end));
    return this.internKey((length + 3) >>> 2, length);
  }

  show(id: number): string {
    const place = this.places[id]!;
    const words = this.pages[place >>> pageBits]!.subarray(place & (pageWords - 1));
    const length = this.lengths[id]!;
    if (length === 0) return showUuid(words);
    return textDecoder.decode(new Uint8Array(words.buffer, words.byteOffset, length));
  }

  private internKey(wordCount: number, length: number): number {
    const hash = this.hashKey(wordCount, length);
    const likely = this.near.at(hash);
    const isLikely = likely !== 0 && this.hashes[likely] === hash;
    if (isLikely && this.isKey(likely, wordCount, length)) return this.followed(likely);
    const mask = this.slots.length - 2;
    let slot = (hash << 1) & mask;
    for (;;) {
      const id = this.slots[slot]!;
      if (id === 0) break;
      if (this.slots[slot + 1] === hash && this.isKey(id, wordCount, length)) return this.followed(id);
      slot = (slot + 2) & mask;
    }
    const id = this.add(hash, wordCount, length);
    this.slots[slot] = id;
    this.slots[slot + 1] = hash;
    if (id * 4 >= this.slots.length) this.growSlots();
    return id;
  }

  /** An id was met again: those that were first met after it will soon be, too. */
  private followed(id: number): number {
    this.near.follow(id, this.size, this.hashes);
    return id;
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

  private isKey(id: number, wordCount: number, length: number): boolean {
    if (this.lengths[id] !== length) return false;
    const place = this.places[id]!;
    const page = this.pages[place >>> pageBits]!;
    const offset = place & (pageWords - 1);
    for (let word = 0; word < wordCount; word++) {
      if (page[offset + word] !== this.key[word]) return false;
    }
    return true;
  }

  private add(hash: number, wordCount: number, length: number): number {
    const id = ++this.size;
    if (id === this.places.length) this.growIds();
    // No id lies across two pages.
    const roomLeft = this.pages.length * pageWords - this.usedWords;
    if (roomLeft < wordCount) {
      this.usedWords += roomLeft;
      this.pages.push(new Int32Array(pageWords));
    }
    const page = this.pages[this.usedWords >>> pageBits]!;
    const offset = this.usedWords & (pageWords - 1);
    for (let word = 0; word < wordCount; word++) page[offset + word] = this.key[word]!;
    this.places[id] = this.usedWords;
    this.lengths[id] = length;
    this.hashes[id] = hash;
    this.usedWords += wordCount;
    return id;
  }

  private growIds(): void {
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
    for (let id = 1; id <= this.size; id++) {
      const hash = this.hashes[id]!;
      let slot = (hash << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = id;
      slots[slot + 1] = hash;
    }
    this.slots = slots;
  }
}

/** The integer of an id given as text, for callers that hold no bytes. */
export function internString(table: IdTable, text: string): number {
  const bytes = textEncoder.encode(text);
  return table.internText(bytes, 0, bytes.length);
}
