/** What the worlds are made of: who sends how much, and what is declared of it. */
import { dayAfter, place } from './traffic.ts';
import type { Plan } from './traffic.ts';

export const march: Plan = {
  from: '2023-03-01',
  days: 28,
  perDay: 6,
  places: [place('4601')],
  lostPercent: 6,
};
export const joint: Plan = { ...march, places: ['1804', '1811', '1812'].map((number) => place(number)) };

export const declaredFor = (plan: Plan) => ({
  scope: [...new Set(plan.places.map(({ municipality }) => municipality))],
  maxDelay: 'PT1H',
  from: plan.from,
  to: dayAfter(plan.from, plan.days),
});
