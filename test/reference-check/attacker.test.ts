/**
 * Many histories in which nothing is missing, and as many in which much is, comes late and is found: an attacker with
 * all versions of the file does no better than a coin. Held against files that do tell, so that the attacker is one.
 */
import { describe, expect, it } from 'vitest';
import { compareBytes, entryAt, entryOf } from '#domain/reference-check/entry.ts';
import { bringForward, emptyFile } from '#domain/reference-check/next-batch.ts';
import type { Cohort, ReferenceFile } from '#domain/reference-check/reference-file.ts';
import { entryBytes } from '#domain/reference-check/shape.ts';
import { advantage, entryMarks, guesses } from './guesses.ts';
import { seededBytes, seededIds, seededTools } from './tools.ts';

const shape = { cohorts: 3, cohortEntries: 16 };
const batches = 8;
const historyCount = 150;
/** Four standard deviations of the advantage of a coin over so many histories of each kind. */
const bound = 4 * Math.sqrt((2 * historyCount + 1) / (12 * historyCount ** 2));

/** What is missing at each batch. */
type Story = readonly (readonly string[])[];

/** One to thirty are missing from some batch on, and each until some later one. */
function busyStory(seed: string): Story {
  const [count = 0, ...chances] = seededBytes(`story ${seed}`)(61);
  const lives = seededIds(seed, 1 + (count % 30)).map((id, i) => ({
    id,
    from: chances[2 * i]! % batches,
    life: 1 + (chances[2 * i + 1]! % batches),
  }));
  return Array.from({ length: batches }, (_, batch) =>
    lives.filter(({ from, life }) => from <= batch && batch < from + life).map(({ id }) => id),
  );
}

const quietStory: Story = Array.from({ length: batches }, () => []);

async function history(seed: string, story: Story): Promise<ReferenceFile[]> {
  const tools = seededTools(seed);
  const versions = [emptyFile(shape, 0, tools)];
  for (const [i, wanted] of story.entries()) {
    versions.push((await bringForward(versions[i]!, i + 1, wanted, tools)).file);
  }
  return versions;
}

/** As one might do it first: one salt for all, a message is there while it is missing, decoys make up the number. */
async function tellingHistory(seed: string, story: Story): Promise<ReferenceFile[]> {
  const tools = seededTools(seed);
  const salt = tools.randomBytes(16);
  const decoys = tools.randomBytes(shape.cohorts * shape.cohortEntries * entryBytes);
  const versions: ReferenceFile[] = [];
  for (const [batch, wanted] of [[], ...story].entries()) {
    const own = await Promise.all(wanted.map((id) => entryOf(tools.sha256, salt, id)));
    const count = shape.cohorts * shape.cohortEntries - own.length;
    const all = [...own, ...Array.from({ length: count }, (_, i) => entryAt(decoys, i))].sort(compareBytes);
    versions.push({
      batch,
      cohorts: [{ salt, entries: Uint8Array.from(all.flatMap((entry) => [...entry])) }],
    });
  }
  return versions;
}

async function advantages(
  make: (seed: string, story: Story) => Promise<ReferenceFile[]>,
): Promise<Record<string, number>> {
  const numbers = Array.from({ length: historyCount }, (_, i) => i);
  const quiet = await Promise.all(numbers.map((n) => make(`quiet ${n}`, quietStory)));
  const busy = await Promise.all(numbers.map((n) => make(`busy ${n}`, busyStory(`${n}`))));
  const entries = Object.entries(guesses).map(([name, guess]) => [
    name,
    Math.abs(advantage(quiet.map(guess), busy.map(guess)) - 0.5),
  ]);
  return Object.fromEntries(entries);
}

describe('an attacker with every version', () => {
  it('does not tell a time in which much was missing from one in which nothing was', async () => {
    const found = await advantages(history);
    for (const [name, above] of Object.entries(found)) expect(above, name).toBeLessThan(bound);
  });

  it('would tell where entries were kept while they are missing', async () => {
    const found = await advantages(tellingHistory);
    const strong = ['entries that live longer or shorter than most', 'how many change in all'];
    for (const name of strong) expect(found[name], name).toBeGreaterThan(0.4);
  });

  it('does not tell a real entry from a random one', async () => {
    const tools = seededTools('entries');
    const ids = seededIds('entries', 400);
    const large = { cohorts: 4, cohortEntries: 500 };
    let file = emptyFile(large, 0, tools);
    for (let batch = 1; batch <= 6; batch++) {
      file = (await bringForward(file, batch, ids.slice(0, batch * 70), tools)).file;
    }
    const { real, random } = await apart(file, ids);
    expect([real.length, random.length]).toEqual([400, 1600]);
    const sigma = Math.sqrt((2000 + 1) / (12 * real.length * random.length));
    for (const [name, mark] of Object.entries(entryMarks)) {
      const measure = (entry: Placed): number => mark(entry.bytes, entry.place, entry.cohort.entries);
      const above = Math.abs(advantage(random.map(measure), real.map(measure)) - 0.5);
      expect(above, name).toBeLessThan(4 * sigma);
    }
  });

  it('who knows some ids learns of these alone: all else is as if they had never been there', async () => {
    const own = seededIds('own', 3);
    const others = seededIds('others', 9);
    // The same randomness with and without the others: where his own stand, and how many change, is the same to him.
    const { sha256 } = seededTools('insider');
    const seen = async (wanted: readonly string[]): Promise<boolean[]> => {
      const { file } = await bringForward(
        emptyFile(shape, 0, seededTools('insider')),
        1,
        wanted,
        seededTools('b'),
      );
      const salts = file.cohorts.map(({ salt }) => salt);
      const mine = await Promise.all(own.flatMap((id) => salts.map((salt) => entryOf(sha256, salt, id))));
      const held = file.cohorts.flatMap(({ entries }) => rows(entries).map(hexOf));
      return mine.map((entry) => held.includes(hexOf(entry)));
    };
    expect(await seen([...own, ...others])).toEqual(await seen(own));
    expect((await seen(own)).filter(Boolean)).toHaveLength(own.length);
  });
});

interface Placed {
  readonly bytes: Uint8Array;
  readonly place: number;
  readonly cohort: Cohort;
}

async function apart(
  { cohorts }: ReferenceFile,
  ids: readonly string[],
): Promise<{ real: Placed[]; random: Placed[] }> {
  const { sha256 } = seededTools('');
  const real: Placed[] = [];
  const random: Placed[] = [];
  for (const cohort of cohorts) {
    const own = await Promise.all(ids.map((id) => entryOf(sha256, cohort.salt, id)));
    const known = new Set(own.map(hexOf));
    rows(cohort.entries).forEach((bytes, place) =>
      (known.has(hexOf(bytes)) ? real : random).push({ bytes, place, cohort }),
    );
  }
  return { real, random };
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const rows = (entries: Uint8Array): Uint8Array[] =>
  Array.from({ length: entries.length / entryBytes }, (_, i) => entryAt(entries, i));
