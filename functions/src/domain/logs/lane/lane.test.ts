import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../fault.ts';
import { expectSame } from './lane.fixture.ts';

const uuid = '0b8f1e9a-53c1-4f2e-9a37-3a1c5d0e7f42';
const other = 'FFFF1e9a-53c1-4f2e-9a37-3A1C5D0E7F42';

/** Layouts of logs: a header and rows of two shapes, which come again with other values. */
const layouts: { side: Side; header: string; rows: [string, string] }[] = [
  {
    side: 'portal',
    header: 'innsendt;kommunenummer;bekymringsmeldingId',
    rows: [`2023-03-28T14:05:09.123;0301;${uuid}`, `2023-03-29T00:59:58.9;4601;{${other}}`],
  },
  {
    side: 'portal',
    header: 'kommunenummer;innsendt;tilstand;fiksOrgId;kanal',
    rows: [`0301;28.03.2023 kl. 14:05:09;LEVERT;${uuid};x1`, `4601;29.03.2023 23:59;PRINTET;12345678;`],
  },
  {
    side: 'register',
    header: 'mottatt;registrert;sendt;kommunenummer;bydelsnummer;kanal',
    rows: [
      '2023-03-28T14:05:09+02:00;2023-03-28;2023-03-28 14:05;0301;05;Portal',
      '2023-01-28T14:05:09Z;;;0301;;Telefon',
    ],
  },
  {
    side: 'register',
    header: 'antall;mottatt;kommunenummer;id',
    rows: [`1;2023-03-28 14:05:09;0301;${uuid}`, '31;28.03.2023;0301;1234567'],
  },
];

/** One of every kind of byte that means something to some cell, and the neighbours of those that mean digits. */
const bytes = [...'0123459/:;,"\t\n\r aAfFgGTZkx+-._{}', '\u0000', '\u007f', 'æ', '\u00a0'];

/** LANE_CASES=100000 tries every byte in every place, and as many times; CI tries one in eleven, and 100 one in 61. */
const runs = Number(process.env['LANE_CASES'] ?? 500);
/** Of each form of a time; the lane reads more rows of it. */
const formRuns = Math.max(10, runs / 10);
const everyNth = runs > 500 ? 1 : runs > 200 ? 11 : 61;

describe('the lane reads as the plain reader does', () => {
  for (const { side, header, rows } of layouts) {
    it(`a ${side} log of ${header}, whatever byte stands in whatever place`, () => {
      let accepted = 0;
      for (const row of rows) {
        for (let at = 0; at <= row.length; at++) {
          for (const [index, byte] of bytes.entries()) {
            if ((at + index) % everyNth !== 0) continue;
            const odd = row.slice(0, at) + byte + row.slice(at + 1);
            const { isAccepted } = expectSame(side, [header, ...rows, ...rows, odd, ...rows].join('\n'));
            if (isAccepted) accepted++;
          }
        }
      }
      expect(accepted).toBeGreaterThan(300 / everyNth);
    });

    it(`a ${side} log of ${header}, however it is cut, and whatever ends its lines`, () => {
      for (const lineEnd of ['\n', '\r\n', '\r', '\n\r', '\n\n', '\r\n\n']) {
        const text = `\ufeff${[header, ...rows, ...rows, rows[0]].join(lineEnd)}`;
        for (let size = 1; size <= text.length + 3; size += everyNth) {
          const { isAccepted } = expectSame(side, text, {}, size);
          expect(isAccepted).toBe(true);
        }
      }
    });
  }

  it('and reads most rows itself', () => {
    for (const { side, header, rows } of layouts) {
      const text = [header, ...Array.from({ length: 100 }, () => rows).flat()].join('\r\n');
      expect(expectSame(side, text).shapedRows).toBeGreaterThanOrEqual(196);
    }
  });

  it('where no two rows have a text in common, and goes on without shapes', () => {
    const text = (n: number) => `Grend nummer ${String(n * 7919)}`;
    const rows = Array.from({ length: 21_000 }, (_, n) => `2023-03-28;0301;${text(n)}`);
    const { isAccepted, shapedRows } = expectSame(
      'portal',
      `innsendt;kommunenummer;bydelsnavn\n${rows.join('\n')}`,
    );
    expect(isAccepted).toBe(true);
    expect(shapedRows).toBeLessThan(100);
  });

  it('up to the row at which a file may hold no more', () => {
    const { header, rows } = layouts[0]!;
    const text = [header, ...Array.from({ length: 10 }, () => rows).flat()].join('\n');
    for (let maxRows = 0; maxRows <= 21; maxRows++) expectSame('portal', text, { maxRows });
    const counts = Array.from({ length: 250 }, () => '99999;2023-03-28;0301').join('\n');
    expect(expectSame('register', `antall;mottatt;kommunenummer\n${counts}`).isAccepted).toBe(false);
  });
});

