/**
 * Sites as they are built, in all their files, and the public files of releases, of one edition after another: what
 * they say, and when they changed, is attacked.
 */
import { buildSite } from '../browser/support/build-site.ts';
import { readBuiltFiles } from '../site/built-files.ts';
import { attack, type Outcome } from './attack.ts';
import { snapshotsOf } from './history.ts';
import { knowledgeOf, placesTold, publishedSchema, type Statement } from './knowledge.ts';
import { type Files, readFiles } from './said.ts';
import { builtCountry } from './shapes.ts';
import { readTables } from './sources/read-tables.ts';
import { releaseOf, withStatements } from './sources/releases.ts';
import { saidInTable } from './sources/said-in-tables.ts';
import { type SeenEdition, untoldChanges, wholeSchema } from './times.ts';

/** Two editions of the whole country, from a seed, built as for visitors, and a release of each. */
export async function attackRandomSite(): Promise<Outcome> {
  const editions: Files[] = [];
  for (const [i, snapshot] of snapshotsOf(2, builtCountry).entries()) {
    const built = await buildSite(snapshot);
    const released = [...(await releaseOf(snapshot, i + 1))];
    const buffers = released.map(([address, bytes]) => [address, Buffer.from(bytes)] as const);
    editions.push(new Map([...readBuiltFiles(built.folder).files, ...buffers]));
    await built.remove();
  }
  return attackFiles(editions);
}

/** @param folders of sites that were built, such as that of the sample country; oldest first */
export const attackFolders = (folders: readonly string[]): Promise<Outcome> =>
  attackFiles(folders.map((folder) => readBuiltFiles(folder).files));

/** @throws where the files say nothing of counts: then they were not read */
export async function attackFiles(editions: readonly Files[]): Promise<Outcome> {
  const seen = editions.map((files): SeenEdition => {
    const snapshot = files.get('/data/snapshot.json');
    if (!snapshot) throw new Error('a built site has no /data/snapshot.json');
    const told: unknown = JSON.parse(snapshot.toString('utf8'));
    return { files, snapshot: publishedSchema.parse(told), whole: wholeSchema.parse(told) };
  });
  const read = seen.map(({ files, snapshot }) => readFiles(files, snapshot));
  const inTables = await Promise.all(seen.map(saidInTables));
  const statements = [...read.flatMap((one) => one.statements), ...inTables.flat()];
  if (statements.length === 0) throw new Error('the built files say nothing of counts');
  const known = knowledgeOf(seen.map(({ snapshot }) => snapshot));
  const { faults, ...outcome } = attack(withStatements(known, statements));
  const toldApart = read.flatMap((one) => one.faults);
  return { ...outcome, faults: [...faults, ...toldApart, ...untoldChanges(seen)] };
}

/** The files of releases among them. */
async function saidInTables({ files, snapshot }: SeenEdition): Promise<Statement[]> {
  const told = snapshot.municipalities.flatMap(placesTold).filter(({ isCounted }) => isCounted);
  const binary = [...files].filter(([address]) => /\.(xlsx|parquet|zip)$|\/open-releases\//.test(address));
  const tables = await Promise.all(binary.map(([address, bytes]) => readTables(address, bytes)));
  return tables.flat().flatMap((table) => saidInTable(table, told));
}
