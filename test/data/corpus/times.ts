/** Times: each form that is read, and those that look like one. */
import { head, lines, text } from './corpus-file.ts';
import type { CorpusFile } from './corpus-file.ts';

type Line = readonly [name: string, cause: string, cell: string];

const taken: readonly Line[] = [
  ['day', 'a register of days', '2023-03-28'],
  ['minute', 'a usual export', '2023-03-28T14:05'],
  ['space', 'a database', '2023-03-28 14:05:09'],
  ['milliseconds', 'the portal', '2023-03-28T14:05:09.123'],
  ['one-digit-of-fraction', 'zeros left out', '2023-03-28T14:05:09.1'],
  ['nine-digits-of-fraction', 'a program of Java', '2023-03-28T14:05:09.123456789'],
  ['zulu', 'a program in UTC', '2023-03-28T12:05:09Z'],
  ['offset', 'a program that knows where it is', '2023-03-28T14:05:09+02:00'],
  ['offset-without-colon', 'a program of C', '2023-03-28T14:05:09+0200'],
  ['offset-west', 'a server far away', '2023-03-28T08:35:09-03:30'],
  ['offset-of-a-minute-form', 'no seconds, but an offset', '2023-03-28T14:05+02:00'],
  ['norwegian-day', 'Excel in Norway', '28.03.2023'],
  ['norwegian-minute', 'Excel in Norway', '28.03.2023 14:05'],
  ['norwegian-seconds', 'Excel in Norway', '28.03.2023 14:05:09'],
  ['norwegian-o-clock', 'a Norwegian report', '28.03.2023 kl. 14:05'],
  ['thirteen-digits', 'a program of JavaScript', '1680012309123'],
  ['leap-day', 'the day that is there every fourth year', '2020-02-29'],
  ['midnight', 'the first minute', '2023-03-28T00:00'],
  ['last-millisecond', 'the last of a day', '2023-03-28T23:59:59.999'],
  ['first-plausible', 'the turn of the century', '2000-01-01'],
  ['a-day-ahead', 'a clock that is wrong', '2023-06-16 13:00'],
  ['before-the-missing-hour', 'the night in March', '2023-03-26 01:59:59'],
  ['after-the-missing-hour', 'the night in March', '2023-03-26 03:00:00'],
  ['missing-hour-with-offset', 'an hour that is there elsewhere', '2023-03-26T02:30:00Z'],
  ['double-hour', 'the night in October: one of two', '2022-10-30 02:30'],
  ['double-hour-norwegian', 'the night in October', '30.10.2022 02:59'],
  ['double-hour-with-offset', 'the second of the two, and it says so', '2022-10-30T02:30:00+01:00'],
];

