import { expect, it } from 'vitest';
import type { Caller, Limits } from '#domain/access/limits.ts';
import { limiterOf } from './limiter.ts';

const MiB = 1024 * 1024;
let nowMs = 0;
const limits: Limits = {
  requestsPerMinute: 10,
  anonymousPerMinute: 5,
  uploadMiBPerHour: 60,
  uploadsAtOnce: 2,
};
const one: Caller = { organisation: 'one', kind: 'person' };
const other: Caller = { organisation: 'other', kind: 'person' };
const program: Caller = { ...one, kind: 'program' };
const fresh = () => {
  nowMs = 1_000_000;
  return limiterOf(limits, () => nowMs);
};

it('counts each organisation by itself, and those without a token together', () => {
  const limiter = fresh();
  const admitted = (who: Caller | null, times: number): number =>
    Array.from({ length: times }, () => limiter.admit(who, null)).filter(({ ok }) => ok).length;
  expect(admitted(one, 100)).toBe(10);
  expect(admitted(other, 10)).toBe(10);
  expect(admitted(null, 100)).toBe(5);
  expect(limiter.admit(one, null)).toEqual({ ok: false, limit: 'requests', retryAfterSeconds: 6 });
  nowMs += 6000;
  expect(limiter.admit(one, null).ok).toBe(true);
});

it('keeps nobody out because a program of theirs asks without end, or the other way round', () => {
  const limiter = fresh();
  for (let n = 0; n < 100; n++) limiter.admit(program, null);
  expect(limiter.admit(program, null).ok).toBe(false);
  expect(limiter.admit(one, null).ok).toBe(true);
  for (let n = 0; n < 100; n++) limiter.admit(other, null);
  expect(limiter.admit({ ...other, kind: 'program' }, null).ok).toBe(true);
});

it('gives an organisation’s people and programs their places and bytes together', () => {
  const limiter = fresh();
  expect([limiter.admit(one, MiB).ok, limiter.admit(program, MiB).ok]).toEqual([true, true]);
  expect(limiter.admit(program, MiB)).toMatchObject({ ok: false, limit: 'uploads-at-once' });
});

it('gives a place among the uploads back once, however often it is told', () => {
  const limiter = fresh();
  const [first, second] = [limiter.admit(one, 1), limiter.admit(one, 1)];
  expect(limiter.admit(one, 1)).toMatchObject({ ok: false, limit: 'uploads-at-once' });
  expect(limiter.admit(one, null).ok).toBe(true);
  expect(limiter.admit(other, 1).ok).toBe(true);
  if (!first.ok || !second.ok) throw new Error('two places');
  first.done();
  first.done();
  expect(limiter.admit(one, 1).ok).toBe(true);
  expect(limiter.admit(one, 1).ok).toBe(false);
});

it('counts the bytes of uploads, which come back over an hour', () => {
  const limiter = fresh();
  const first = limiter.admit(one, 59 * MiB);
  if (!first.ok) throw new Error('enough for one');
  first.done();
  expect(limiter.admit(one, 2 * MiB)).toEqual({ ok: false, limit: 'upload-bytes', retryAfterSeconds: 60 });
  expect(limiter.admit(one, null).ok).toBe(true);
  nowMs += 60_000;
  expect(limiter.admit(one, 2 * MiB).ok).toBe(true);
});
