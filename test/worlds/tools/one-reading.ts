/** The engine itself, but with a reading picked for each time that occurs twice, as libraries for dates do. */
import { readTime } from '../../oracle/read-time.ts';
import type { FileRow, Files } from '../files.ts';
import { ours } from '../ours.ts';
import type { World } from '../world.ts';
import type { Claims } from './claims.ts';

const widths: Readonly<Record<number, number>> = { 19: 1000, 16: 60_000 };

/** Is there one but the first? Dates have none. */
function read({ time, ...row }: FileRow, reading: 'first' | 'second'): FileRow {
  const width = widths[time.length];
  if (width === undefined) return { time, ...row };
  const { from, to } = readTime(time);
  const ms = reading === 'first' ? from : to + 1 - width;
  return { ...row, time: `${new Date(ms).toISOString().slice(0, time.length)}Z` };
}

/** The portal's log by one library, the register by another: they do not pick the same. */
export async function oneReading(world: World, { portal, register }: Files): Promise<Claims> {
  const picked = {
    portal: portal.map((row) => read(row, 'first')),
    register: register.map((row) => read(row, 'second')),
  };
  const { certified, invented } = await ours(world, picked);
  return { found: certified - invented, invented };
}
