import { expect, it } from 'vitest';
import { overviewOf } from '../build.ts';
import type { Group, Overview } from '../overview.ts';
import { inputsWith } from '../testing/country.ts';
import { instantWords } from '../words/dates.ts';
import { overviewWords } from '../words/index.ts';
import { briefingOf } from './briefing.ts';

const nothingKnown = overviewOf(inputsWith({}));
const words = overviewWords.nb.briefing;

function withWhole(change: (whole: Group) => Partial<Group>): Overview {
  const groups = nothingKnown.groups.map((group) =>
    group.kind === 'all' ? { ...group, ...change(group) } : group,
  );
  return { ...nothingKnown, groups };
}

const sentenceOf = (overview: Overview, code: string) =>
  briefingOf(overview, 'nb').find((sentence) => sentence.code === code)!;

it('where nothing is known no sentence is complete, and none tells a number of messages', () => {
  const sentences = briefingOf(nothingKnown, 'nb');
  expect(sentences.map(({ isComplete }) => isComplete)).toEqual([false, false, false, false, false]);
  const { coverage } = nothingKnown.groups.find(({ kind }) => kind === 'all')!.confirmed.recovered;
  const time = instantWords(Date.parse(nothingKnown.asOf), 'nb');
  const told = { time, known: String(coverage.known), services: String(coverage.of) };
  expect(sentences[3]!.text).toBe(words.findings.none(told));
});

it('the whole is told of, wherever it stands among the groups', () => {
  const reversed = { ...nothingKnown, groups: nothingKnown.groups.toReversed() };
  expect(briefingOf(reversed, 'nb')).toEqual(briefingOf(nothingKnown, 'nb'));
  const without = { ...nothingKnown, groups: nothingKnown.groups.filter(({ kind }) => kind !== 'all') };
  expect(() => briefingOf(without, 'nb')).toThrow('without its whole');
});

it('the upgrades are complete where all that were to upgrade are verified, and not before', () => {
  const allVerified = withWhole(({ affected }) => ({ verified: affected }));
  expect(sentenceOf(allVerified, 'upgrades').isComplete).toBe(true);
  const oneMissing = withWhole(({ affected }) => ({ verified: { ...affected, value: affected.value! - 1 } }));
  expect(sentenceOf(oneMissing, 'upgrades').isComplete).toBe(false);
});

it('what is not known in a sentence of which the rest is known is a dash, and no number', () => {
  const partly = withWhole(({ confirmed }) => {
    const known = {
      ...confirmed.recovered,
      value: 2,
      coverage: { ...confirmed.recovered.coverage, known: 1 },
    };
    const { reportedAgain, stillLost } = { reportedAgain: known, stillLost: known };
    return { confirmed: { ...confirmed, recovered: known, reportedAgain, stillLost } };
  });
  const { text, isComplete } = sentenceOf(partly, 'findings');
  expect(text).toContain('og – som mangler eller kan mangle, er ikke avklart');
  expect(isComplete).toBe(false);
});

it('a figure that is known of some is told as not complete, and of all as complete', () => {
  const declaredBy = (known: number, of: number): Overview =>
    withWhole(({ declared }) => {
      const coverage = { ...declared.notArrived.coverage, known, of };
      return { declared: { ...declared, notArrived: { ...declared.notArrived, value: 7, coverage } } };
    });
  expect(sentenceOf(declaredBy(3, 4), 'declared').isComplete).toBe(false);
  expect(sentenceOf(declaredBy(4, 4), 'declared').isComplete).toBe(true);
});
