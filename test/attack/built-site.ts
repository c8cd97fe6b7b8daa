/** Sites as they are built, in all their files, of one edition after another: everything that they say is attacked. */
import { buildSite } from '../browser/support/build-site.ts';
import { readBuiltFiles } from '../site/built-files.ts';
import { attack, type Outcome } from './attack.ts';
import { snapshotsOf } from './history.ts';
import { knowledgeOf, type Published, publishedSchema, type Statement } from './knowledge.ts';
import { type Files, saidIn } from './said.ts';
import { builtCountry } from './shapes.ts';

/** Two editions of the whole country, from a seed, built as for visitors. */
export async function attackRandomSite(): Promise<Outcome> {
  const editions: Files[] = [];
  for (const snapshot of snapshotsOf(2, builtCountry)) {
    const built = await buildSite(snapshot);
    editions.push(readBuiltFiles(built.folder).files);
    await built.remove();
  }
  return attackFiles(editions);
}

/** @param folders of sites that were built, such as that of the sample country; oldest first */
export const attackFolders = (folders: readonly string[]): Outcome =>
  attackFiles(folders.map((folder) => readBuiltFiles(folder).files));

/** @throws where the files say nothing of counts: then they were not read */
export function attackFiles(editions: readonly Files[]): Outcome {
  const known: Published[] = [];
  const statements = new Map<string, Statement>();
  for (const files of editions) {
    const snapshot = files.get('/data/snapshot.json');
    if (!snapshot) throw new Error('a built site has no /data/snapshot.json');
    const edition = publishedSchema.parse(JSON.parse(snapshot.toString('utf8')));
    known.push(edition);
    for (const one of saidIn(files, edition)) {
      statements.set(`${one.names.join()} ${one.least} ${one.most}`, one);
    }
  }
  if (statements.size === 0) throw new Error('the built files say nothing of counts');
  const knowledge = knowledgeOf(known);
  return attack({ ...knowledge, statements: [...knowledge.statements, ...statements.values()] });
}
