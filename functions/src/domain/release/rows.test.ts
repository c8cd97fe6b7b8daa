/** Whole rows of every table, so that no cell stands under another's name. */
import { expect, test } from 'vitest';
import { briefingTable, changeTable } from './change-tables.ts';
import { overviewTables } from './overview-tables.ts';
import { publicTables } from './public-tables.ts';
import type { Table, Value } from './table.ts';
import { asOf, overview } from './testing/overview.ts';

function objects(table: Table): Record<string, Value>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, i) => [key, row[i] ?? null])),
  );
}
const titles = (tables: readonly Table[]): unknown[] => tables.map(({ name, title }) => [name, title]);

const [figures, services, municipalities, curve] = overviewTables(overview) as [Table, Table, Table, Table];
const cells = {
  ...{ oppgitt_ikke_kommet_fram: 2, oppgitt_gjenfunnet: 0, oppgitt_meldt_paa_nytt: null },
  ...{ oppgitt_fortsatt_borte: 1, logg_minst_ikke_funnet: 3, logg_ikke_kontrollert: null },
  ...{ funn_gjenfunnet: null, funn_meldt_paa_nytt: null, funn_fortsatt_borte: null },
  ...{ funn_likevel_registrert: 0, funn_ikke_avklart: 3, gjennomganger_over_frist: 0 },
};

test('a service', () => {
  expect(objects(services)).toEqual([
    {
      ...{ omfang: '4601', tjeneste: '=Bergen', organisasjonsnummer: '310000003' },
      ...{ statsforvaltere: 'vestland', fagsystem: 'Visma Familia', beroert: true, svar: 'late' },
      ...{ tilkobling: 'connected', oppgradering: 'attested', kontrollert: 'some-days' },
      ...{ kunngjoering: 'none', mangler_uten_kunngjoering: true, foerste_svar: asOf, siste_svar: asOf },
      ...{ svar_mangler_siden: null, sist_purret: asOf, portallogg: asOf, fagsystemlogg: null },
      ...{ versjon: '3.23.2', installert: '2023-06-06', leverandoerens_versjon: null },
      ...{ kontrollerte_dager: 5, forbehold: null, kunngjort: null },
      ...cells,
    },
  ]);
});

test('a service with several of each, and never reminded', () => {
  const [first] = overview.services;
  const several = {
    ...first!,
    scope: '1804+1811',
    governors: ['nordland' as const, 'vestland' as const],
    doubts: ['clock-offset' as const, 'portal-without-ids' as const],
    survey: { ...first!.survey, remindedAt: ['2023-06-01T10:00:00.000Z', asOf] },
  };
  const never = { ...first!, survey: { ...first!.survey, remindedAt: [] } };
  const [, table] = overviewTables({ ...overview, services: [several, never] });
  expect(objects(table!)).toMatchObject([
    { omfang: '1804+1811', statsforvaltere: 'nordland vestland', sist_purret: asOf },
    { sist_purret: null },
  ]);
  expect(objects(table!)[0]!['forbehold']).toBe('clock-offset portal-without-ids');
});

test('a municipality', () => {
  const [first] = overview.municipalities;
  const [, , table] = overviewTables({
    ...overview,
    municipalities: [first!, { ...first!, services: ['0301-05', '0301-12'] }],
  });
  const row = {
    ...{ kommunenummer: '0301', kommune: 'Oslo', fylkesnummer: '03', fylke: 'Oslo' },
    ...{ statsforvalter: 'oslo-og-viken', tjenester: '0301', felles_tjeneste: false, beroert: false },
    ...{ svar: 'missing', tilkobling: 'not-connected', oppgradering: 'not-affected' },
    ...{ kontrollert: 'no-days', kunngjoering: 'none', mangler_uten_kunngjoering: false },
    ...cells,
  };
  expect(objects(municipalities)).toEqual([row]);
  expect(objects(table!)).toEqual([row, { ...row, tjenester: '0301-05 0301-12' }]);
});

test('a day', () => {
  expect(objects(curve)).toEqual([
    {
      ...{ dag: '2023-06-12', svart: 1, oppgitt: 2, oppgitt_tjenester: 1, logg: 3, logg_tjenester: 1 },
      ...{ funn: 0, funn_tjenester: 0 },
    },
  ]);
});

test('figures of every level stand under the key of what they are of', () => {
  const keys = new Set(objects(figures).map(({ nivaa, noekkel }) => `${String(nivaa)} ${String(noekkel)}`));
  expect([...keys]).toEqual(['all all', 'service 4601', 'member 4601/4601', 'municipality 0301']);
  const member = objects(figures).find(({ nivaa }) => nivaa === 'member');
  expect(member).toMatchObject({ maal: 'missingAtLeast', verdi: 3, enhet: 'message', per: asOf });
});

test('a change of a scope of districts', () => {
  const change = { scope: '0301-05+0301-12', name: 'Oslo', figure: 'answered', from: 0, to: 1 } as const;
  expect(objects(changeTable([{ ...change, causes: ['answer'] }]))).toEqual([
    {
      ...{ omfang: '0301-05+0301-12', tjeneste: 'Oslo', maal: 'answered', foer: 0, etter: 1 },
      ...{ enhet: 'service', aarsaker: 'answer' },
    },
  ]);
  const wrong = { ...change, scope: 'x', causes: ['answer'] as const };
  expect(() => changeTable([wrong])).toThrow();
});

test('the sentences are numbered, in both forms of the language', () => {
  const rows = objects(briefingTable(overview));
  expect(rows.map(({ nummer, setning }) => [nummer, setning])).toEqual([
    ...[
      [1, 'answers'],
      [2, 'declared'],
      [3, 'certified'],
      [4, 'findings'],
      [5, 'upgrades'],
    ],
  ]);
  for (const { bokmaal, nynorsk, fullstendig } of rows) {
    expect(bokmaal).not.toBe(nynorsk);
    expect(typeof fullstendig).toBe('boolean');
  }
});

test('tables have their names and titles', () => {
  expect(titles([...overviewTables(overview), ...publicTables({ municipalities: [] })])).toEqual([
    ['tall', { nb: 'Alle tall', nn: 'Alle tal', en: 'All figures' }],
    ['tjenester', { nb: 'Tjenester', nn: 'Tenester', en: 'Services' }],
    ['kommuner', { nb: 'Kommuner', nn: 'Kommunar', en: 'Municipalities' }],
    ['utvikling', { nb: 'Utvikling dag for dag', nn: 'Utvikling dag for dag', en: 'Day by day' }],
    [
      'kommuner',
      { nb: 'Kommuner og bydeler', nn: 'Kommunar og bydelar', en: 'Municipalities and districts' },
    ],
    [
      'dager',
      {
        nb: 'Dager med meldinger som ikke er funnet',
        nn: 'Dagar med meldingar som ikkje er funne',
        en: 'Days',
      },
    ],
    [
      'versjoner',
      { nb: 'Versjoner av kunngjøringene', nn: 'Versjonar av kunngjeringane', en: 'Versions of the notices' },
    ],
    ['summer', { nb: 'Summer', nn: 'Summar', en: 'Totals' }],
  ]);
});
