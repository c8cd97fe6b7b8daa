/**
 * Each run imports the program and its tests anew, so that nothing that a module keeps, and nothing that a mutant has
 * spoiled, goes over from one run to the next. Packages are kept. Types are stripped once a file.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const standIn = new URL('as-vitest.ts', import.meta.url).href;
const stripped = new Map<string, string>();
let run = 0;

/** @param root the folder of the copy that is tested */
export function serveFreshModules(root: string): void {
  const inside = pathToFileURL(`${root}/`).href;
  registerHooks({
    resolve(specifier, context, next) {
      const isTest = context.parentURL?.startsWith(inside) === true;
      if (specifier === 'vitest' && isTest) return { url: standIn, shortCircuit: true };
      const found = next(specifier, context);
      const [url = found.url] = found.url.split('?');
      const isOurs = url.startsWith(inside) && !url.includes('/node_modules/');
      return isOurs ? { ...found, url: `${url}?run=${run}` } : found;
    },
    load(url, context, next) {
      const [path = url] = url.split('?');
      if (!path.startsWith(inside) || !path.endsWith('.ts')) return next(url, context);
      return { format: 'module', source: withoutTypes(path), shortCircuit: true };
    },
  });
}

export function nextRun(): void {
  run++;
}

function withoutTypes(url: string): string {
  const known = stripped.get(url);
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
  stripped.set(url, source);
  return source;
}
