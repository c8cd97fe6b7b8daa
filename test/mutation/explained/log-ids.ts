import type { Explained } from './form.ts';

const slower = 'what is not found in the short way is settled exactly: the same, only more slowly';
const placesOnly = 'it only says where an id is sought first: what decides is the whole id';
const memory = 'the same ids stand in a copy of their own or in the room that was there: only memory differs';
const beyond = 'what is written beyond the end of a column is kept nowhere';
const never = 'beyond the last id the time is never near, whether it is Infinity or none';
const vast = 'only a log of some millions of rows has so many parts, and their number changes no suspect';
const bits = 'it leaves out what no bit is set for: without it more marks are compared, which decide';
const rowByRow = 'a run may be added row by row: the same rows, only more slowly';
const spares = 'it only spares work: there is nothing to number';
const inCache =
  "parts are small for the processor's cache alone: equal marks are in one part, however many there are";

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
    file: 'ids/suspects.ts',
    code: 'parts * rowsPerPart < rows && parts < mostParts',
    becomes: 'false',
    why: inCache,
  },
  {
    file: 'ids/suspects.ts',
    code: 'parts * rowsPerPart < rows',
    becomes: 'parts * rowsPerPart <= rows',
    why: inCache,
  },
  {
    file: 'ids/suspects.ts',
    code: 'bitsPerRow * Math.min(this.room, rowsPerPart)',
    becomes: 'bitsPerRow / Math.min(this.room, rowsPerPart)',
    why: bits,
  },
  {
    file: 'ids/suspects.ts',
    code: 'part < this.filled.length',
    becomes: 'part <= this.filled.length',
    why: 'beyond the last part nothing is filled',
  },
  { file: 'ids/suspects.ts', code: 'met.fill(0);', why: bits },
  { file: 'ids/suspects.ts', code: 'false', becomes: 'true', why: bits },
  { file: 'ids/suspects.ts', code: 'at < end', becomes: 'at <= end', why: bits },
  { file: 'ids/suspects.ts', code: '(others & bit) === 0', why: bits },
  { file: 'ids/suspects.ts', code: '{ met[place >>> 5] = others | bit; continue; }', why: bits },
  { file: 'ids/suspects.ts', code: 'isAnyTwice', becomes: 'true', why: bits },
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
  {
    file: 'ids/text-ids.ts',
    code: 'roomLeft < wordCount',
    becomes: 'roomLeft <= wordCount',
    why: 'a text that would just fill its page stands in the next one',
  },
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
  { file: 'ids/few-ids.ts', code: 'bitsPerRow * rows.length', why: slower },
  {
    file: 'ids/few-ids.ts',
    code: 'i < rows.length',
    becomes: 'i <= rows.length',
    why: 'what is no row takes no slot: 0 is written where it would be',
  },
  {
    file: 'ids/kept-rows.ts',
    code: 'this.list === null && first === this.length',
    becomes: 'false',
    why: rowByRow,
  },
  {
    file: 'ids/kept-rows.ts',
    code: 'this.list === null',
    becomes: 'true',
    why: 'once a row is left out, each later one is greater than the number of those before it',
  },
  { file: 'ids/kept-rows.ts', code: 'this.list === null', becomes: 'this.list !== null', why: rowByRow },
  { file: 'ids/log-ids.ts', code: '[]', why: 'it is set when the first rows are taken, before it is asked' },
  {
    file: 'ids/log-ids.ts',
    code: '!this.isFirst',
    becomes: 'true',
    why: 'the first log has nothing to seek in: its rows are kept one by one',
  },
  {
    file: 'ids/log-ids.ts',
    code: 'page.idKind.subarray(0, page.rowCount).includes(IdKind.none)',
    becomes: 'true',
    why: rowByRow,
  },
  { file: 'ids/log-ids.ts', code: 'count > 0', why: spares },
  {
    file: 'ids/uuid.ts',
    code: 'bad < 16',
    becomes: 'bad <= 16',
    why: 'digits alone make at most 15, all else 255',
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
    code: 'id === 0',
    becomes: 'true',
    why: 'an id that was found stands in one batch alone; and what is found is settled once more to the same',
  },
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
