/** A number planted in one public file, of each kind, is found there by readers that are not ours. */
import { expect, test } from 'vitest';
import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import type { Table, Value } from '#domain/release/table.ts';
import { attack } from '../attack.ts';
import { editionsOf, snapshotsOf } from '../history.ts';
import { knowledgeOf } from '../knowledge.ts';
import { releaseOf, saidInRelease, withStatements, type ReleaseFiles } from './releases.ts';

/** Few places, of which some are hidden. */
const [snapshot] = snapshotsOf(3, { municipalities: 12, releases: 1, changedPercent: 0 }) as [PublicSnapshot];
const editions = editionsOf([snapshot]);
const isHidden = (row: readonly Value[]): boolean => row.includes('1-3');

const changed =
  (name: string, change: (table: Table) => Table) =>
  (tables: readonly Table[]): Table[] =>
    tables.map((table) => (table.name === name ? change(table) : table));

const withCell =
  (column: string, value: Value, of: (row: readonly Value[]) => boolean) =>
  (table: Table): Table => {
    const at = table.columns.findIndex(({ key }) => key === column);
    const rows = table.rows.map((row) => (of(row) ? row.with(at, value) : row));
    return { ...table, rows };
  };

const planted = {
  kommuner: changed('kommuner', withCell('minst_ikke_funnet', 2, isHidden)),
  // The country's least is told as its sum.
  summer: changed('summer', (table) => {
    const least = withCell('minst_ikke_funnet', 99, (row) => row[0] === 'no')(table);
    return withCell('er_summen', true, (row) => row[0] === 'no')(least);
  }),
  dager: changed('dager', (table) => ({ ...table, rows: table.rows.flatMap((row) => Array(4).fill(row)) })),
};

async function faultsOf(files: ReleaseFiles): Promise<readonly string[]> {
  const said = await saidInRelease(files, editions[0]!);
  expect(said.length).toBeGreaterThan(0);
  return attack(withStatements(knowledgeOf(editions), said)).faults;
}

test('a release as it is says nothing more, in any of its files', async () => {
  const clean = await releaseOf(snapshot, 1);
  expect([...clean.keys()].filter((address) => address.endsWith('.parquet')).length).toBe(5);
  expect(await faultsOf(clean)).toEqual([]);
});

test.each(Object.entries(planted))(
  'planted in the table %s it is found in each format alone',
  async (table, plant) => {
    const leaky = await releaseOf(snapshot, 1, plant);
    const kinds = ['.csv', '-excel.csv', '.json', '.parquet'].map((kind) => table + kind);
    for (const name of [...kinds, 'avstem.xlsx', 'avstem-utgivelse-1.zip']) {
      const address = `/api/open-releases/1/${name}`;
      expect(await faultsOf(new Map([[address, leaky.get(address)!]])), name).not.toEqual([]);
    }
  },
);
