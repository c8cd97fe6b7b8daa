/** `npm run year`: a simulated year with 63 losses, with one delivery a day and with two. */
import { services } from './plan.ts';
import { reportOf } from './report.ts';
import { runYear } from './run.ts';

const days = Number(process.env['YEAR_DAYS'] ?? 365);
const base = {
  services,
  from: '2025-01-01',
  days,
  losses: 63,
  seed: Number(process.env['YEAR_SEED'] ?? 2023),
};
for (const hours of [[5, 17], [5]]) {
  const startedMs = Date.now();
  const year = await runYear({ ...base, hours });
  console.log(`\nA delivery at ${hours.map((hour) => `${String(hour)}:00`).join(' and ')}:`);
  console.log(reportOf(year));
  console.log(`(${((Date.now() - startedMs) / 1000).toFixed(0)} s)`);
}