const unreadable: readonly Line[] = [
  ['empty', 'nothing was noted', ''],
  ['words', 'written by hand', 'i dag'],
  ['null', 'a database', 'NULL'],
  ['not-available', 'a formula that failed', '#N/A'],
  ['too-narrow', 'a column that was too narrow, and copied', '##########'],
  ['american', 'an American Excel', '03/28/2023'],
  ['slashes', 'a British Excel', '28/03/2023'],
  ['hyphens-turned-round', 'a Dutch Excel', '28-03-2023'],
  ['dots-turned-round', 'a program of its own', '2023.03.28'],
  ['day-of-one-digit', 'Excel in Norway, short', '28.3.2023'],
  ['iso-month-of-one-digit', 'a program of its own', '2023-3-28'],
  ['year-of-two-digits', 'Excel in Norway, shorter', '28.03.23'],
  ['no-separators', 'a program of its own', '20230328'],
  ['month-by-name', 'a letter', '28. mars 2023'],
  ['weekday', 'a calendar', 'tir 28.03.2023'],
  ['clock-only', 'a column that was split', '14:05'],
  ['hour-only', 'cut', '2023-03-28T14'],
  ['clock-of-dots', 'a Norwegian report', '2023-03-28 14.05.09'],
  ['clock-of-one-digit', 'a program of its own', '2023-03-28 9:05'],
  ['o-clock-without-dot', 'a Norwegian report', '28.03.2023 kl 14:05'],
  ['half-past-two', 'an English Excel', '2023-03-28 2:05 PM'],
  ['two-spaces', 'put together by hand', '2023-03-28  14:05'],
  ['lower-case-t', 'a program of its own', '2023-03-28t14:05:09'],
  ['comma-fraction', 'ISO allows it, the contract does not', '2023-03-28T14:05:09,123'],
  ['no-fraction-after-dot', 'cut', '2023-03-28T14:05:09.'],
  ['ten-digits-of-fraction', 'a program of its own', '2023-03-28T14:05:09.1234567890'],
  ['norwegian-fraction', 'a program of its own', '28.03.2023 14:05:09.123'],
  ['norwegian-with-offset', 'a program of its own', '28.03.2023 14:05+02:00'],
  ['offset-of-hours', 'a short offset', '2023-03-28T14:05:09+02'],
  ['offset-after-space', 'a database', '2023-03-28 14:05:09 +02:00'],
  ['offset-of-a-day', 'a zone that nobody has', '2023-03-28T14:05:09+24:00'],
  ['offset-on-a-day', 'a day has no zone', '2023-03-28Z'],
  ['zone-by-name', 'a program of its own', '2023-03-28T14:05:09 CET'],
  ['zone-in-brackets', 'a program of Java', '2023-03-28T14:05:09+02:00[Europe/Oslo]'],
  ['leap-second', 'a second that these clocks have not', '2016-12-31T23:59:60Z'],
  ['hour-24', 'midnight as the end of a day', '2023-03-28T24:00'],
  ['minute-60', 'a fault of a program', '2023-03-28T14:60'],
  ['day-that-is-not', 'the 31st of April', '2023-04-31'],
  ['no-leap-day', 'a year without it', '2023-02-29'],
  ['month-13', 'day and month exchanged', '2023-13-01'],
  ['month-0', 'a fault of a program', '2023-00-10'],
  ['day-0', 'a fault of a program', '00.03.2023'],
  ['zeros', 'a database for "none"', '0000-00-00'],
  ['ten-digits', 'seconds since 1970', '1680012309'],
  ['fourteen-digits', 'a stamp without separators', '20230328140509'],
  ['negative-number', 'a fault of a program', '-1'],
  ['serial-as-text', "Excel's number for a day, as text", '45013.5'],
  ['exponent', "Excel's number for a stamp", '1.68001E+12'],
  ['week', 'ISO for a week', '2023-W13-2'],
  ['day-of-year', 'ISO for a day of the year', '2023-087'],
  ['year-of-five-digits', 'a finger that slipped', '12023-03-28'],
  ['apostrophe', "Excel's mark for text", "'2023-03-28"],
];

const implausible: readonly Line[] = [
  ['last-century', 'a test row', '1999-12-31'],
  ['century-as-00', 'a year of two digits read as 1923', '1923-03-28'],
  ['two-days-ahead', 'a clock that is wrong', '2023-06-17'],
  ['another-calendar', 'the Buddhist one', '2566-03-28'],
  ['thirteen-zeros', 'none, as a number', '0000000000000'],
  ['thirteen-nines', 'for ever, as a number', '9999999999999'],
];

const file = (expected: CorpusFile['expected'], prefix: string) => {
  return ([name, cause, cell]: Line): CorpusFile =>
    text(`${prefix}${name}.csv`, cause, `${head}\n${cell};0301\n`, expected);
};

export const times: readonly CorpusFile[] = [
  ...taken.map(file(1, 'time-')),
  ...unreadable.map(file(['time-unreadable 2 innsendt'], 'no-time-')),
  ...implausible.map(file(['time-implausible 2 innsendt'], 'implausible-')),
  {
    name: 'missing-hour.csv',
    cause: 'the night in March, in both forms: the clock showed none of these',
    make: () => lines(head, '2023-03-26 02:00;0301', '26.03.2023 02:59:59;0301', '2021-03-28T02:30;0301'),
    expected: [2, 3, 4].map((row) => `time-nonexistent ${row} innsendt`),
  },
  {
    name: 'registered-before-time.csv',
    cause: 'what a register notes beside is held to the same',
    side: 'register',
    make: () => lines('mottatt;kommunenummer;sendt;registrert', '2023-03-28;0301;1999-01-01;i dag'),
    expected: ['time-unreadable 2 registrert', 'time-implausible 2 sendt'],
  },
];
