/** Kort fortalt never states a number that the overview does not hold, and says so where it is not known of all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewOf } from '../build.ts';
import type { Overview } from '../overview.ts';
import {
  answered,
  answeredMs,
  findingsOf,
  incident,
  inputsWith,
  result,
  saysLost,
  saysNone,
} from '../testing/country.ts';
import { scopeKeyOf } from '../../service/service.ts';
import { noFigures } from '../../upgrade/verification.ts';
import { instantWords } from '../words/dates.ts';
import { overviewLanguages } from '../words/index.ts';
import { briefingOf, sentenceCodes } from './briefing.ts';

/** BRIEFINGS in the environment asks for more, or for fewer. */
const numRuns = Number(process.env['BRIEFINGS'] ?? 60);

const scopes = incident.services.map(scopeKeyOf);
const messages = fc.integer({ min: 0, max: 40_000 });

const known = fc.record({
  survey: fc.option(fc.oneof(fc.constant(saysNone), fc.option(messages).map(saysLost))),
  missing: fc.option(messages),
  stillLost: fc.option(messages),
  isUpgraded: fc.boolean(),
});

const overviews = fc.array(known, { minLength: scopes.length, maxLength: scopes.length }).map((all) => {
  const more = all.map(({ survey, missing, stillLost, isUpgraded }, i) => {
    const scope = scopes[i]!;
    const upgrade = {
      scope,
      attested: { version: '2.0', installedOn: '2023-06-01' },
      vendorReport: null,
      verification: { verdict: 'verified' as const, conditions: [], figures: noFigures },
      reconciliation: null,
      basis: '',
    };
    const about = findingsOf(scope.slice(0, 4), { stillLost: stillLost ?? 0, recovered: 2 });
    const findings = { ...about, versions: 1, atMs: answeredMs };
    const part = {
      ...(missing !== null && { result: result(missing) }),
      ...(stillLost !== null && { findings }),
    };
    const answer = survey === null ? null : answered(scope, [answeredMs, survey]);
    return [scope, { survey: answer, part, upgrade: isUpgraded ? upgrade : null }] as const;
  });
  return overviewOf(inputsWith(Object.fromEntries(more)));
});

const partly = { nb: 'ikke fullstendig', nn: 'ikkje fullstendig' };

describe.each(overviewLanguages)('in %s', (language) => {
  it('states only numbers of the overview, and when', () => {
    fc.assert(
      fc.property(overviews, (overview) => {
        const held = numbersOf(overview);
        const time = instantWords(Date.parse(overview.asOf), language);
        const sentences = briefingOf(overview, language);
        expect(sentences.map(({ code }) => code)).toEqual(sentenceCodes);
        for (const { text } of sentences) {
          expect(text).toContain(time);
          expect(text).not.toContain('{');
          const told = text.replace(time, '').replaceAll('\u00a0', '').match(/\d+/g) ?? [];
          for (const number of told) expect(held, text).toContain(Number(number));
        }
      }),
      { numRuns },
    );
  });

  it('says that it is not complete exactly where it is not known of all', () => {
    fc.assert(
      fc.property(overviews, (overview) => {
        const whole = overview.groups[0]!;
        const isKnown = {
          answers: whole.missing.value === 0,
          declared: isFull(whole.declared.notArrived),
          certified: isFull(whole.certified.missingAtLeast),
          findings: isFull(whole.confirmed.recovered) && isFull(whole.confirmed.unsettled),
          upgrades: whole.verified.value === whole.affected.value,
        };
        for (const { code, text, isComplete } of briefingOf(overview, language)) {
          expect(isComplete, text).toBe(isKnown[code]);
          expect(text.includes(partly[language]), text).toBe(!isKnown[code]);
        }
      }),
      { numRuns },
    );
  });
});

it('an unknown figure is never told as 0 messages', () => {
  const text = briefingOf(overviewOf(inputsWith({})), 'nb').find(({ code }) => code === 'declared')!.text;
  expect(text).toContain('tallet er ukjent');
  expect(text).not.toContain('0 meldinger');
});

it.each(overviewLanguages)('what is not settled is never told as not found, in %s', (language) => {
  const findings = findingsOf('4601', { unsettled: 9 });
  const overview = overviewOf(inputsWith({ '4601': { part: { result: result(4), findings } } }));
  const { text } = briefingOf(overview, language).find(({ code }) => code === 'findings')!;
  expect(text).toMatch(/9 som mangla?e?r eller kan mangle, er ikkj?e avklarte?/);
});

function isFull({ coverage }: Overview['groups'][number]['services']): boolean {
  return coverage.known === coverage.of;
}

/** Of the whole only: what a sentence tells is of the whole. */
function numbersOf({ groups }: Overview): number[] {
  const numbers: number[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'number') numbers.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(groups[0]);
  return numbers;
}
