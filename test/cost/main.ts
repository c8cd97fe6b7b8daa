/**
 * `npm run --silent cost -- [PRICES.json]`: what a month costs, of the country and of a municipality, from operations
 * that are counted now and prices that are given (test/cost/example.json, which says where they are from).
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countOperations, kinds } from './operations.ts';
import { monthOf, pricesSchema } from './price.ts';

const [given] = process.argv.slice(2);
const file =
  given === undefined
    ? join(import.meta.dirname, 'example.json')
    : resolve(process.env['INIT_CWD'] ?? '.', given);
const prices = pricesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const counted = await countOperations();
const { counts, requestUnits, costs, total } = monthOf(counted, prices);

const row = (...cells: (string | number)[]): void =>
  console.log(
    `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)).join(' | ')} |`,
  );
row('operations', 'a delivery of both logs', 'an idle minute', 'a month, all');
row('---', '---', '---', '---');
for (const kind of kinds)
  row(kind, counted.delivery[kind], counted.idleMinute[kind], Math.round(counts[kind]));
row('request units', '', '', Math.round(requestUnits));
console.log(`\nPrices: ${prices.source}\n`);
row('a month', `${prices.currency}, all`, `${prices.currency}, by municipality`);
row('---', '---', '---');
const { municipalities } = prices.country;
for (const [name, cost] of [...Object.entries(costs), ['together', total] as const]) {
  row(name, cost.toFixed(2), (cost / municipalities).toFixed(3));
}
