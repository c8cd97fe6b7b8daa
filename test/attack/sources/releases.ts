/** The public files of releases: as the program makes them, and what they say of counts. */
import { releaseFormats } from '#adapters/release-formats/release-formats.ts';
import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import { filesOf } from '#domain/release/files.ts';
import { publicTables } from '#domain/release/public-tables.ts';
import type { Table } from '#domain/release/table.ts';
import { type Knowledge, placesTold, type Published, type Statement } from '../knowledge.ts';
import { readTables } from './read-tables.ts';
import { saidInTable } from './said-in-tables.ts';

/** By address. */
export type ReleaseFiles = ReadonlyMap<string, Uint8Array>;

/** @param change what a mutant makes of the tables */
export async function releaseOf(
  snapshot: PublicSnapshot,
  number: number,
  change: (tables: readonly Table[]) => readonly Table[] = (tables) => tables,
): Promise<ReleaseFiles> {
  const { incident, sample, asOf } = snapshot;
  const about = { number, edition: 'public', asOf, incident, sample } as const;
  const files = await filesOf(about, change(publicTables(snapshot)), releaseFormats);
  return new Map(files.map(({ name, bytes }) => [`/api/open-releases/${String(number)}/${name}`, bytes]));
}

/** @param edition the snapshot of which the release was made: its versions are those that the files speak of */
export async function saidInRelease(files: ReleaseFiles, edition: Published): Promise<Statement[]> {
  const told = edition.municipalities.flatMap(placesTold).filter(({ isCounted }) => isCounted);
  const read = [...files].map(([address, bytes]) => readTables(address, bytes));
  return (await Promise.all(read)).flat().flatMap((table) => saidInTable(table, told));
}

/** The knowledge of who has read these as well; what was said before is not said again. */
export function withStatements(known: Knowledge, more: readonly Statement[]): Knowledge {
  const keyOf = ({ names, least, most }: Statement): string => `${names.join()} ${least} ${most}`;
  const all = new Map([...known.statements, ...more].map((one) => [keyOf(one), one]));
  return { ...known, statements: [...all.values()] };
}
