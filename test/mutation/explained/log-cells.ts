import type { Explained } from './form.ts';

const slower = 'the same is found without the short way, only more slowly';
const cutOff = 'what lies beyond the cell is cut off again';
const leftOver = 'it is left to readTime, which reads it in the same way';
const beyondEnd = 'where it goes on beyond the cell, it does not end where the cell does, and is not taken';
const noSuchMonth = 'the table has no month there, and what is not in it is no day';
const allRead = 'each reading that succeeds sets it, and nobody asks before';

export const logCellsExplained: readonly Explained[] = [
  { file: 'cells/personal-number.ts', code: 'before > start', why: cutOff },
  { file: 'cells/personal-number.ts', code: 'after < end', why: cutOff },
  {
    file: 'cells/personal-number.ts',
    code: 'i < numberEnd',
    becomes: 'i <= numberEnd',
    why: 'a digit more than there are weights for is not looked at',
  },
  {
    file: 'cells/personal-number.ts',
    code: 'end - start <= 64 && readTime(decoder.decode(bytes.subarray(start, end))).ok',
    becomes: 'false',
    why: 'no form of a time that is read has so many digits on end',
  },
  { file: 'cells/personal-number.ts', code: 'end - start <= 64', why: 'as above: no time holds one' },
  { file: 'cells/personal-number.ts', code: 'end - start', why: 'as above: no time holds one' },
  {
    file: 'cells/personal-number-digits.ts',
    code: 'digits.slice(0, 4)',
    becomes: 'digits',
    why: 'a digit more than there are weights for is not looked at',
  },
  { file: 'cells/time-cell.ts', code: 'decoder.read(bytes, start, end)', becomes: 'false', why: leftOver },
  {
    file: 'cells/time-cell.ts',
    code: 'end - start > longestBytes',
    why: 'no form of a time is so long: it only spares the attempt',
  },
  {
    file: 'cells/time-cell.ts',
    code: 'end - start',
    why: 'no form of a time is so long, and beyond the first bytes of a piece it only spares the attempt',
  },
  { file: 'cells/municipality-cell.ts', code: 'number < 0', why: 'what is no number is not known either' },
  {
    file: 'cells/municipality-cell.ts',
    code: 'this.asked[number] === 0',
    becomes: 'true',
    why: 'only remembers: without it the same is asked again',
  },
  { file: 'cells/text-cell.ts', code: 'end - start <= longestCharacters', why: slower },
  { file: 'cells/text-cell.ts', code: 'end - start', why: slower },
  {
    file: 'cells/text-cell.ts',
    code: '{ let at = start; while (at < end && allowedAscii[bytes[at]!] === 1) at++; if (at === e...',
    why: slower,
  },
  {
    file: 'cells/text-cell.ts',
    code: 'at < end && allowedAscii[bytes[at]!] === 1',
    becomes: 'false',
    why: slower,
  },
  { file: 'cells/text-cell.ts', code: 'at < end', why: slower },
  { file: 'cells/text-cell.ts', code: 'at++', becomes: 'at--', why: slower },
  { file: 'cells/text-cell.ts', code: 'at === end', becomes: 'false', why: slower },
  { file: 'cells/text-cell.ts', code: 'byte < 0x80', why: slower },
  {
    file: 'cells/text-cell.ts',
    code: '{ if (allowedText.test(String.fromCharCode(byte))) allowedAscii[byte] = 1; }',
    why: slower,
  },
  {
    file: 'cells/text-cell.ts',
    code: 'allowedText.test(String.fromCharCode(byte))',
    becomes: 'false',
    why: slower,
  },
  {
    file: 'cells/time-decoder.ts',
    code: 'first.ok && last.ok',
    why: 'the clock is changed by night, and every day has its first and its last millisecond',
  },
  {
    file: 'cells/time-decoder.ts',
    code: 'hours === 1 || hours === 2',
    becomes: 'true',
    why: 'on a day without a change Norway is one hour ahead or two',
  },
  { file: 'cells/time-decoder.ts', code: 'end - start < 10', becomes: 'false', why: beyondEnd },
  { file: 'cells/time-decoder.ts', code: 'end - start', becomes: 'end + start', why: beyondEnd },
  { file: 'cells/time-decoder.ts', code: 'start + 5 > end', becomes: 'false', why: beyondEnd },
  { file: 'cells/time-decoder.ts', code: 'start + 5', becomes: 'start - 5', why: beyondEnd },
  { file: 'cells/time-decoder.ts', code: 'at + 3 <= end', becomes: 'true', why: beyondEnd },
  { file: 'cells/time-decoder.ts', code: 'at + 3', becomes: 'at - 3', why: beyondEnd },
  { file: 'cells/time-decoder.ts', code: '-1', becomes: '+1', why: beyondEnd },
  {
    file: 'cells/time-decoder.ts',
    code: 'year < firstYear || year > lastYear',
    why: noSuchMonth,
  },
  { file: 'cells/time-decoder.ts', code: 'year < firstYear', becomes: 'false', why: noSuchMonth },
  { file: 'cells/time-decoder.ts', code: 'year > lastYear', becomes: 'false', why: noSuchMonth },
  {
    file: 'cells/time-decoder.ts',
    code: 'month < monthStarts.length',
    becomes: 'month <= monthStarts.length',
    why: 'what is written beyond the end of a column is kept nowhere',
  },
  { file: 'cells/time-decoder.ts', code: 'false', becomes: 'true', why: allRead },
];
