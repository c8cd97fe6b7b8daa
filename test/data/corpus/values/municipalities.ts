/** Numbers of municipalities, and what is none. */
import { head, text, time } from '../corpus-file.ts';
import type { CorpusFile } from '../corpus-file.ts';

type Line = readonly [name: string, cause: string, cell: string];

const municipality = (expected: CorpusFile['expected']) => {
  return ([name, cause, cell]: Line): CorpusFile =>
    text(`municipality-${name}.csv`, cause, `${head}\n${time};${cell}\n`, expected);
};

export const municipalities: readonly CorpusFile[] = [
  ...(
    [
      ['301', 'Excel took the zero: mended', '301'],
      ['of-2020', 'a number of 2020 to 2023', '3005'],
      ['of-2024', 'a number since 2024', '3301'],
      ['split-whole', 'Ålesund before 2024', '1507'],
      ['split-part', 'Haram since 2024', '1580'],
    ] as const
  ).map(municipality(1)),
  ...(
    [
      ['exponent', 'Excel, on a narrow column', '3.01E+02'],
      ['large-exponent', 'Excel, on a long number', '1.23E+10'],
      ['decimal', 'a database of decimal numbers', '301.0'],
      ['of-five-digits', 'a finger that slipped', '30100'],
      ['county', 'a county', '03'],
      ['by-name', 'a name', 'Oslo'],
      ['with-name', 'a number and a name', '0301 Oslo'],
      ['with-country', 'a prefix', 'K-0301'],
      ['with-district', 'a number and a district', '0301/05'],
      ['signed', 'a sign', '+301'],
      ['negative', 'a sign', '-301'],
      ['spaced', 'a space', '03 01'],
      ['apostrophe', "Excel's mark for text", "'0301"],
      ['zeros', 'none', '0000'],
      ['nines', 'unknown', '9999'],
      ['of-2019', 'Moss until 2019', '0104'],
      ['svalbard', 'no municipality', '2100'],
      ['error', 'a formula that failed', '#REF!'],
    ] as const
  ).map(municipality(['municipality-unknown 2 kommunenummer'])),
  municipality(['municipality-missing 2 kommunenummer'])(['empty', 'nothing was noted', '']),
  text('municipality-column-missing.csv', 'a log of one municipality', 'innsendt\n2023-03-28\n', [
    'municipality-missing 1 kommunenummer',
  ]),
];
