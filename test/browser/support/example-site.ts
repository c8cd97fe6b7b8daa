/** The site of the example snapshot, built once a run of tests. */
import { rename } from 'node:fs/promises';
import { onceARun } from '../../support/once-a-run.ts';
import { buildSite } from './build-site.ts';
import { exampleSnapshot } from './example-snapshot.ts';

/** @returns its folder, for reading only */
export function exampleSite(): Promise<string> {
  return onceARun('example-site', async (unfinished) => {
    const built = await buildSite(exampleSnapshot);
    await rename(built.folder, unfinished);
    await built.remove();
  });
}
