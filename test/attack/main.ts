/**
 * `npm run attack`: tries to narrow every hidden count by everything that was published: of 300 random histories of up
 * to 30 municipalities and a release of each, of the whole country at a hundred releases, and of all files of the site
 * as it is built. With folders of built sites, oldest first, it attacks these instead, and any files of releases that
 * lie in them: `npm run attack -- FOLDER …`. Exit 1 where a count could be narrowed beyond what is promised.
 */
import { attack, type Outcome } from './attack.ts';
import { attackFolders, attackRandomSite } from './built-site.ts';
import { attackByInsiders } from './insiders.ts';
import { editionsOf, historyOf, snapshotsOf } from './history.ts';
import { knowledgeOf } from './knowledge.ts';
import { shapeOf, wholeCountry } from './shapes.ts';
import { releaseOf, saidInRelease, withStatements } from './sources/releases.ts';
import { movedTotals } from './times.ts';
import { twinsOf } from './twin.ts';

const histories = 300;
/** Of the whole country so many ends of ranges: each takes publishing a hundred releases anew. */
const countryWorlds = 10;
let isAllKept = true;

function tell(name: string, what: string, faults: readonly string[], startedMs: number): void {
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`${faults.length === 0 ? 'kept' : 'BROKEN'}  ${name}: ${what}, ${seconds} s`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  if (faults.length > 0) isAllKept = false;
}

function tellOutcomes(name: string, outcomes: readonly Outcome[], startedMs: number): void {
  const add = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
  const what = `${add(({ hidden }) => hidden)} hidden counts, ${add(({ sums }) => sums)} sums`;
  const faults = outcomes.flatMap((one) => one.faults);
  tell(name, what, faults, startedMs);
}

const seeds = Array.from({ length: histories }, (_, seed) => seed);

function attackHistories(): void {
  const beforeHistories = performance.now();
  const outcomes = seeds.map((seed) => {
    const editions = historyOf(seed, shapeOf(seed));
    const moved = editions.slice(1).flatMap((edition, i) => movedTotals(editions[i]!, edition));
    const { faults, ...outcome } = attack(knowledgeOf(editions));
    return { ...outcome, faults: [...faults, ...moved] };
  });
  tellOutcomes(`${histories} random histories`, outcomes, beforeHistories);
  const beforeInsiders = performance.now();
  const insiders = seeds.flatMap((seed) => attackByInsiders(seed, shapeOf(seed)));
  tellOutcomes(`the same, by ${insiders.length} readers who know a count`, insiders, beforeInsiders);
  const beforeCountry = performance.now();
  const country = [attack(knowledgeOf(historyOf(1, wholeCountry)))];
  tellOutcomes(`the whole country, ${wholeCountry.releases} releases`, country, beforeCountry);
}

/** The newest public edition, in every format, beside all that the pages said before. */
async function attackReleases(): Promise<void> {
  const beforeReleases = performance.now();
  const outcomes: Outcome[] = [];
  for (const seed of seeds) {
    const snapshots = snapshotsOf(seed, shapeOf(seed));
    const editions = editionsOf(snapshots);
    const said = await saidInRelease(await releaseOf(snapshots.at(-1)!, 1), editions.at(-1)!);
    outcomes.push(attack(withStatements(knowledgeOf(editions), said)));
  }
  tellOutcomes(`${histories} releases, all files`, outcomes, beforeReleases);
}

function attackByTwins(): void {
  const beforeTwins = performance.now();
  const twins = [
    ...seeds.map((seed) => twinsOf(seed, shapeOf(seed))),
    twinsOf(1, wholeCountry, countryWorlds),
  ];
  const add = (of: 'ends' | 'worlds'): number => twins.reduce((all, one) => all + one[of], 0);
  const what = `${add('worlds')} other worlds, ${add('ends')} values of counts`;
  const faults = twins.flatMap((one) => one.faults);
  tell('published anew with other hidden counts', what, faults, beforeTwins);
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  attackHistories();
  await attackReleases();
  attackByTwins();
}
const beforeSite = performance.now();
const site = folders.length > 0 ? await attackFolders(folders) : await attackRandomSite();
tellOutcomes('the site as it is built, and its releases', [site], beforeSite);

process.exitCode = isAllKept ? 0 : 1;
