/** What several files of one run of tests need is made once: by whoever comes first, while the others wait. */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pollMs = 200;

/**
 * @param name of its folder among those of the run
 * @param make gives a folder on the same disk, which stands in its place at once and whole
 * @returns the folder, for reading only; it goes when the run ends
 */
export async function onceARun(name: string, make: (unfinished: string) => Promise<void>): Promise<string> {
  const run = process.env['AVSTEM_TEST_RUN'];
  if (run === undefined) throw new Error('AVSTEM_TEST_RUN is not set: see test/support/run-folder.ts');
  const folder = join(run, name);
  const failed = `${folder}-failed`;
  if (await isFirst(`${folder}-maker`)) {
    try {
      await make(`${folder}-unfinished`);
      await rename(`${folder}-unfinished`, folder);
    } catch (error) {
      await writeFile(failed, '');
      throw error;
    }
  }
  while (!existsSync(folder)) {
    if (existsSync(failed)) throw new Error(`${name} was not made: see the test that made it`);
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
