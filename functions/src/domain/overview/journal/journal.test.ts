import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { overviewOf } from '../build.ts';
import { answered, answeredMs, inputsWith, saysLost } from '../testing/country.ts';
import { overviewLanguages } from '../words/index.ts';
import { journalCsv } from './csv.ts';
import { journalHtml } from './html.ts';

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
