/**
 * The command as one file, so that a start need not look for 150, which takes Node longer than starting itself. The
 * first start of new sources leaves it behind in the cache of node_modules. Where it isn't there, is not what the
 * sources are now, or esbuild is not installed, the command starts from its sources, and says the same.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import type { PluginBuild } from 'esbuild';

/** A source that changed so shortly before may change again without its clock showing it. */
const restMs = 2000;
const givenUpMs = 60_000;
/** A workbook's reader starts a worker that lies beside it: it stays where it is. */
const apart = /^#adapters\/xlsx\//;

/** @returns the address of the file, if it is what the sources are now; `entry` is where they begin */
export function freshFile(cache: string, entry: string): string | null {
  const { file, list } = namesOf(cache, entry);
  try {
    const lines = readFileSync(list, 'utf8').split('\n');
    // Its own line comes last: a list that was cut, or is of another file, is none.
    if (!lines.at(-1)!.endsWith(` ${file}`)) return null;
    return lines.every((line) => line === lineOf(line.slice(line.indexOf('/'))))
      ? pathToFileURL(file).href
      : null;
  } catch {
    return null;
  }
}

/** Leaves the file for the next start, unless another start is just doing so. That it fails harms nobody. */
export async function leaveFile(cache: string, entry: string, nowMs: number): Promise<void> {
  if (process.platform === 'win32') return; // paths that begin with a letter are not understood here
  const { file, list, unfinished } = namesOf(cache, entry);
  if (!takesTurn(cache, unfinished, nowMs)) return;
  try {
    const { build } = await import('esbuild');
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      absWorkingDir: '/',
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      logLevel: 'silent',
      plugins: [{ name: 'apart', setup: leaveApart }],
    });
    const sources = [...Object.keys(metafile.inputs).map((path) => join('/', path)), ...madeBy(entry)];
    const lines = sources.map(lineOf);
    if (sources.some((path) => statSync(path).ctimeMs > nowMs - restMs)) return;
    // The list comes last: without it the file is not used.
    rmSync(list, { force: true });
    writeFileSync(unfinished, outputFiles[0]!.contents);
    renameSync(unfinished, file);
    writeFileSync(list, [...lines, lineOf(file)].join('\n'));
  } catch {
    // Without esbuild, or where nothing may be written: the next start begins from the sources again.
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Each checkout has its own, also where checkouts share node_modules. */
function namesOf(cache: string, entry: string) {
  const name = join(cache, `command-${crc32(entry).toString(16)}`);
  return { file: `${name}.mjs`, list: `${name}.txt`, unfinished: `${name}.new` };
}

/** What decides, beside the sources, what the file is: this one, where imports lead, and the bundler. */
function madeBy(entry: string): string[] {
  const packages = [findPackageJSON(pathToFileURL(entry)), findPackageJSON('esbuild', import.meta.url)];
  return [fileURLToPath(import.meta.url), ...packages.filter((path) => path !== undefined)];
}

/** What no change of a file leaves as it was, and the path: no tool sets this clock. */
function lineOf(path: string): string {
  const { size, ino, ctimeNs } = statSync(path, { bigint: true });
  return `${String(size)} ${String(ino)} ${String(ctimeNs)} ${path}`;
}

function takesTurn(cache: string, unfinished: string, nowMs: number): boolean {
  try {
    mkdirSync(cache, { recursive: true });
    const sinceMs = statSync(unfinished, { throwIfNoEntry: false })?.mtimeMs ?? nowMs;
    if (nowMs - sinceMs > givenUpMs) rmSync(unfinished);
    closeSync(openSync(unfinished, 'wx'));
    return true;
  } catch {
    return false;
  }
}

function leaveApart(build: PluginBuild): void {
  build.onResolve({ filter: apart }, async ({ path, resolveDir, kind, pluginData }) => {
    if (pluginData === 'asked') return undefined;
    const found = await build.resolve(path, { resolveDir, kind, pluginData: 'asked' });
    return { path: pathToFileURL(found.path).href, external: true };
  });
}
