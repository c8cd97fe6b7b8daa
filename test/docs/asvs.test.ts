/** docs/asvs.md against the standard's list: no item is missing, and what is called met names what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Of ASVS 5.0.0: the sections, and the level of each of their items in order. */
const sections: Readonly<Record<string, string>> = {
  '1.1': '22',
  '1.2': '1111122223',
  '1.3': '112222222223',
  '1.4': '222',
  '1.5': '123',
  '2.1': '122',
  '2.2': '112',
  '2.3': '12223',
  '2.4': '23',
  '3.1': '3',
  '3.2': '113',
  '3.3': '12223',
  '3.4': '11222233',
  '3.5': '11122333',
  '3.6': '3',
  '3.7': '22333',
  '4.1': '12233',
  '4.2': '23333',
  '4.3': '22',
  '4.4': '1222',
  '5.1': '2',
  '5.2': '112333',
  '5.3': '113',
  '5.4': '222',
  '6.1': '122',
  '6.2': '111111112222',
  '6.3': '11223333',
  '6.4': '112233',
  '6.5': '22222333',
  '6.6': '2223',
  '6.7': '33',
  '6.8': '2222',
  '7.1': '222',
  '7.2': '1111',
  '7.3': '22',
  '7.4': '11222',
  '7.5': '223',
  '7.6': '22',
  '8.1': '1233',
  '8.2': '1123',
  '8.3': '133',
  '8.4': '23',
  '9.1': '111',
  '9.2': '1222',
  '10.1': '22',
  '10.2': '223',
  '10.3': '22223',
  '10.4': '1111122222233333',
  '10.5': '22222',
  '10.6': '22',
  '10.7': '222',
  '11.1': '2233',
  '11.2': '22233',
  '11.3': '11233',
  '11.4': '1222',
  '11.5': '23',
  '11.6': '23',
  '11.7': '33',
  '12.1': '12233',
  '12.2': '11',
  '12.3': '22223',
  '13.1': '2333',
  '13.2': '222223',
  '13.3': '2233',
  '13.4': '1222233',
  '14.1': '22',
  '14.2': '12223333',
  '14.3': '122',
  '15.1': '12233',
  '15.2': '12233',
  '15.3': '1222222',
  '15.4': '3333',
  '16.1': '2',
  '16.2': '22222',
  '16.3': '2222',
  '16.4': '222',
  '16.5': '2223',
  '17.1': '23',
  '17.2': '22223333',
  '17.3': '22',
};
/** What these ask is a document: it needs no test. */
const ofDocuments = ['2.1', '3.1', '5.1', '6.1', '7.1', '8.1', '11.1', '13.1', '14.1', '15.1', '16.1'];

interface Row {
  readonly item: string;
  readonly level: string;
  readonly is: string;
  readonly how: string;
  readonly file: string;
  readonly test: string;
}

const page = readFileSync('docs/asvs.md', 'utf8');
const rows: Row[] = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \|(.*)\|$/gm)].map(([, item, rest]) => {
  const [level = '', , is = '', how = '', file = '', test = ''] = rest!.split('|').map((cell) => cell.trim());
  return { item: item!, level, is, how, file, test };
});
const levelOf = (item: string): string | undefined => {
  const [chapter, section, n] = item.split('.');
  return sections[`${chapter!}.${section!}`]?.[Number(n) - 1];
};
const isMet = ({ is }: Row): boolean => is === 'met';

it('holds every item of the levels 1 and 2 once, by its level, and of level 3 only what is met', () => {
  const items = rows.map(({ item }) => item);
  expect(new Set(items).size).toBe(items.length);
  const asked = Object.entries(sections).flatMap(([section, levels]) =>
    [...levels].flatMap((level, i) => (level === '3' ? [] : [`${section}.${String(i + 1)}`])),
  );
  expect(asked).toHaveLength(70 + 183);
  expect(asked.filter((item) => !items.includes(item))).toEqual([]);
  for (const row of rows) {
    expect(row.level, row.item).toBe(levelOf(row.item));
    expect(['met', 'no part', 'open'], row.item).toContain(row.is);
    if (row.level === '3') expect(row.is, row.item).toBe('met');
  }
});

it('names a file and a test of what is met, and both are there', () => {
  for (const row of rows.filter(isMet)) {
    const isDocument = ofDocuments.includes(row.item.split('.').slice(0, 2).join('.'));
    expect(row.file, row.item).toMatch(/^`[^`]+`$/);
    if (!isDocument) expect(row.test, row.item).toMatch(/^`[^`]+\.test\.ts`/);
    for (const [, path, name] of `${row.file} ${row.test}`.matchAll(/`([^`]+)`(?: "([^"]+)")?/g)) {
      expect(existsSync(path!), `${row.item}: ${path!}`).toBe(true);
      if (name !== undefined) expect(readFileSync(path!, 'utf8'), `${row.item}: ${name}`).toContain(name);
    }
  }
});

it('says why of what has no part or is open, and names all that is open in one place', () => {
  for (const row of rows) expect(row.how.length, row.item).toBeGreaterThan(2);
  const open = rows.filter(({ is }) => is === 'open').map(({ item }) => item);
  const [, told = ''] = /## What is open([^]*?)\n## /.exec(page) ?? [];
  expect([...told.matchAll(/\d+\.\d+\.\d+/g)].map(([item]) => item).sort()).toEqual(open.sort());
  const count = (is: string): string =>
    String(rows.filter((row) => row.is === is && row.level !== '3').length);
  const counts = `${count('open')} items, of ${count('met')} met and ${count('no part')} without a part`;
  expect(page.replaceAll(/\s+/g, ' ')).toContain(counts);
});
