/** Whole rows of the journal's tables, so that no cell stands under another's heading. */
import { expect, it, test } from 'vitest';
import { overviewOf } from '../build.ts';
import { answered, answeredMs, findingsOf, inputsWith, result, saysLost } from '../testing/country.ts';
import { journalCsv, listCsv } from './csv.ts';
import { journalHtml } from './html.ts';
import { followUpTables, journalTables } from './tables.ts';
import type { Table } from './tables.ts';

const reminded = [Date.UTC(2023, 5, 20, 8), Date.UTC(2023, 5, 21, 22, 30)];
const known = {
  survey: answered('4601', [answeredMs, saysLost(24)]),
  part: {
    ...{ result: result(7), checked: { days: 4, of: 10, stretches: [] }, portalAtMs: 1 },
    findings: {
      ...findingsOf('4601', { recovered: 1, reportedAgain: 2, stillLost: 3, unsettled: 4 }),
      ...{ versions: 1, atMs: 1, reviews: [{ municipality: '4601', by: '2023-06-01', messages: 5 }] },
    },
  },
};
const overview = overviewOf(inputsWith({ '4601': known, '1804+1811': { remindedAtMs: reminded } }));
const objects = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
const tables = journalTables(overview, 'nb');
const tableOf = (heading: string): Table => tables.find((one) => one.heading === heading)!;

test('the tables are what is followed up, all services and all municipalities', () => {
  expect(tables.map(({ heading, rows }) => [heading, rows.length])).toEqual([
    ['Har ikke svart på spørreskjemaet', 4],
    ['Har ikke oppgitt at de har oppgradert', 4],
    ['Meldinger mangler eller kan mangle, uten kunngjøring', 1],
    ['Meldt på nytt, og gjennomgangen er over fristen på én uke', 1],
    ['Alle tjenester', 5],
    ['Alle kommuner', 356],
  ]);
});

test('a service', () => {
  expect(objects(tableOf('Alle tjenester'))[0]).toEqual({
    ...{ Barnevernstjeneste: 'Tjeneste 4601', Kommune: 'Bergen', Fagsystem: 'Visma Familia' },
    ...{ Spørreskjema: 'svart', Påminnet: '', Logger: 'bare portalens logg', Oppgradering: 'ikke oppgitt' },
    ...{ Versjon: '', 'Kontrollerte dager': '4 (4 av 10)', 'Oppgitt ikke kommet fram': '24' },
    ...{ 'Minst ikke funnet (logger)': '7', 'Funnet igjen': '1', 'Meldt på nytt': '2' },
    ...{ 'Fortsatt borte': '3', 'Ikke avklart': '4', Kunngjøring: 'ingen' },
  });
  const attested = { version: '3.23.2', installedOn: '2023-06-01' };
  const upgrade = {
    attested,
    vendorReport: null,
    verification: { verdict: 'verified' },
    reconciliation: null,
  };
  const upgraded = overviewOf(inputsWith({ '4601': { upgrade: upgrade as never } }));
  const row = objects(journalTables(upgraded, 'nb')[4]!)[0];
  expect(row).toMatchObject({ Versjon: '3.23.2', Oppgradering: 'bekreftet av loggene' });
});

test('each day on which a service was reminded', () => {
  const rows = objects(tableOf('Alle tjenester'));
  const reminders = rows.map(({ Barnevernstjeneste, Påminnet }) => [Barnevernstjeneste, Påminnet]);
  expect(reminders).toContainEqual(['Tjeneste 1804 1811', '2023-06-20, 2023-06-22']);
});

test('a municipality', () => {
  const row = objects(tableOf('Alle kommuner')).find(({ Kommunenummer }) => Kommunenummer === '4601');
  expect(row).toEqual({
    ...{ Kommunenummer: '4601', Kommune: 'Bergen', Spørreskjema: 'svart', Logger: 'bare portalens logg' },
    ...{ Oppgradering: 'ikke oppgitt', 'Kontrollerte dager': 'noen dager', 'Oppgitt ikke kommet fram': '24' },
    ...{ 'Minst ikke funnet (logger)': '7', 'Funnet igjen': '1', 'Meldt på nytt': '2' },
    ...{ 'Fortsatt borte': '3', 'Ikke avklart': '4', Kunngjøring: 'ingen', 'Over fristen': '5' },
  });
});

test('what is followed up', () => {
  expect(objects(tables[0]!)[0]).toEqual({
    ...{ Barnevernstjeneste: 'Tjeneste 1804 1811', Kommune: 'Bodø, Bindal' },
    ...{ 'Ikke svart på skjemaet siden fristen': '2023-06-15', Påminnet: '2023-06-20, 2023-06-22' },
  });
  expect(objects(tables[1]!)[0]).toEqual({
    ...{ Barnevernstjeneste: 'Tjeneste 4601', Kommune: 'Bergen', Fagsystem: 'Visma Familia' },
  });
  expect(objects(tables[2]!)).toEqual([
    {
      ...{ Barnevernstjeneste: 'Tjeneste 4601', Kommune: 'Bergen', 'Minst ikke funnet (logger)': '7' },
      ...{ 'Fortsatt borte': '3', 'Ikke avklart': '4' },
    },
  ]);
  expect(objects(tables[3]!)).toEqual([
    { Barnevernstjeneste: 'Tjeneste 4601', Kommune: 'Bergen', 'Over fristen': '5' },
  ]);
});

