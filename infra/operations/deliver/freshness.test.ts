import { expect, test } from 'vitest';
import { behindOf } from './freshness.ts';

const log = (to: string, scope = '4601', place: 'sent' | 'waiting' | 'refused' = 'sent') => ({
  declared: { side: 'register' as const, scope, from: '2026-03-01', to },
  place,
});
const noon = Date.parse('2026-03-02T12:00:00Z');

test.each([
  ['just now', [log('2026-03-02T06:00:00Z')], []],
  ['more than six hours ago', [log('2026-03-02T05:59:59Z')], [6]],
  ['by the newest, whatever their order', [log('2026-03-02T11:00:00Z'), log('2026-03-01T11:00:00Z')], []],
  [
    'what waits counts, what was refused does not',
    [log('2026-03-01', '1', 'waiting'), log('2026-03-02', '1', 'refused')],
    [13],
  ],
  ['each scope for itself', [log('2026-03-02T11:00:00Z'), log('2026-03-02T02:00:00Z', '1103')], [10]],
] as const)('%s', (_name, entries, hours) => {
  expect(behindOf(entries, 6, noon).map((one) => one.hours)).toEqual(hours);
});
