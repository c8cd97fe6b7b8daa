/** Sites that are built once a run of tests, for reading only. */
import { rename } from 'node:fs/promises';
import { onceARun } from '../../support/once-a-run.ts';
import { buildSite } from './build-site.ts';
import { exampleSnapshot } from './example-snapshot.ts';

/** The site of the example snapshot, in every language. @returns its folder */
export function exampleSite(): Promise<string> {
  return built('example-site', exampleSnapshot);
}

/** Before anything is published, in bokmål. @returns its folder */
export function siteOfNothing(): Promise<string> {
  return built('site-of-nothing', undefined, { AVSTEM_LANGUAGES: 'nb' });
}

function built(
  name: string,
  snapshot: unknown,
  settings?: Readonly<Record<string, string>>,
): Promise<string> {
  return onceARun(name, async (unfinished) => {
    const site = await buildSite(snapshot, settings);
    await rename(site.folder, unfinished);
    await site.remove();
  });
}