test('several doubts stand beside each other, and a deadline that has not passed is no day', () => {
  const doubts = ['clock-offset', 'delay-not-confirmed'] as const;
  const part = { ...known.part, result: { ...result(7), doubts: [...doubts] } };
  const doubted = overviewOf({ ...inputsWith({ '4601': { part } }), nowMs: Date.UTC(2023, 5, 1) });
  const row = objects(followUpTables(doubted, 'nb')[2]!)[0];
  expect(row!['Minst ikke funnet (logger)']).toBe(
    'ukjent: klokken i fagsystemet går feil, tiden er ikke bekreftet',
  );
  expect(objects(followUpTables(doubted, 'nb')[0]!)[0]).toMatchObject({
    'Ikke svart på skjemaet siden fristen': '',
  });
});

const lines = (text: string): string[] => text.split('\r\n');

test('the CSV begins with a mark for Excel, and has a row each municipality', () => {
  const csv = lines(journalCsv(overview, 'nb'));
  expect(csv[0]).toMatch(/^\uFEFFKommunenummer;Kommune;Spørreskjema;/);
  expect(csv).toHaveLength(358);
  expect(csv.at(-1)).toBe('');
  expect(csv.at(-2)).not.toBe('');
});

test('a list has whom a filter left, in its order, and nobody else', () => {
  const services = lines(listCsv(overview, 'nb', 'tjenester', ['1103', '4601', '9999']));
  expect(services.map((line) => line.split(';')[0])).toEqual([
    ...['\uFEFFBarnevernstjeneste', 'Tjeneste 1103', 'Tjeneste 4601', ''],
  ]);
  const places = lines(listCsv(overview, 'nb', 'kommuner', ['4601', '0301']));
  expect(places.map((line) => line.split(';')[0])).toEqual(['\uFEFFKommunenummer', '4601', '0301', '']);
});

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@x', "'@x"],
  ['a=1', 'a=1'],
  ['\t1', "'\t1"],
  ['a;b', '"a;b"'],
  ['a"b', '"a""b"'],
  ['a\nb', '"a\nb"'],
  ['\rb', '"\'\rb"'],
])('a name that is %j is told as %j', (name, cell) => {
  const inputs = inputsWith({});
  const services = inputs.services.map((input) => ({ ...input, service: { ...input.service, name } }));
  const csv = listCsv(overviewOf({ ...inputs, services }), 'nb', 'tjenester', ['4601']);
  const start = csv.indexOf('\r\n') + 2;
  expect(csv.slice(start).startsWith(`${cell};Bergen;`)).toBe(true);
});

test('the document has its title, its time, the sentences and every table', () => {
  const html = journalHtml(overview, 'nb');
  const title = 'Oversikt for hele landet: svikten i Visma Familia';
  expect(html).toContain(`<html lang="nb"><head><meta charset="utf-8"><title>${title}</title><style>body{`);
  expect(html).toContain(`<h1>${title}</h1>\n<p>Slik det var kjent 1. juli 2023 kl. 02.00.</p>\n`);
  expect(html).toContain('\n<h2>Kort fortalt</h2>\n<p>Per ');
  const columns = '<tr><th>Barnevernstjeneste</th><th>Kommune</th><th>Over fristen</th></tr>';
  const row = '<tr><td>Tjeneste 4601</td><td>Bergen</td><td>5</td></tr>';
  expect(html).toContain(`<table><thead>${columns}</thead><tbody>\n${row}\n</tbody></table>`);
  expect(html).toContain('</tr>\n<tr><td>Tjeneste 1103</td>');
  expect(html).toContain('border-collapse:collapse}th,td{border:1px solid #666;');
  expect(html.match(/<p>Per /g)).toHaveLength(5);
  expect(html.endsWith('</tbody></table>\n</body></html>\n')).toBe(true);
  const none = journalHtml(overviewOf({ ...inputsWith({}), services: [] }, 'nordland'), 'nn');
  expect(none).toContain('Statsforvaltaren i Nordland');
  expect(none).toContain('<p>Ingen.</p>');
});

test('what would be markup is text', () => {
  const inputs = inputsWith({});
  const services = inputs.services.map((input) => ({
    ...input,
    service: { ...input.service, name: `<b> & "x" > y` },
  }));
  const html = journalHtml(overviewOf({ ...inputs, services }), 'nb');
  expect(html).toContain('<td>&lt;b&gt; &amp; &quot;x&quot; &gt; y</td>');
});