const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const date = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constant('2023'), two(12), two(31)) },
  { weight: 1, arbitrary: fc.constantFrom(['2023', '03', '26'], ['2023', '10', '29'], ['2024', '10', '27']) },
  { weight: 1, arbitrary: fc.constantFrom(['2024', '02', '29'], ['2023', '02', '29'], ['2100', '02', '29']) },
  { weight: 1, arbitrary: fc.constantFrom(['1999', '12', '31'], ['2000', '01', '01'], ['1969', '12', '31']) },
  { weight: 1, arbitrary: fc.constantFrom(['2024', '06', '15'], ['2024', '06', '16'], ['2024', '06', '17']) },
);
const clock = fc.tuple(fc.oneof(two(24), fc.constantFrom('01', '02', '03')), two(60), two(60));
const forms: Readonly<Record<string, (d: readonly string[], c: readonly string[]) => string>> = {
  date: ([y, m, d]) => `${y!}-${m!}-${d!}`,
  minute: ([y, m, d], [h, n]) => `${y!}-${m!}-${d!} ${h!}:${n!}`,
  second: ([y, m, d], [h, n, s]) => `${y!}-${m!}-${d!}T${h!}:${n!}:${s!}`,
  tenth: ([y, m, d], [h, n, s]) => `${y!}-${m!}-${d!} ${h!}:${n!}:${s!}.${s![1]!}`,
  nine: ([y, m, d], [h, n, s]) => `${y!}-${m!}-${d!}T${h!}:${n!}:${s!}.${h!}${n!}${s!}123`,
  zulu: ([y, m, d], [h, n, s]) => `${y!}-${m!}-${d!}T${h!}:${n!}:${s!}.${n!}7Z`,
  east: ([y, m, d], [h, n, s]) => `${y!}-${m!}-${d!}T${h!}:${n!}:${s!}+02:00`,
  west: ([y, m, d], [h, n]) => `${y!}-${m!}-${d!}T${h!}:${n!}-2330`,
  norwegian: ([y, m, d], [h, n]) => `${d!}.${m!}.${y!} ${h!}:${n!}`,
  kl: ([y, m, d], [h, n, s]) => `${d!}.${m!}.${y!} kl. ${h!}:${n!}:${s!}`,
  day: ([y, m, d]) => `${d!}.${m!}.${y!}`,
};
const timeOf = (form: string) => fc.tuple(date, clock).map(([d, c]) => forms[form]!(d, c));

describe('times of every form', () => {
  for (const form of Object.keys(forms)) {
    it(form, () => {
      let shapedRows = 0;
      const row = fc.tuple(timeOf(form), fc.constantFrom('0301', '4601', '1507', '9999', '0100'));
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
          // A first row that is in order teaches the shape.
          const first = forms[form]!(['2023', '05', '17'], ['12', '30', '45']);
          const text = [`${first};0301`, ...rows.map((cells) => cells.join(';'))].join('\n');
          shapedRows += expectSame('portal', `innsendt;kommunenummer\n${text}\n`).shapedRows;
        }),
        { numRuns: formRuns },
      );
      expect(shapedRows).toBeGreaterThan(formRuns);
    });
  }
});
