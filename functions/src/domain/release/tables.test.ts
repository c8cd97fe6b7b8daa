/** The tables say what the overview and the snapshot say, and keep unknown, hidden and zero apart. */
import { describe, expect, test } from 'vitest';
import type { PublicNotice, PublicSnapshot } from '../notice/public-snapshot.ts';
import { causeTable, changeTable } from './change-tables.ts';
import { dictionaryOf } from './dictionary.ts';
import { overviewTables } from './overview-tables.ts';
import { publicTables } from './public-tables.ts';
import type { Table, Value } from './table.ts';
import { asOf, overview } from './testing/overview.ts';

function objects(tables: readonly Table[], name: string): Record<string, Value>[] {
  const table = tables.find((one) => one.name === name)!;
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, i) => [key, row[i] ?? null])),
  );
}

describe('Bufdir’s edition', () => {
  const tables = overviewTables(overview);

  test('has every figure of the overview, each with unit, coverage and time', () => {
    const rows = objects(tables, 'tall');
    const count = JSON.stringify(overview).split('"coverage":').length - 1;
    expect(rows).toHaveLength(count);
    expect(rows).toContainEqual({
      nivaa: 'service',
      noekkel: '4601',
      maal: 'declared.reportedAgain',
      verdi: null,
      enhet: 'message',
      dekning_kjent: 0,
      dekning_av: 1,
      dekning_enhet: 'service',
      per: null,
    });
    expect(new Set(rows.map(({ nivaa }) => nivaa))).toEqual(
      new Set(['all', 'service', 'member', 'municipality']),
    );
  });

  test('keeps the three sources side by side, and unknown apart from zero', () => {
    expect(objects(tables, 'tjenester')[0]).toMatchObject({
      omfang: '4601',
      oppgitt_ikke_kommet_fram: 2,
      oppgitt_gjenfunnet: 0,
      oppgitt_meldt_paa_nytt: null,
      logg_minst_ikke_funnet: 3,
      logg_ikke_kontrollert: null,
      funn_likevel_registrert: 0,
      funn_ikke_avklart: 3,
      forbehold: null,
      sist_purret: asOf,
    });
    expect(objects(tables, 'kommuner')[0]).toMatchObject({
      kommunenummer: '0301',
      statsforvalter: 'oslo-og-viken',
    });
  });

  test('a change has its causes', () => {
    const change = { scope: '4601', name: 'Bergen', figure: 'notArrived', from: null, to: 2 } as const;
    const table = changeTable([{ ...change, causes: ['answer', 'delivery'] }]);
    expect(objects([table], 'endringer')[0]).toMatchObject({
      foer: null,
      etter: 2,
      enhet: 'message',
      aarsaker: 'answer delivery',
    });
  });

  test('the causes of a figure are rows that add up', () => {
    const parts = [
      { causes: ['answer'], services: 2, change: 2 },
      { causes: ['correction', 'register'], services: 1, change: -1 },
    ] as const;
    const table = causeTable([{ figure: 'answered', unit: 'service', from: 3, to: 4, change: 1, parts }]);
    expect(objects([table], 'endringer-aarsaker')).toEqual([
      { maal: 'answered', enhet: 'service', aarsaker: 'answer', antall: 2, endring: 2 },
      { maal: 'answered', enhet: 'service', aarsaker: 'correction register', antall: 1, endring: -1 },
    ]);
  });
});

const notice = (notFoundAtLeast: PublicNotice['notFoundAtLeast']): PublicNotice => ({
  version: 2,
  publishedAt: asOf,
  windows: [{ from: '2023-03-01', to: '2023-03-31' }],
  withdrawn: [{ from: '2023-02-01', to: '2023-02-28' }],
  notFoundAtLeast,
  contact: { name: 'a', telephone: '22 00 00 00' },
  hours: 'not-told',
  measures: [],
  language: 'nb',
  history: [{ version: 1, publishedAt: asOf, cause: 'new-logs' }],
});

describe('the public edition', () => {
  const shown: readonly PublicNotice['notFoundAtLeast'][] = [0, '1-3', 'not-shown', 7];
  const municipalities: PublicSnapshot['municipalities'] = [
    ...shown.map((count, i) => ({
      number: ['0301', '1101', '1103', '1106'][i]!,
      state: 'messages-missing' as const,
      notice: notice(count),
    })),
    {
      number: '4601',
      state: 'not-answered' as const,
      districts: [{ district: '05', state: 'checking' as const }],
    },
  ];
  const tables = publicTables({ municipalities, totals: [] });

  test('a count is a number only where the public may see it', () => {
    const counts = objects(tables, 'kommuner').map((row) => [
      row['minst_ikke_funnet'],
      row['minst_ikke_funnet_vist'],
    ]);
    expect(counts).toEqual([
      [0, 'number'],
      [null, '1-3'],
      [null, 'not-shown'],
      [7, 'number'],
      [null, 'none'],
      [null, 'none'],
    ]);
    // A number that is held beside an earlier version stands for more: none is called exact.
    expect(JSON.stringify(tables.map(({ columns }) => columns))).toContain('tallet selv (minst)');
  });

  test('has the days, those taken back, every version and the districts', () => {
    expect(objects(tables, 'dager')).toHaveLength(8);
    expect(objects(tables, 'versjoner')).toHaveLength(8);
    expect(objects(tables, 'kommuner').at(-1)).toMatchObject({ kommunenummer: '4601', bydelsnummer: '05' });
    expect(objects(tables, 'summer')).toEqual([]);
  });
});

test('the dictionary names every column once, with its meaning in each language', () => {
  const tables = [...overviewTables(overview), ...publicTables({ municipalities: [] })];
  const rows = objects([dictionaryOf(tables)], 'dataordbok');
  expect(rows).toHaveLength(tables.reduce((sum, { columns }) => sum + columns.length, 0));
  for (const row of rows)
    expect([row['betydning_nb'], row['betydning_nn'], row['betydning_en']]).not.toContain(null);
  const counted = rows.filter(
    ({ type, kolonne }) => type === 'integer' && !String(kolonne).startsWith('dekning_'),
  );
  for (const row of counted)
    if (row['kolonne'] !== 'verdi') expect(row['enhet'], String(row['kolonne'])).not.toBeNull();
});
