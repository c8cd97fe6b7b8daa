/** Codes that a reader looks up: each is of its form, and what each means stands in the dictionary. */
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import type { MunicipalityRow, ServiceRow } from '../overview/overview.ts';
import { changeCauses } from '../overview/causes/causes.ts';
import { publicStates } from '../notice/public-snapshot.ts';
import { briefingTable, causeTable, changeTable } from './change-tables.ts';
import { means } from './column.ts';
import { csvOf } from './csv.ts';
import { dictionaryOf } from './dictionary.ts';
import { overviewTables } from './overview-tables.ts';
import { publicTables } from './public-tables.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';
import { overview } from './testing/overview.ts';

const change = { scope: '4601', name: 'Bergen', figure: 'answered', from: 0, to: 1 } as const;
const changes = changeTable([{ ...change, causes: ['answer'] }]);
const [places] = publicTables({ municipalities: [] });
const meaningOf = ({ columns }: Table, key: string): Record<'nb' | 'nn' | 'en', string> =>
  columns.find((column) => column.key === key)!.meaning;

test('the meaning of each state and of each cause stands beside its code', () => {
  const states = meaningOf(places!, 'status');
  const causes = meaningOf(changes, 'aarsaker');
  for (const text of [states.nb, states.nn, states.en])
    for (const state of publicStates) expect(text).toContain(state);
  for (const text of [causes.nb, causes.nn])
    for (const cause of changeCauses) expect(text).toContain(`${cause}: `);
  expect([
    states.nb.slice(0, 4),
    states.nn.slice(0, 4),
    causes.nb.slice(0, 8),
    causes.nn.slice(0, 8),
  ]).toEqual([...['Hvor', 'Kor ', 'Årsakene', 'Årsakene']]);
  expect(states.en).toMatch(/^The state\. .*says nothing of the survey.*reports not found/);
});

test('tables of changes and sentences have their names and titles', () => {
  const tables = [changes, causeTable([]), briefingTable(overview), dictionaryOf([places!])];
  expect(tables.map(({ name, title }) => [name, title.nb, title.nn, title.en])).toEqual([
    ['endringer', 'Endringer siden forrige utgivelse', 'Endringar sidan førre utgiving', 'Changes'],
    ['endringer-aarsaker', 'Endringer etter årsak', 'Endringar etter årsak', 'Changes by cause'],
    ['kort-fortalt', 'Kort fortalt', 'Kort fortalt', 'In brief'],
    ['dataordbok', 'Dataordbok', 'Dataordbok', 'Data dictionary'],
  ]);
});

test('the dictionary lists the codes of a column, with a space between', () => {
  const { columns, rows } = dictionaryOf([places!]);
  const [name, codes] = ['kolonne', 'koder'].map((key) => columns.findIndex((column) => column.key === key));
  expect(rows.find((row) => row[name!] === 'status')?.[codes!]).toBe(publicStates.join(' '));
  expect(rows.find((row) => row[name!] === 'kommune')?.[codes!]).toBeNull();
});

describe('a code of another form is a fault of the program', () => {
  const [service] = overview.services;
  const [municipality] = overview.municipalities;
  const withService = (over: Partial<ServiceRow>) => () =>
    overviewTables({ ...overview, services: [{ ...service!, ...over }] });
  const withMunicipality = (over: Partial<MunicipalityRow>) => () =>
    overviewTables({ ...overview, municipalities: [{ ...municipality!, ...over }] });
  const place =
    (number: string, district = '05') =>
    () =>
      publicTables({
        municipalities: [{ number, state: 'checking', districts: [{ district, state: 'checking' }] }],
      });
  const total = (area: string) => () =>
    publicTables({
      municipalities: [],
      totals: [{ area, places: 1, atLeast: 4, isExact: true, withheld: [] }],
    });
  const scope = (text: string) => () => changeTable([{ ...change, scope: text, causes: ['answer'] }]);
  const cause = (text: string) => () => changeTable([{ ...change, causes: [text as 'answer'] }]);

  it.each([
    ['a scope', (text: string) => withService({ scope: text }), '4601', 'x'],
    ['an organisation', (text: string) => withService({ organisation: text }), '310000003', '0'],
    ['a municipality', (text: string) => withMunicipality({ number: text }), '0301', '0'],
    ['a county', (text: string) => withMunicipality({ county: text }), '03', '0'],
    ['a place', place, '0301', '0'],
    ['a district', (text: string) => place('0301', text), '05', '0'],
    ['an area', total, 'no', 'Å'],
    ['a scope that changed', scope, '4601', 'x'],
    ['a cause', cause, 'answer', '!'],
  ])('%s', (_name, tables, code, more) => {
    expect(tables(code)).not.toThrow();
    expect(tables(`${code}${more}`)).toThrow();
    expect(tables(`${more}${code}`)).toThrow();
  });
});

describe('for Excel', () => {
  const told = means('a', 'b', 'c');
  const schema = z.object({ tekst: z.string().meta(told), dag: z.iso.date().meta(told) });
  const cellsOf = (tekst: string): string => {
    const table = tableOf('t', { nb: 'a', nn: 'b', en: 'c' }, schema, [{ tekst, dag: '2023-06-01' }]);
    return csvOf(table, 'excel').split('\r\n')[1]!;
  };

  it.each([
    ['a=1', 'a=1'],
    ['x1', 'x1'],
    ['Amars', 'Amars'],
    ['usannhet', 'usannhet'],
    ['xsann', 'xsann'],
    ['Sann', '"=""Sann"""'],
    ['1a', '"=""1a"""'],
    ['1"a', '"=""1""""a"""'],
    [`1${'x'.repeat(254)}`, `"=""1${'x'.repeat(254)}"""`],
    [`1${'x'.repeat(255)}`, `1${'x'.repeat(255)}`],
  ])('%j is %j, and a day is a day', (text, cell) => {
    expect(cellsOf(text)).toBe(`${cell};2023-06-01`);
  });
});
