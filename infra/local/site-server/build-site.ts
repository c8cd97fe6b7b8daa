import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { endpoints } from '#adapters/http/endpoints.ts';
import { openApiDocument } from '#adapters/http/openapi.ts';
import { root } from '../run/paths.ts';

const astro = join(root, 'node_modules/astro/bin/astro.mjs');
/** Inside the project: to a folder elsewhere Astro builds by way of one that all builds share, and they mix. */
const workshops = join(root, 'node_modules/.cache/avstem');
/** Lines of a failed build that are worth showing. */
const shownLines = 40;

export type BuildResult = { readonly ok: true } | { readonly ok: false; readonly output: string };

/**
 * Builds the site in a folder of its own, and moves it to where it shall be when it is whole. The site describes the
 * API from the document that is made here, of the endpoints themselves. AVSTEM_ORIGIN says where the site is public.
 *
 * @param snapshotFile what is published, or null where nothing is yet
 * @param outFolder on any disk; what is there is replaced
 * @param settings for the pages, such as AVSTEM_BUILT_AT, the moment that the page about the status tells
 */
export async function buildSite(
  snapshotFile: string | null,
  outFolder: string,
  signal: AbortSignal,
  settings: Readonly<Record<string, string>> = {},
): Promise<BuildResult> {
  await mkdir(workshops, { recursive: true });
  const workshop = await mkdtemp(join(workshops, 'site-'));
  try {
    const built = join(workshop, 'site');
    const api = join(workshop, 'openapi.json');
    await writeFile(api, `${JSON.stringify(openApiDocument(endpoints), null, 1)}\n`);
    const own = { ...settings, AVSTEM_OPENAPI: api };
    const result = await runAstro(snapshotFile, own, built, signal);
    if (result.ok) await move(built, outFolder);
    return result;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

function runAstro(
  snapshotFile: string | null,
  settings: Readonly<Record<string, string>>,
  folder: string,
  signal: AbortSignal,
): Promise<BuildResult> {
  const snapshot = snapshotFile === null ? {} : { AVSTEM_SNAPSHOT: snapshotFile };
  const args = [astro, 'build', '--root', join(root, 'site'), '--outDir', folder];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      ...settings,
      ...snapshot,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
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

async function move(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}
