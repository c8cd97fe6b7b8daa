import { expect, it } from 'vitest';
import { replayViewSchema } from './replay-view.ts';

const at = '2023-01-18T11:00:00.000Z';
const view = {
  ...{ asOf: at, schedule: 'twice', reconciliation: 'r-1', maxDelay: 'PT4H' },
  retention: [{ from: at, days: 14 }],
  counts: { notFound: 5, held: 1, tooLate: 1, notShown: 1, untried: 2 },
  messages: [
    {
      ...{ id: 'm-1', municipality: '4601', sent: { from: at, to: at } },
      ...{ alarmAt: null, lastDay: '2023-02-01', wasHeld: false },
    },
  ],
};

it('a replay is told whole, and only of schedules that there are', () => {
  expect(replayViewSchema.parse(view)).toStrictEqual(view);
  expect(replayViewSchema.safeParse({ ...view, schedule: 'once' }).success).toBe(true);
  expect(replayViewSchema.safeParse({ ...view, schedule: 'hourly' }).success).toBe(false);
});
