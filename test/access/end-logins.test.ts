import { expect, it } from 'vitest';
import { endLogins, loginsOverUntil } from '#use-cases/end-logins.ts';
import { World } from '../simulation/world.ts';

it('ends the login by which it is asked and those of before, and none of after, by a slow clock too', async () => {
  const { system } = new World(1, 0);
  const nowMs = system.clock.nowMs();
  const overUntilMs = await endLogins(system, 'p', nowMs - 60_000);
  expect(await loginsOverUntil(system, 'p')).toBe(overUntilMs);
  expect(overUntilMs).toBeLessThan(nowMs - 10_000);
  expect(overUntilMs).toBeGreaterThan(nowMs - 12_000);
  expect(await endLogins(system, 'p', nowMs - 2000)).toBe(nowMs - 2000);
});
