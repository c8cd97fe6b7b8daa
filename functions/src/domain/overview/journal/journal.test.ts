import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { overviewOf } from '../build.ts';
import { answered, answeredMs, findingsOf, inputsWith, result, saysLost } from '../testing/country.ts';
import { overviewLanguages } from '../words/index.ts';
import { journalCsv } from './csv.ts';
import { journalHtml } from './html.ts';
import { followUpTables } from './tables.ts';

const survey = answered('4601', [answeredMs, saysLost(24)]);
const inputs = inputsWith({ '4601': { survey } });
const overview = overviewOf(inputs);

it('the CSV is read back by another reader, a row each municipality, unknown and 0 apart', () => {
  const rows: Record<string, string>[] = parse(journalCsv(overview, 'nb'), {
    bom: true,
    delimiter: ';',
    columns: true,
  });
  expect(rows).toHaveLength(356);
  const bergen = rows.find((row) => row['Kommunenummer'] === '4601')!;
  expect(bergen['Oppgitt ikke kommet fram']).toBe('24');
  expect(bergen['Minst ikke funnet (logger)']).toBe('ukjent');
  expect(rows.some((row) => row['Kommunenummer'] === '0301')).toBe(true);
});

it.each(overviewLanguages)('the document is whole and takes no markup from names, in %s', (language) => {
  const services = inputs.services.map((input) => ({
    ...input,
    service: { ...input.service, name: '<script>alert(1)</script>' },
  }));
  const html = journalHtml(overviewOf({ ...inputs, services }), language);
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).not.toContain('<script>');
  expect(html.match(/<h2>/g)).toHaveLength(7);
});

it('who asks nobody to report again is told with the doubts: what only may be missing is not told as missing', () => {
  const findings = findingsOf('4601', { unsettled: 9 });
  const doubted = { ...result(4), doubts: ['delay-not-confirmed' as const] };
  const told = overviewOf(inputsWith({ '4601': { part: { result: doubted, findings } } }));
  const { heading, rows } = followUpTables(told, 'nb')[2]!;
  expect(heading).toBe('Meldinger mangler eller kan mangle, uten kunngjøring');
  expect(rows).toEqual([['Tjeneste 4601', 'Bergen', 'ukjent: tiden er ikke bekreftet', '0', '9']]);
});

it.each(overviewLanguages)(
  'a service that has not told of an upgrade is not told to lack one, in %s',
  (language) => {
    const { heading } = followUpTables(overview, language)[1]!;
    expect(heading).toMatch(/oppgitt at dei? har oppgradert$/);
  },
);
