/**
 * `npm run attack`: tries to narrow every hidden count by everything that was published: of 300 random histories of up
 * to 30 municipalities, of the whole country at a hundred releases, and of all files of the site as it is built.
 * With folders of built sites, oldest first, it attacks these instead: `npm run attack -- FOLDER …`.
 * Exit 1 where a count could be narrowed beyond what is promised.
 */
import { attack, type Outcome } from './attack.ts';
import { attackFolders, attackRandomSite } from './built-site.ts';
import { historyOf } from './history.ts';
import { knowledgeOf } from './knowledge.ts';
import { shapeOf, wholeCountry } from './shapes.ts';

const histories = 300;
let isAllKept = true;

function tell(name: string, outcomes: readonly Outcome[], startedMs: number): void {
  const add = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
  const faults = outcomes.flatMap((one) => one.faults);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const counts = `${add(({ hidden }) => hidden)} hidden counts, ${add(({ sums }) => sums)} sums`;
  console.log(`${faults.length === 0 ? 'kept' : 'BROKEN'}  ${name}: ${counts}, ${seconds} s`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  if (faults.length > 0) isAllKept = false;
}

function attackHistories(): void {
  const beforeHistories = performance.now();
  const seeds = Array.from({ length: histories }, (_, seed) => seed);
  const outcomes = seeds.map((seed) => attack(knowledgeOf(historyOf(seed, shapeOf(seed)))));
  tell(`${histories} random histories`, outcomes, beforeHistories);
  const beforeCountry = performance.now();
  const country = [attack(knowledgeOf(historyOf(1, wholeCountry)))];
  tell(`the whole country, ${wholeCountry.releases} releases`, country, beforeCountry);
}

const folders = process.argv.slice(2);
if (folders.length === 0) attackHistories();
const beforeSite = performance.now();
const site = folders.length > 0 ? attackFolders(folders) : await attackRandomSite();
tell('the site as it is built', [site], beforeSite);

process.exitCode = isAllKept ? 0 : 1;
