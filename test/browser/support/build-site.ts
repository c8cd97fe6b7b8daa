import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = new URL('../../../', import.meta.url).pathname;
const astro = join(root, 'node_modules/astro/bin/astro.mjs');
/** Inside the project: to a folder elsewhere Astro builds by way of one that all builds share. */
const builds = join(root, 'node_modules/.cache/avstem');
const run = promisify(execFile);

/** A build takes seconds, but on a busy machine a minute. */
export const buildTimeoutMs = 180_000;

export interface BuiltSite {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Builds the site as it is built for visitors, in a folder of its own.
 * @param snapshot what AVSTEM_SNAPSHOT's file holds; without it the file is missing
 * @throws with Astro's output where the build fails
 */
export async function buildSite(snapshot?: unknown): Promise<BuiltSite> {
  await mkdir(builds, { recursive: true });
  const work = await mkdtemp(join(builds, 'site-'));
  const file = join(work, 'snapshot.json');
  if (snapshot !== undefined) await writeFile(file, JSON.stringify(snapshot));
  const folder = join(work, 'site');
  const remove = (): Promise<void> => rm(work, { recursive: true, force: true });
  try {
    await run(process.execPath, [astro, 'build', '--root', 'site', '--outDir', folder], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', AVSTEM_SNAPSHOT: file, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, remove };
}
