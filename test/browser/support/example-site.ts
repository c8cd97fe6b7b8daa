/** The site of the example snapshot, built once a run of tests: whoever comes first builds it, the others wait. */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSite } from './build-site.ts';
import { exampleSnapshot } from './example-snapshot.ts';

const pollMs = 200;

/** @returns its folder, for reading only; it goes when the run ends */
export async function exampleSite(): Promise<string> {
  const run = process.env['AVSTEM_TEST_RUN'];
  if (run === undefined) throw new Error('AVSTEM_TEST_RUN is not set: see test/support/run-folder.ts');
  const folder = join(run, 'example-site');
  const failed = join(run, 'example-site-failed');
  if (await isFirst(join(run, 'example-site-builder'))) await buildOnce(folder, failed);
  while (!existsSync(folder)) {
    if (existsSync(failed)) throw new Error('the example site was not built: see the test that built it');
    await wait(pollMs);
  }
  return folder;
}

async function isFirst(mark: string): Promise<boolean> {
  try {
    await mkdir(mark);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Stands in its place at once and whole. */
async function buildOnce(folder: string, failed: string): Promise<void> {
  try {
    const built = await buildSite(exampleSnapshot);
    await rename(built.folder, folder);
    await built.remove();
  } catch (error) {
    await writeFile(failed, '');
    throw error;
  }
}
