/** What deliveries show by themselves: what got stuck, and what follows upon something that never came. */
import { describe, expect, it } from 'vitest';
import { brokenChains, hasItsPredecessor, stuckDeliveries, stuckUploads } from './delivery-troubles.ts';
import { delivery, nowMs } from './testing.ts';

const minuteMs = 60_000;

describe('a delivery that was acknowledged and not taken in', () => {
  it('is told after a quarter of an hour, and not before; nor is any other state', () => {
    const received = delivery('d-1', { state: 'received' });
    expect(stuckDeliveries([received], nowMs + 15 * minuteMs)).toEqual([]);
    const others = (['announced', 'refused', 'accepted', 'deleted'] as const).map((state) =>
      delivery('o', { state }),
    );
    expect(stuckDeliveries([...others, received], nowMs + 15 * minuteMs + 1)).toEqual([
      { kind: 'stuck-upload', subject: '4601 d-1', scope: '4601', side: 'register', date: '2023-06-09' },
    ]);
  });

  it('in parts that nobody has completed: after an hour', () => {
    const uploads = [{ id: 'u-1', sinceMs: nowMs }];
    expect(stuckUploads('4601', uploads, nowMs + 60 * minuteMs)).toEqual([]);
    expect(stuckUploads('4601', uploads, nowMs + 60 * minuteMs + 1)).toEqual([
      { kind: 'stuck-upload', subject: '4601 u-1', scope: '4601', date: '2023-06-09' },
    ]);
  });
});

describe('a delivery that names the one before it', () => {
  const first = delivery('d-1', { receivedAtMs: 1 });
  const gap = {
    kind: 'gap',
    subject: '4601 register 2023-06-05',
    scope: '4601',
    side: 'register',
    date: '2023-06-05',
  };

  it.each([
    ['names none', [first, delivery('d-2', { receivedAtMs: 2 })], []],
    ['names one that is here', [first, delivery('d-2', { receivedAtMs: 2, predecessor: 'd-1' })], []],
    ['names one that is not', [first, delivery('d-2', { receivedAtMs: 2, predecessor: 'd-9' })], [gap]],
    [
      'names one that was refused',
      [delivery('d-1', { receivedAtMs: 1, state: 'refused' }), delivery('d-2', { predecessor: 'd-1' })],
      [gap],
    ],
    [
      'names one that still waits',
      [delivery('d-1', { receivedAtMs: 1, state: 'received' }), delivery('d-2', { predecessor: 'd-1' })],
      [],
    ],
    ['was refused itself', [delivery('d-2', { state: 'refused', predecessor: 'd-9' })], []],
    [
      'is not the newest',
      [delivery('d-3', { receivedAtMs: 3 }), delivery('d-2', { receivedAtMs: 2, predecessor: 'd-9' })],
      [],
    ],
    [
      'names one of the other side',
      [delivery('d-1', {}, 'portal'), delivery('d-2', { predecessor: 'd-1' })],
      [gap],
    ],
  ])('%s', (_name, deliveries, troubles) => {
    expect(brokenChains(deliveries)).toEqual(troubles);
    expect(brokenChains(deliveries.toReversed())).toEqual(troubles);
  });

  it('of each side the newest is asked', () => {
    const both = [delivery('d-1', { predecessor: 'x' }, 'portal'), delivery('d-2', { predecessor: 'y' })];
    expect(brokenChains(both).map(({ side }) => side)).toEqual(['portal', 'register']);
    expect(hasItsPredecessor({}, [])).toBe(true);
  });
});
