/** Logs that each make the command warn of one thing, by its name. */
const text = (...rows: string[]): Uint8Array => new TextEncoder().encode(rows.join('\n'));
const header = 'innsendt;kommunenummer;bekymringsmeldingId';
const times = (count: number, form: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => form(i));
const minute = (i: number): string =>
  `${String(8 + Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
const one = text(header, '2023-03-28T14:05:09;4601;abc');
const oneEntry = text('mottatt;kommunenummer', '2023-03-28T14:06:00;4601');
const fifty = text(header, ...times(50, (i) => `2023-03-28T${minute(i)};4601;m-${i}`));
const sparse = text(
  header,
  ...times(
    40,
    (i) =>
      `2023-${String(1 + (i % 9)).padStart(2, '0')}-1${i % 9}T12:${String(i % 60).padStart(2, '0')};4601;m-${i}`,
  ),
);
const slowEntries = text(
  'mottatt',
  ...times(
    40,
    (i) => `2023-${String(1 + (i % 9)).padStart(2, '0')}-1${i % 9}T10:${String(i % 60).padStart(2, '0')}`,
  ),
);

export const warningCases: [code: string, portal: Uint8Array, register: Uint8Array, args: string[]][] = [
  ['export-looks-cut', fifty, oneEntry, []],
  [
    'leading-zero-mended',
    text(header, '2023-03-28T14:05:09;301;abc'),
    text('mottatt;kommunenummer', '2023-03-28T14:06:00;0301'),
    [],
  ],
  ['portal-without-ids', text('innsendt;kommunenummer', '2023-03-28T14:05:09;4601'), oneEntry, []],
  ['ids-disjoint', one, text('mottatt;id', '2023-03-28T14:06:00;other'), ['--scope', '4601']],
  [
    'ids-mixed',
    text(header, ...['a', 'b', 'c'].map((id) => `2023-03-28T14:05:09;4601;${id}`)),
    text('mottatt;id', ...['a', 'x', 'y'].map((id) => `2023-03-28T14:06:00;${id}`)),
    ['--scope', '4601'],
  ],
  ['coverage-inferred', one, oneEntry, []],
  ['coverage-doubtful', fifty, oneEntry, ['--register-from', '2023-03-01', '--register-to', '2023-04-30']],
  ['delay-assumed', one, oneEntry, []],
  [
    'delay-doubtful',
    one,
    text('mottatt', '2023-03-29T14:06:00'),
    [
      '--scope',
      '4601',
      '--max-delay',
      'PT1H',
      '--register-from',
      '2023-03-01',
      '--register-to',
      '2023-04-30',
    ],
  ],
  ['clock-offset', sparse, slowEntries, ['--scope', '4601', '--max-delay', 'PT1H']],
  ['rows-outside-scope', one, text('mottatt;kommunenummer', '2023-03-28T14:06:00;1103'), ['--scope', '4601']],
];
