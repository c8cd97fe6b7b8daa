import { expect, test } from 'vitest';
import { incidentSpan } from '../incident/incident.ts';
import { spanOfDay } from '../time/day-span.ts';
import { withinSpan } from './delivery.ts';
import { stretchesOf } from './effective.ts';

const day = (date: string) => spanOfDay(date);
const declared = (from: string, to: string) => ({
  side: 'portal' as const,
  scope: '*',
  fromMs: day(from).from,
  toMs: day(to).to + 1,
  maxDelay: 'auto',
  clockSkew: 'PT5M',
  channels: null,
});
const stretches = (from: string, to: string, followUpTo?: string) => {
  const incident = { from: '2023-03-01', to: '2023-03-31', ...(followUpTo && { followUpTo }) };
  const declaration = withinSpan(declared(from, to), incidentSpan(incident));
  return stretchesOf([{ delivery: 'd', declaration, receivedAtMs: 1, rows: 0, blobPath: '' }]);
};

test('a part of the portal log covers no day of which the rows were left out', () => {
  const march = { from: day('2023-03-01').from, to: day('2023-03-31').to };
  expect(stretches('2023-01-01', '2023-06-30')).toEqual([march]);
  expect(stretches('2023-05-01', '2023-05-31')).toEqual([]);
  expect(stretches('2023-03-10', '2023-03-11')).toEqual([
    { from: day('2023-03-10').from, to: day('2023-03-11').to },
  ]);
});

test('the follow-up belongs to what is compared, and never shortens the period', () => {
  expect(stretches('2023-01-01', '2023-06-30', '2023-04-30')).toEqual([
    { from: day('2023-03-01').from, to: day('2023-04-30').to },
  ]);
  expect(stretches('2023-03-01', '2023-03-31', '2023-03-10')).toHaveLength(1);
  expect(stretches('2023-03-01', '2023-03-31', '2023-03-10')[0]!.to).toBe(day('2023-03-31').to);
});
