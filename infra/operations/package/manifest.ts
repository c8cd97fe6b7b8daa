/** What lies in a package, and of which commit it is: so that what runs can be held against what was made. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '#local/run/paths.ts';
import { hashesOf } from '#local/site-server/changed-files.ts';

export const sumsFile = 'SHA256SUMS';
export const manifestFile = 'manifest.json';
/** Folders of a package, by what they hold. */
export const partNames = ['functions', 'maps', 'site'] as const;

const packageSchema = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
});

export interface Source {
  /** Null outside a checkout. */
  readonly commit: string | null;
  /** False where files were changed since that commit: then no commit tells what this is. */
  readonly isClean: boolean;
}

export function sourceOf(folder: string): Source {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return { commit: git('rev-parse', 'HEAD'), isClean: git('status', '--porcelain') === '' };
  } catch {
    return { commit: null, isClean: false };
  }
}

/** Writes `manifest.json`, and last `SHA256SUMS` (as `sha256sum --check` reads it) of every file there is. */
export function describePackage(folder: string, source: Source): void {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { version, dependencies } = packageSchema.parse(JSON.parse(text));
  const parts = partNames.filter((name) => existsSync(join(folder, name)));
  const manifest = {
    schemaVersion: 1,
    ...source,
    version,
    node: process.versions.node,
    dependencies,
    parts: Object.fromEntries(parts.map((name) => [name, sizeOf(join(folder, name))])),
  };
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
  const files = [...hashesOf(folder)].filter(([path]) => path !== sumsFile);
  const lines = files.map(([path, sha256]) => `${sha256}  ${path.replaceAll('\\', '/')}\n`);
  writeFileSync(join(folder, sumsFile), lines.join(''));
}

function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
