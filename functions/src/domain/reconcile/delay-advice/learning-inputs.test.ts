import { expect, test } from 'vitest';
import { namedDelay } from '../../time/delay.ts';
import { reconcileSmall } from '../small-logs.fixture.ts';
import type { SmallLogs } from '../small-logs.fixture.ts';

const adviceOf = (logs: SmallLogs) => {
  const far = { registerTo: Date.UTC(2023, 5, 1), maxDelay: namedDelay('PT1H'), ...logs.options };
  return reconcileSmall({ ...logs, options: far }).scopes.map(({ delayAdvice }) => delayAdvice());
};

test('those that an id proves teach, beside those that none proves; letters and other scopes do not', () => {
  const sent = [
    { minute: 0, id: 'one' },
    { minute: 0, id: 'elsewhere', municipality: 1103 },
    { minute: 1, id: 'two' },
    { minute: 2, id: 'letter', byLetter: 1 },
    { minute: 3, id: 'lost' },
  ];
  const received = [
    { minute: 9, id: 'elsewhere', municipality: 1103 },
    { minute: 12, id: 'two' },
    { minute: 10, id: 'one' },
    { minute: 40, count: 2 },
  ];
  const [other, advice] = adviceOf({ sent, received });
  expect(advice).toMatchObject({ source: 'ids', workingDays: { delays: 2, unseen: 1, half: 'PT10M' } });
  expect(other).toMatchObject({ source: 'ids', workingDays: { delays: 1, unseen: 0, half: 'PT10M' } });
});

test('entries with a date alone are counted as often as they stand for, and without a count once', () => {
  const sent = [{ minute: 0 }];
  const received = [
    { minute: 0, dateOnly: 1, count: 3 },
    { minute: 1, dateOnly: 1 },
    { minute: 2, count: 5 },
    { minute: 3, dateOnly: 1, count: 0 },
  ];
  expect(adviceOf({ sent, received })[0]).toMatchObject({ dateOnlyEntries: 4, withheld: 'too-few' });
  const [uncounted] = adviceOf({ sent, received: [{ minute: 0, dateOnly: 1 }, { minute: 1 }] });
  expect(uncounted).toMatchObject({ dateOnlyEntries: 1 });
});
