import type { Explained } from './form.ts';

const slower = 'what is not found in the short way is settled exactly: the same, only more slowly';
const placesOnly = 'it only says where an id is sought first: what decides is the whole id';
const memory = 'the same ids stand in a copy of their own or in the room that was there: only memory differs';
const beyond = 'what is written beyond the end of a column is kept nowhere';
const never = 'beyond the last id the time is never near, whether it is Infinity or none';
const vast = 'only a log of some millions of rows has so many parts, and their number changes no suspect';
const bits = 'it leaves out what no bit is set for: without it more marks are compared, which decide';

export const logIdsExplained: readonly Explained[] = [
  { file: 'ids/suspects.ts', code: 'parts < mostParts', why: vast },
  { file: 'ids/suspects.ts', code: '!isAnyTwice', becomes: 'false', why: bits },
  { file: 'ids/suspects.ts', code: 'metTwice.fill(0);', why: bits },
  {
    file: 'ids/suspects.ts',
    code: '(metTwice[place >>> 5]! & (1 << (place & 31))) === 0',
    becomes: 'false',
    why: bits,
  },
  {
    file: 'ids/text-ids.ts',
    code: 'longestBytes / 4',
    why: 'room for a longer text, of which there are none',
  },
  { file: 'ids/text-ids.ts', code: '{ this.seed = seed; }', why: placesOnly },
  { file: 'ids/text-ids.ts', code: 'this.slots[slot + 1] === hash', becomes: 'true', why: slower },
  {
    file: 'ids/text-ids.ts',
    code: 'added * 4 >= this.slots.length',
    becomes: 'added * 4 > this.slots.length',
    why: 'it grows one text later, and has free slots all the same',
  },
  {
    file: 'ids/text-ids.ts',
    code: 'word < wordCount',
    becomes: 'word <= wordCount',
    why: 'one word more is 0 in every key, and is written over by the text that comes next',
  },
  { file: 'ids/text-ids.ts', code: 'roomLeft < wordCount', why: memory },
  {
    file: 'ids/text-ids.ts',
    code: 'this.slots.length < manySlots',
    why: 'by how much the slots grow tells only how often they are filled anew',
  },
  {
    file: 'ids/few-ids.ts',
    code: '(this.maybe[place >>> 5]! & (1 << (place & 31))) === 0',
    becomes: 'false',
    why: slower,
  },
  {
    file: 'ids/few-ids.ts',
    code: '(maybe[place >>> 5]! & (1 << (place & 31))) === 0',
    becomes: 'false',
    why: slower,
  },
  {
    file: 'ids/few-ids.ts',
    code: 'this.slots[slot] !== 0',
    becomes: 'true',
    why: 'the integer of a slot that no id has is never asked for',
  },
  {
    file: 'ids/few-ids.ts',
    code: 'this.slots[slot] === 0',
    becomes: 'true',
    why: 'of the rows with one id either may stand for it',
  },
  {
    file: 'ids/few-ids.ts',
    code: 'slot + 1',
    becomes: 'slot - 1',
    why: 'slots are tried in one order, whichever, when an id is put in and when it is sought',
  },
  {
    file: 'ids/log-ids.ts',
    code: 'rows > this.found.length',
    becomes: 'rows >= this.found.length',
    why: memory,
  },
  { file: 'ids/log-ids.ts', code: 'this.rowCount === 0', why: slower },
  {
    file: 'ids/log-ids.ts',
    code: '{ const isNewestFirst = fallsInTime(to, rowCount); this.windows = this.batches.map((ba...',
    why: slower,
  },
  { file: 'ids/log-ids.ts', code: 'at < windows.length && id === 0', becomes: 'false', why: slower },
  { file: 'ids/log-ids.ts', code: 'at < windows.length', becomes: 'at >= windows.length', why: slower },
  {
    file: 'ids/log-ids.ts',
    code: 'id === 0',
    becomes: 'true',
    why: 'an id that was found stands in one batch alone; and what is found is settled once more to the same',
  },
  { file: 'ids/log-ids.ts', code: 'id === 0', becomes: 'id !== 0', why: slower },
  {
    file: 'ids/log-ids.ts',
    code: '{ windows[at]!.moveTo(to[row]!); const place = windows[at]!.find(kind, idWords, row * w...',
    why: slower,
  },
  { file: 'ids/log-ids.ts', code: 'windows[at]!.moveTo(to[row]!);', why: slower },
  { file: 'ids/log-ids.ts', code: 'place > 0', becomes: 'false', why: slower },
  { file: 'ids/log-ids.ts', code: '2 * count > kinds.length', why: memory },
  { file: 'ids/log-ids.ts', code: '2 * count', why: memory },
  { file: 'ids/log-ids.ts', code: 'kinds.slice(0, count)', becomes: 'kinds', why: memory },
  { file: 'ids/log-ids.ts', code: 'words.slice(0, count * wordsPerId)', becomes: 'words', why: memory },
  { file: 'ids/log-ids.ts', code: 'place < count', becomes: 'place <= count', why: beyond },
  {
    file: 'ids/near-ids.ts',
    code: 'Math.min(powerOfTwo(4 * ids.count), mostSlots)',
    why: 'a larger table finds no fewer; its size is for speed alone',
  },
  {
    file: 'ids/near-ids.ts',
    code: 'this.next > limit && this.signedTime(this.moved + 1) > limit',
    becomes: 'false',
    why: 'the loop asks the same, and takes in nothing',
  },
  {
    file: 'ids/near-ids.ts',
    code: 'this.moved + 1',
    becomes: 'this.moved - 1',
    why: 'where it stopped, the one before was near or had one after it that is: the loop asks again',
  },
  { file: 'ids/near-ids.ts', code: 'this.moved < count', why: never },
  { file: 'ids/near-ids.ts', code: 'step >= count', why: never },
  {
    file: 'ids/near-ids.ts',
    code: 'likely === 0',
    becomes: 'false',
    why: 'before the first id stand no words, and none are equal to those of an id',
  },
  {
    file: 'ids/id-hash.ts',
    code: '{ let hash = seed ^ kind; hash = Math.imul(hash ^ words[at]!, 0x9e3779b1); hash = Math....',
    why: placesOnly,
  },
];
