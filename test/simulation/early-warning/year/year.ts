/**
 * `npm run year`: a simulated year with 63 losses, through the real use cases. It takes some minutes; YEAR_HOURS=5 for
 * one delivery a day instead of two, YEAR_DAYS and YEAR_SEED for another year.
 */
import { services } from './plan.ts';
import { reportOf } from './report.ts';
import { runYear } from './run.ts';

const { YEAR_DAYS = '365', YEAR_SEED = '2023', YEAR_HOURS = '5,17' } = process.env;
const hours = YEAR_HOURS.split(',').map(Number);
const startedMs = Date.now();
const year = await runYear({
  services,
  from: '2025-01-01',
  days: Number(YEAR_DAYS),
  losses: 63,
  seed: Number(YEAR_SEED),
  hours,
});
console.log(`Deliveries at ${hours.map((hour) => `${String(hour)}:00`).join(' and ')}, Norwegian time:`);
console.log(reportOf(year));
console.log(`(${((Date.now() - startedMs) / 1000).toFixed(0)} s)`);
