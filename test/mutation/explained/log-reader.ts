import type { Explained } from './form.ts';

const slower = 'the same is found, only more slowly';
const leftToOthers = 'the row is left to the scanner, which reads it in the same way';
const cutElsewhere = 'how the bytes are cut changes nothing, nor does an empty piece';
const noEnd = 'beyond the bytes nothing stands that ends a cell';
const shortTexts = 'a text of fewer characters holds no personal number: it only spares looking for one';
const notZero = 'a row has a byte at least: the place after it is not 0';
const cutOff = 'what is kept beyond the thousand is cut off when they are listed';

export const logReaderExplained: readonly Explained[] = [
  { file: 'logs/cell-fault.ts', code: 'end - start >= shortestPersonalNumber', why: shortTexts },
  { file: 'logs/cell-fault.ts', code: 'end - start', why: shortTexts },
  {
    file: 'logs/fault-list.ts',
    code: 'this.kept.length >= maxListedFaults && this.kept.at(-1)?.row !== row',
    becomes: 'false',
    why: cutOff,
  },
  {
    file: 'logs/fault-list.ts',
    code: 'this.kept.length >= maxListedFaults',
    becomes: 'this.kept.length > maxListedFaults',
    why: cutOff,
  },
  {
    file: 'logs/log-reader.ts',
    code: "''",
    why: 'the lane knows no column of that name either: both are texts',
  },
  { file: 'logs/log-reader.ts', code: 'next < 0', becomes: 'next <= 0', why: notZero },
  {
    file: 'logs/log-reader.ts',
    code: 'true',
    becomes: 'false',
    why: 'a header that ends within quotes is the end of the file: no more is given in any case',
  },
  {
    file: 'logs/log-reader.ts',
    code: "result === 'clean' && flags === 0",
    becomes: 'false',
    why: 'such a cell has no fault: it only spares asking for one',
  },
  {
    file: 'logs/log-reader.ts',
    code: "'clean'",
    becomes: '""',
    why: 'such a cell has no fault: it only spares asking for one',
  },
  {
    file: 'logs/plain-row.ts',
    code: 'column.isFixedForm && end < chunk.length && isEnd(chunk[end]!, separator)',
    becomes: 'false',
    why: slower,
  },
  {
    file: 'logs/plain-row.ts',
    code: 'column.isFixedForm && end < chunk.length',
    why: 'cells of other forms are never clean, and beyond the bytes nothing ends a cell: it only spares trying',
  },
  { file: 'logs/plain-row.ts', code: 'end < chunk.length', why: noEnd },
  {
    file: 'logs/plain-row.ts',
    code: "mayEnd && column.read(chunk, at, end, 0) === 'clean'",
    becomes: 'false',
    why: slower,
  },
  { file: 'logs/plain-row.ts', code: "'clean'", becomes: '""', why: slower },
  { file: 'logs/plain-row.ts', code: '!isRead', becomes: 'true', why: slower },
  {
    file: 'logs/plain-row.ts',
    code: 'end < 0',
    becomes: 'end <= 0',
    why: `an empty cell at the beginning of a piece: ${leftToOthers}`,
  },
  {
    file: 'logs/plain-row.ts',
    code: '{ return byte === separator || byte === lineFeed || byte === carriageReturn; }',
    why: slower,
  },
  {
    file: 'logs/plain-row.ts',
    code: 'byte === separator || byte === lineFeed || byte === carriageReturn',
    why: slower,
  },
  { file: 'logs/plain-row.ts', code: 'byte === separator || byte === lineFeed', why: slower },
  { file: 'logs/plain-row.ts', code: 'byte === separator', becomes: 'false', why: slower },
  { file: 'logs/plain-row.ts', code: 'byte === lineFeed', becomes: 'false', why: slower },
  { file: 'logs/plain-row.ts', code: 'byte === carriageReturn', becomes: 'false', why: slower },
  { file: 'logs/plain-row.ts', code: 'at < chunk.length', becomes: 'at <= chunk.length', why: noEnd },
  {
    file: 'logs/plain-row.ts',
    code: 'byte === quote',
    becomes: 'false',
    why: `no column takes a quote: ${leftToOthers}`,
  },
  { file: 'logs/plain-row.ts', code: 'end - start < shortestPersonalNumber', why: shortTexts },
  { file: 'logs/plain-row.ts', code: 'end - start', why: shortTexts },
  {
    file: 'logs/read-csv.ts',
    code: '!isUtf16(source)',
    becomes: 'true',
    why: 'a file of UTF-16 holds bytes that UTF-8 does not: it is read anew as soon as one is met',
  },
  {
    file: 'logs/read-csv.ts',
    code: 'this.lane === null',
    becomes: 'true',
    why: 'bytes are checked twice: where that misleads, the file is read anew, and is UTF-8 after all',
  },
  { file: 'logs/read-csv.ts', code: 'chunk.length <= laneChunkBytes', why: cutElsewhere },
  { file: 'logs/read-csv.ts', code: 'from < chunk.length', why: cutElsewhere },
  { file: 'logs/straight-rows.ts', code: 'next < 0', becomes: 'next <= 0', why: notZero },
];
