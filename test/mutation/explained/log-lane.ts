import type { Explained } from './form.ts';

const spared = 'without a shape the lane finds none to read: it only spares asking';
const nothingToFree = 'a separator is no digit, and a cell more has no width: nothing is freed';

export const logLaneExplained: readonly Explained[] = [
  {
    file: 'lane/fill-tables.ts',
    code: 'hours < hoursAfter',
    becomes: 'hours <= hoursAfter',
    why: 'those that are equal are told before',
  },
  {
    file: 'lane/row-lane.ts',
    code: '2 ** 31 - 1',
    becomes: '2 ** 31 + 1',
    why: 'either is longer than any piece of a file',
  },
  {
    file: 'lane/row-lane.ts',
    code: '!isHere',
    becomes: 'true',
    why: 'a piece that is there is put once more where it is',
  },
  {
    file: 'lane/row-lane.ts',
    code: 'chunk.length + blankBytes',
    why: 'what stands behind a piece is read with its last row, and decides nothing: that row ends before it',
  },
  { file: 'lane/row-lane.ts', code: 'this.shapeCount === 0', becomes: 'false', why: spared },
  { file: 'lane/row-lane.ts', code: '{ this.taken = 0; return from; }', why: spared },
  {
    file: 'lane/row-lane.ts',
    code: 'this.taken === 0',
    becomes: 'false',
    why: 'the same bytes are told of, in more pieces, each of whole rows',
  },
  {
    file: 'lane/row-shape.ts',
    code: 'size < 0',
    becomes: 'size <= 0',
    why: 'a row has its line end: it is not empty',
  },
  {
    file: 'lane/row-shape.ts',
    code: 'byte > 0x7f',
    becomes: 'byte >= 0x7f',
    why: 'no column takes the byte 127: no such row is given',
  },
  {
    file: 'lane/row-shape.ts',
    code: 'index < names.length',
    becomes: 'index <= names.length',
    why: nothingToFree,
  },
  {
    file: 'lane/row-shape.ts',
    code: 'shape.countDigits > 0',
    why: 'where there is no count, nothing is fixed from its place to its place',
  },
  { file: 'lane/row-shape.ts', code: 'at < end', becomes: 'at <= end', why: nothingToFree },
  {
    file: 'lane/time-shape.ts',
    code: "' '",
    why: 'any mark says that there is a time of day',
  },
  {
    file: 'lane/write-shape.ts',
    code: 'true',
    becomes: 'false',
    why: 'all bytes of -1 are the same: it has no order',
  },
  {
    file: 'lane/write-shape.ts',
    code: 'slot < blockRows',
    becomes: 'slot <= blockRows',
    why: 'a digit more, which no form has, is written where nothing is asked for: no place, and no day',
  },
  {
    file: 'lane/write-shape.ts',
    code: 'at < blocks.length / 3',
    why: 'what is written beyond the blocks is kept nowhere',
  },
  {
    file: 'lane/write-shape.ts',
    code: 'blocks.length / 3',
    why: 'what is written beyond the blocks is kept nowhere',
  },
];
