/**
 * `npm run --silent stack -- FOLDER < log`: FOLDER holds the source maps of the package that wrote the log (`maps/`,
 * kept with each deployment). Prints the log with each place of the bundle as a place in the source.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { readMap, readStack } from './read-stack.ts';

const [folder = 'dist/maps'] = process.argv.slice(2);
const from = resolve(process.env['INIT_CWD'] ?? '.', folder);
const names = readdirSync(from).filter((name) => name.endsWith('.mjs.map'));
const maps = new Map(
  names.map((name) => [name.slice(0, -'.map'.length), readMap(readFileSync(join(from, name), 'utf8'))]),
);
process.stdout.write(readStack(await text(process.stdin), maps));
