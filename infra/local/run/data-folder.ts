import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { dataPaths } from './paths.ts';
import type { DataPaths } from './paths.ts';

export type DataFolder =
  | { readonly ok: true; readonly paths: DataPaths; readonly isNew: boolean; release(): void }
  | { readonly ok: false; readonly reason: string };

const markerText = 'Avstem keeps its data here between runs. `npm start -- --fresh` deletes all of it.\n';

/**
 * Opens the data folder or makes it. With `fresh` everything in it is deleted first, but only where the folder is ours
 * by its marker: a wrong path must not cost anybody anything. The lock is the operating system's, through SQLite, so
 * that a run that was killed never leaves it behind.
 */
export function openDataFolder(folder: string, fresh: boolean): DataFolder {
  const paths = dataPaths(folder);
  const isOurs = existsSync(paths.marker);
  if (!isOurs && existsSync(folder) && !holdsOnlyOurs(folder)) {
    return {
      ok: false,
      reason: `${folder} finnes, men er ikke laget av Avstem. Flytt den, eller slett den selv.`,
    };
  }
  mkdirSync(folder, { recursive: true });
  const release = lock(paths.lock);
  if (release === null) return { ok: false, reason: `Avstem kjører allerede med ${folder}.` };
  if (fresh && isOurs) empty(paths);
  const isNew = fresh || !isOurs;
  writeFileSync(paths.marker, markerText);
  mkdirSync(paths.logs, { recursive: true });
  return { ok: true, paths, isNew, release };
}

/** `npm run sample` and the review may have been here before the first start. */
function holdsOnlyOurs(folder: string): boolean {
  return readdirSync(folder).every((name) => ['sample', 'review', 'running.lock'].includes(name));
}

function lock(file: string): (() => void) | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch {
    database.close();
    return null;
  }
}

function empty(paths: DataPaths): void {
  for (const name of readdirSync(paths.folder)) {
    const path = `${paths.folder}/${name}`;
    if (!path.startsWith(paths.lock)) rmSync(path, { recursive: true, force: true });
  }
}
