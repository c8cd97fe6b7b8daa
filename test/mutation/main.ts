/**
 * `npm run mutate -- --room ROOM,ROOM`: plants every small fault that Stryker knows in a room of the domain, one at a
 * time, and runs the room's tests. Without a room: all, one after the other, but for those whose sources are as they
 * were when their result was kept. `--fresh` takes nothing from an earlier run; `--untyped` leaves out the slow
 * question of which of those that live would compile. Writes results/ROOM.json and the table of docs/mutation.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { putTable } from '../worlds-of-truth/put-table.ts';
import { living as listed, table } from './page.ts';
import { fileNameOf, rooms, sourcesOf } from './rooms.ts';
import { installOnce, mutate } from './stryker.ts';
import { livingOf, sourcesHash, summaryOf, summarySchema } from './summary.ts';
import type { Summary } from './summary.ts';
import { refusedByTypes } from './types.ts';

const results = join('test', 'mutation', 'results');

function kept(room: string): Summary | null {
  const path = join(results, `${fileNameOf(room)}.json`);
  return existsSync(path) ? summarySchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

function run(room: string, isFresh: boolean, isTyped: boolean): void {
  // Before: others may change the room while it runs.
  const sources = sourcesHash(room);
  const report = mutate(room, isFresh);
  const living = livingOf(report);
  const summary = summaryOf({ room, sources }, report, living, isTyped ? refusedByTypes(living) : null);
  writeFileSync(join(results, `${fileNameOf(room)}.json`), `${JSON.stringify(summary, null, 2)}\n`);
  for (const line of listed(summary)) console.log(line);
  putTable('mutation.md', table(allKept()));
}

function allKept(): (Summary | string)[] {
  return rooms().map((room) => kept(room) ?? room);
}

const { values } = parseArgs({
  options: {
    room: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    untyped: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
});

function chosen(): string[] {
  if (values.room !== undefined) return values.room.split(',');
  const withCode = rooms().filter((room) => sourcesOf(room).length > 0);
  return withCode.filter((room) => kept(room)?.sources !== sourcesHash(room));
}

if (values.table) {
  putTable('mutation.md', table(allKept()));
} else {
  installOnce();
  for (const room of chosen()) run(room, values.fresh, !values.untyped);
}
