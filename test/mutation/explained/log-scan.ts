import type { Explained } from './form.ts';

const spares = 'it only spares the attempt: a cell without blanks is left as it is';
const someBytes = 'what is sought there has at least one byte before it';
const noByte = 'beyond the end stands no byte, and none is none that is asked for';
const putBack = 'a blank that is not held is put back before what follows it, and none in the end is kept';

export const logScanExplained: readonly Explained[] = [
  {
    file: 'scan/cell-buffer.ts',
    code: 'false',
    becomes: 'true',
    why: 'it is set with the first blank that is not held, and asked only where there is one',
  },
  {
    file: 'scan/cell-buffer.ts',
    code: 'this.length <= maxCellBytes',
    becomes: 'this.length < maxCellBytes',
    why: putBack,
  },
  {
    file: 'scan/cell-buffer.ts',
    code: 'this.held < shortestNumber',
    becomes: 'false',
    why: 'it only spares the search of so few bytes as no number has',
  },
  {
    file: 'scan/record-machine.ts',
    code: 'false',
    becomes: 'true',
    why: 'the file has ended: nothing is fed any more',
  },
  {
    file: 'scan/cell-record.ts',
    code: '!this.hasFlags',
    becomes: 'false',
    why: 'where there are no flags, taking them off changes nothing',
  },
  { file: 'scan/csv-scanner.ts', code: 'next < 0', becomes: 'next <= 0', why: someBytes },
  { file: 'scan/csv-scanner.ts', code: 'next >= 0', becomes: 'next > 0', why: someBytes },
  { file: 'scan/csv-scanner.ts', code: 'cellEnd < 0', becomes: 'cellEnd <= 0', why: someBytes },
  { file: 'scan/csv-scanner.ts', code: 'at < length', becomes: 'true', why: noByte },
  { file: 'scan/csv-scanner.ts', code: 'at < length', becomes: 'at <= length', why: noByte },
  {
    file: 'scan/csv-scanner.ts',
    code: 'cellStart < cellEnd && (mayBeginBlank(chunk[cellStart]!) || mayEndBlank(chunk[cellEnd -...',
    why: spares,
  },
  { file: 'scan/csv-scanner.ts', code: 'cellStart < cellEnd', why: spares },
  {
    file: 'scan/csv-scanner.ts',
    code: 'mayBeginBlank(chunk[cellStart]!) || mayEndBlank(chunk[cellEnd - 1]!)',
    becomes: 'true',
    why: spares,
  },
];
