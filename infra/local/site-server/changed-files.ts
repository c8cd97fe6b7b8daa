import { createHash } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What sets a new edition of the site apart from the one before, by content. Paths as in the folder. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
}

export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Changes {
  const paths = [...after.keys()];
  const had = paths.filter((path) => before.has(path));
  return {
    added: paths.filter((path) => !before.has(path)),
    changed: had.filter((path) => before.get(path) !== after.get(path)),
    removed: [...before.keys()].filter((path) => !after.has(path)),
    same: had.filter((path) => before.get(path) === after.get(path)),
  };
}

/** SHA-256 of every file in a folder. */
export function hashesOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), hashOf(path)]));
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/**
 * In what order a place that is read meanwhile takes a change: first what pages ask for, then new pages, then those
 * that lead to them, and last away with what nothing leads to any more. So no page is ever seen without its styles, and
 * no link without its page. What stands in one step may be put at once.
 */
export function uploadSteps({ added, changed, removed }: Changes): { put: string[][]; remove: string[] } {
  const isPage = (path: string): boolean => path.endsWith('.html');
  const others = [...added, ...changed].filter((path) => !isPage(path));
  return { put: [others, added.filter(isPage), changed.filter(isPage)], remove: [...removed] };
}

/** Keeps the files of the edition before where the new one has the same: only what differs is new on the disk. */
export function keepSame(before: string, after: string, { same }: Changes): void {
  for (const path of same) {
    const kept = join(before, path);
    if (statSync(kept).ino === statSync(join(after, path)).ino) continue;
    const beside = join(after, `${path}.kept`);
    linkSync(kept, beside);
    renameSync(beside, join(after, path));
  }
}
