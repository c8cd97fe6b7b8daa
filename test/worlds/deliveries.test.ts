/** What deliveries say that two files cannot: where the register has a hole, and what it no longer holds. */
import { expect, test } from 'vitest';
import type { Part } from '#domain/delivery/part.ts';
import { compareLogs } from '#use-cases/compare-logs.ts';
import { dayMs, minuteMs, partOf, startMs } from '../increment/daily.ts';
import { World } from '../simulation/world.ts';

const scope = '4601';
const noon = (day: number): number => startMs + day * dayMs + 12 * 60 * minuteMs;
const rules = { maxDelay: 'PT1H', clockSkew: 'PT5M' };

/** A message each noon, of days 0 to 9. */
const sentDays = Array.from({ length: 10 }, (_, day) => day);

async function compared(registerParts: readonly (readonly [day: number, times: readonly number[]])[]) {
  const { system } = new World(1, 0);
  const parts: { portal: Part[]; register: Part[] } = { portal: [], register: [] };
  const deliver = async (side: 'portal' | 'register', day: number, times: readonly number[]) => {
    const { part, rows } = partOf(side, scope, day, times);
    const count = parts[side].length;
    const delivery = `${side}-${String(count)}`;
    const blobPath = `parts/${scope}/${delivery}.json`;
    await system.blobs.create(blobPath, [Buffer.from(JSON.stringify(rows))], 'application/json');
    parts[side].push({ ...part, delivery, blobPath, receivedAtMs: startMs + count });
  };
  for (const day of sentDays) await deliver('portal', day, [noon(day)]);
  for (const [day, times] of registerParts) await deliver('register', day, times);
  const { result, vanishedRows } = await compareLogs(system, scope, { parts, rules });
  return { verdicts: [...result.scopes[0]!.messages].map(({ verdict }) => verdict), vanishedRows };
}

const registered = (day: number): readonly [number, readonly number[]] => [day, [noon(day) + 3 * minuteMs]];

test('days that no delivery of the register covers are unchecked, never missing', async () => {
  const { verdicts } = await compared(sentDays.filter((day) => day < 3 || day > 6).map(registered));
  const expected = sentDays.map((day) => (day < 3 || day > 6 ? 'explained' : 'unchecked'));
  expect(verdicts).toEqual(expected);
});

test('a day that was delivered without rows is covered: what was sent then is missing', async () => {
  const { verdicts } = await compared(sentDays.map((day) => (day === 4 ? [4, []] : registered(day))));
  expect(verdicts).toEqual(sentDays.map((day) => (day === 4 ? 'missing' : 'explained')));
});

test('an entry that a later delivery of its day no longer has is told, and its message is missing', async () => {
  const { verdicts, vanishedRows } = await compared([...sentDays.map(registered), [4, []]]);
  expect(verdicts[4]).toBe('missing');
  expect(vanishedRows).toEqual({ portal: 0, register: 1 });
});
