import { describe, expect, it } from 'vitest';
import { groupState, hasEntryLeft } from './groups.ts';
import type { FindingKind } from './kinds.ts';

const figures = (messages: number, entries: number) => ({
  messages,
  entries,
  missingAtLeast: messages - entries,
});
const after: FindingKind = 'found-after-all';
const lost: FindingKind = 'still-lost';

describe('a contested group', () => {
  it.each([
    ['nobody has looked', figures(3, 2), [null, null, null], 'open'],
    ['one is found after all', figures(3, 2), [after, null, null], 'open'],
    ['all that may be are found after all', figures(3, 2), [after, after, null], 'open'],
    ['one was not registered: the others may be', figures(3, 2), [lost, null, null], 'others-registered'],
    ['each has its finding', figures(3, 2), [lost, after, after], 'settled'],
    ['more are missing than the logs demand', figures(3, 2), [lost, 'reported-again', lost], 'settled'],
    ['two of four are missing, and one is known', figures(4, 2), [lost, null, null, null], 'open'],
    [
      'two of four are missing, and both known',
      figures(4, 2),
      [lost, lost, null, after],
      'others-registered',
    ],
    ['more are found after all than there are entries', figures(3, 1), [after, after, null], 'contradicts'],
  ] as const)('%s', (_name, group, findings, state) => {
    expect(groupState(group, findings)).toBe(state);
  });

  it('has as many messages that are found after all as entries, and no more', () => {
    expect(hasEntryLeft(figures(3, 2), [after, null])).toBe(true);
    expect(hasEntryLeft(figures(3, 2), [after, after])).toBe(false);
    expect(hasEntryLeft(figures(3, 2), [lost, 'in-open-case'])).toBe(true);
  });
});
