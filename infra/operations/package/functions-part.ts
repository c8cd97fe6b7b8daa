/** The function app as a folder that Azure takes as it is. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '#local/run/paths.ts';

const ownSchema = z.object({ name: z.string(), version: z.string() });

/**
 * @param bundled where `bundleApp` wrote: the entry and its source map
 * @param app gets what is deployed: the entry, host.json, and the package.json that names it
 * @param maps gets the source map, which is kept and not deployed: `npm run stack` reads a stack with it
 */
export function writeFunctions(bundled: string, app: string, maps: string): void {
  for (const folder of [app, maps]) mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(bundled)) {
    copyFileSync(join(bundled, name), join(name.endsWith('.map') ? maps : app, name));
  }
  copyFileSync(join(root, 'functions/host.json'), join(app, 'host.json'));
  const { name, version } = ownSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const told = { name, version, private: true, type: 'module', main: 'main.mjs' };
  writeFileSync(join(app, 'package.json'), `${JSON.stringify(told, null, 2)}\n`);
}
