/** Whole rows of the public edition's tables. */
import { expect, test } from 'vitest';
import type { PublicNotice } from '../notice/public-snapshot.ts';
import { publicTables } from './public-tables.ts';
import type { Table, Value } from './table.ts';
import { asOf } from './testing/overview.ts';

function objects(table: Table): Record<string, Value>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, i) => [key, row[i] ?? null])),
  );
}

const notice: PublicNotice = {
  ...{ version: 2, publishedAt: asOf, checkedFrom: '2023-01-01', checkedTo: '2023-05-31' },
  windows: [{ from: '2023-03-01', to: '2023-03-31' }],
  withdrawn: [{ from: '2023-02-01', to: '2023-02-28' }],
  notFoundAtLeast: '1-3',
  ownNumber: 2,
  contact: { name: 'a', telephone: '22 00 00 00' },
  ...{ hours: 'not-told', measures: [], language: 'nb', closed: 'all-settled' },
  history: [{ version: 1, publishedAt: '2023-06-01T10:00:00.000Z', cause: 'new-logs' }],
};
const place = { kommunenummer: '0301', bydelsnummer: null };

test('a place, its days and its versions', () => {
  const since = '2023-06-02T10:00:00.000Z';
  const told = { number: '0301', state: 'messages-missing' as const, since, notice };
  const unknown = { number: '0000', state: 'not-answered' as const };
  const [places, days, versions] = publicTables({ municipalities: [told, unknown] }).map(objects);
  const none = {
    ...{ status_siden: null, versjon: null, publisert: null, kontrollert_fra: null },
    ...{ kontrollert_til: null, minst_ikke_funnet: null, minst_ikke_funnet_vist: 'none' },
    ...{ kan_ikke_vites: null, avsluttet: null },
  };
  expect(places).toEqual([
    {
      ...{ ...place, kommune: 'Oslo', fylke: 'Oslo', status: 'messages-missing', status_siden: since },
      ...{ versjon: 2, publisert: asOf, kontrollert_fra: '2023-01-01', kontrollert_til: '2023-05-31' },
      ...{ minst_ikke_funnet: 2, minst_ikke_funnet_vist: 'number', kan_ikke_vites: null },
      avsluttet: 'all-settled',
    },
    {
      kommunenummer: '0000',
      bydelsnummer: null,
      kommune: '0000',
      fylke: '-',
      status: 'not-answered',
      ...none,
    },
  ]);
  expect(days).toEqual([
    { ...place, fra: '2023-03-01', til: '2023-03-31', trukket_tilbake: false },
    { ...place, fra: '2023-02-01', til: '2023-02-28', trukket_tilbake: true },
  ]);
  expect(versions).toEqual([
    { ...place, versjon: 2, publisert: asOf, erstattet_fordi: null },
    { ...place, versjon: 1, publisert: '2023-06-01T10:00:00.000Z', erstattet_fordi: 'new-logs' },
  ]);
});

test('a total, and why it is not the sum', () => {
  const withheld = ['few-hidden', 'few-messages'] as const;
  const total = { area: 'no', places: 3, atLeast: null, isExact: false, withheld: [...withheld] };
  const exact = { area: 'more-og-romsdal', places: 1, atLeast: 7, isExact: true, withheld: [] };
  const [, , , totals] = publicTables({ municipalities: [], totals: [total, exact] }).map(objects);
  expect(totals).toEqual([
    {
      ...{ omraade: 'no', steder: 3, minst_ikke_funnet: null, er_summen: false },
      holdt_tilbake: 'few-hidden few-messages',
    },
    {
      ...{ omraade: 'more-og-romsdal', steder: 1, minst_ikke_funnet: 7, er_summen: true },
      holdt_tilbake: null,
    },
  ]);
});
