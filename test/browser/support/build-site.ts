import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite as build } from '#local/site-server/build-site.ts';

/** Only for these builds: a started system has addresses of its own. */
const addresses = {
  // Where real data is published must be said; a reserved name leads nowhere.
  AVSTEM_ORIGIN: process.env['AVSTEM_ORIGIN'] ?? 'https://avstem.example',
  AVSTEM_API: 'https://api.avstem.example/api',
};

/** A build takes seconds, but on a busy machine a minute. */
export const buildTimeoutMs = 180_000;

export interface BuiltSite {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Builds the site as it is built for visitors, in a folder of its own.
 * @param snapshot what AVSTEM_SNAPSHOT's file holds; without it the file is missing
 * @param settings for the build, such as AVSTEM_LANGUAGES
 * @throws with Astro's output where the build fails
 */
export async function buildSite(
  snapshot?: unknown,
  settings: Readonly<Record<string, string>> = {},
): Promise<BuiltSite> {
  const work = await mkdtemp(join(tmpdir(), 'avstem-site-'));
  const file = join(work, 'snapshot.json');
  if (snapshot !== undefined) await writeFile(file, JSON.stringify(snapshot));
  const folder = join(work, 'site');
  const remove = (): Promise<void> => rm(work, { recursive: true, force: true });
  const result = await build(file, folder, new AbortController().signal, { ...addresses, ...settings });
  if (result.ok) return { folder, remove };
  await remove();
  throw new Error(result.output);
}
