import { expect, it } from 'vitest';
import { queueNames } from './queue.ts';
import { isStoreUnavailable, StoreUnavailable } from './unavailable.ts';

it('a store that cannot be reached is known by its name, also from a second copy of the program', () => {
  expect(isStoreUnavailable(new StoreUnavailable('locked'))).toBe(true);
  expect(isStoreUnavailable(Object.assign(new Error('full'), { name: 'StoreUnavailable' }))).toBe(true);
  for (const other of [new Error('StoreUnavailable'), { name: 'StoreUnavailable' }, null, 'StoreUnavailable'])
    expect(isStoreUnavailable(other)).toBe(false);
});

it('messages that already wait in a queue are found under its name', () => {
  expect(queueNames).toEqual(['log-received', 'reconcile', 'publish']);
});
