import { expect, it } from 'vitest';
import { notNotedToday } from './not-noted.ts';

it('leaves out who was reminded on this Norwegian day, and only them', () => {
  const reminders = [
    { scope: '4601', remindedAt: ['2023-06-10T08:00:00Z', '2023-06-15T22:30:00Z'] },
    { scope: '4621', remindedAt: ['2023-06-15T21:30:00Z'] },
    { scope: '1103', remindedAt: [] },
  ];
  expect(notNotedToday(reminders, Date.parse('2023-06-16T09:00:00Z'))).toEqual(['4621', '1103']);
});
