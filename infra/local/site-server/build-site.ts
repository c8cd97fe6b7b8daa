import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../run/paths.ts';

const astro = join(root, 'node_modules/astro/bin/astro.mjs');
/** Lines of a failed build that are worth showing. */
const shownLines = 40;

export type BuildResult = { readonly ok: true } | { readonly ok: false; readonly output: string };

/**
 * Builds the site into a folder.
 *
 * @param snapshotFile what is published, or null where nothing is yet
 */
export function buildSite(
  snapshotFile: string | null,
  outFolder: string,
  signal: AbortSignal,
): Promise<BuildResult> {
  const snapshot = snapshotFile === null ? {} : { AVSTEM_SNAPSHOT: snapshotFile };
  const child = spawn(
    process.execPath,
    [astro, 'build', '--root', join(root, 'site'), '--outDir', outFolder],
    {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...snapshot },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      killSignal: 'SIGKILL',
    },
  );
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n')));
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => {
      resolve(code === 0 ? { ok: true } : { ok: false, output: lines.slice(-shownLines).join('\n') });
    });
  });
}
