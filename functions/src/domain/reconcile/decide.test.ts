import { expect, it } from 'vitest';
import { memoryOf } from './matching/memory.fixture.ts';
import { at, reconcileSmall } from './small-logs.fixture.ts';

/** Of no usual shape, since one entry lies within another. */
const logs = {
  sent: [{ minute: 0 }, { minute: 1 }, { minute: 90 }],
  received: [{ minute: 4, receivedTo: at(9) }, { minute: 5 }],
};

it('with a memory the verdicts and the curve are the same, and what has not changed is not matched again', () => {
  const found = (options = {}) => {
    const { messages, windows, margins, curve } = reconcileSmall({ ...logs, options }).scopes[0]!;
    return { messages: [...messages], windows, margins, curve };
  };
  const first = memoryOf(new Map());
  expect(found({ memory: first.memory })).toEqual(found());
  const again = memoryOf(first.kept);
  expect(found({ memory: again.memory })).toEqual(found());
  const kept = [...first.kept.values()];
  expect(kept.filter((one) => one.found).length).toBeGreaterThan(0);
  // Sizes alone, of the curve's delays.
  expect(kept.filter((one) => !one.found).length).toBeGreaterThan(0);
  expect(again.told.recalled).toBe(again.told.asked);
});
