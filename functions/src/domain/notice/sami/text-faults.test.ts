import { describe, expect, test } from 'vitest';
import { askedParts, longestHeading, longestText } from './parts.ts';
import type { SamiPart } from './parts.ts';
import { exampleNotice, exampleParts } from './testing/example.ts';
import { cleanedPart, faultsOf } from './text-faults.ts';

const notice = exampleNotice();
const asked = askedParts(notice);

/** The faults of a translation of which one part's text, or heading, is another. */
function faultsWith(change: Partial<SamiPart>, of: SamiPart['part'] = 'days') {
  const parts = exampleParts(notice).map((part) => (part.part === of ? { ...part, ...change } : part));
  return faultsOf(parts.map(cleanedPart), asked);
}

test('a translation that has what is asked for, and nothing else, has no fault', () => {
  expect(faultsOf(exampleParts(notice), asked)).toEqual([]);
});

describe('letters of the Sámi languages and common marks of punctuation stand', () => {
  test.each([
    'Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž',
    'Ńń Ññ Åå Ää Öö Ææ Øø Ïï',
    'Gielda «dadjá»: “leat go?” – de, (vástit); loahppa!',
    'giellaʼ giella’ giella-giella',
    'okta\nguokte',
  ])('%s', (text) => {
    expect(faultsWith({ text })).toEqual([]);
  });
});

describe('no number gets in', () => {
  test.each([
    ['a count', 'Dás leat 2 dieđáhusa'],
    ['a date', 'borgemánu 12.06.2023'],
    ['a telephone number', 'riŋge 78 00 00 00'],
    ['a digit of another script', 'dás leat ٣'],
    ['a raised one', 'dás leat x²'],
    ['a part', 'dás lea ½'],
    ['a wide one', 'dás leat ３'],
    ['a Roman one that is a sign', 'dás leat Ⅳ'],
    ['a ringed one', 'dás leat ②'],
  ])('%s', (_name, text) => {
    expect(faultsWith({ text })).toEqual([{ part: 'days', field: 'text', code: 'digit' }]);
    expect(faultsWith({ heading: text })).toEqual([{ part: 'days', field: 'heading', code: 'digit' }]);
  });

  test('a personal number is named as one, and never repeated', () => {
    // A synthetic number: the month is 80 higher.
    const faults = faultsWith({ text: 'mánná 01815010260 dás' });
    expect(faults).toEqual([{ part: 'days', field: 'text', code: 'personal-number' }]);
    expect(JSON.stringify(faults)).not.toContain('0181');
  });
});

describe('nothing but text gets in', () => {
  test.each([
    ['an address', 'geahča bufdir.no dás', 'link'],
    ['an address of mail', 'poasta@gielda', 'character-not-allowed'],
    ['markup', '<b>giella</b>', 'character-not-allowed'],
    ['another script that looks the same', 'giеlda', 'character-not-allowed'],
    ['a ligature', 'ﬁ', 'character-not-allowed'],
    ['a control character', 'giella\u0007', 'character-not-allowed'],
    ['a mark that turns the direction', 'giella\u202e', 'character-not-allowed'],
    ['a space of no width', 'gi\u200bella', 'character-not-allowed'],
    ['heaped marks', 'e\u0301\u0301\u0301', 'character-not-allowed'],
    ['nothing', '  \n ', 'empty'],
    ['too much', 'a'.repeat(longestText + 1), 'too-long'],
  ])('%s', (_name, text, code) => {
    expect(faultsWith({ text })).toEqual([{ part: 'days', field: 'text', code }]);
  });

  test('a heading is short, and has no place for a value', () => {
    expect(faultsWith({ heading: 'a'.repeat(longestHeading + 1) })[0]?.code).toBe('too-long');
    expect(faultsWith({ heading: 'giella {dato}' })[0]?.code).toBe('value-unknown');
  });
});

describe('each value stands in its part, once', () => {
  test.each([
    ['left out', 'teaksta {politi}', [{ code: 'value-missing', value: 'childLine' }]],
    ['twice', '{politi} {politi} x {alarmtelefon}', [{ code: 'value-twice', value: 'emergency' }]],
    ['not asked for here', 'x {politi} {alarmtelefon} {antall}', [{ code: 'value-unknown' }]],
    ['misspelt', 'x {politi} {alarmtelefon} {Dato}', [{ code: 'value-unknown' }]],
    ['half a brace', 'x {politi} {alarmtelefon} {', [{ code: 'value-unknown' }]],
    ['alone', '{politi} {alarmtelefon}', [{ code: 'empty' }]],
  ])('%s', (_name, text, faults) => {
    expect(faultsWith({ text }, 'urgent')).toMatchObject(faults);
    expect(faultsWith({ text }, 'urgent')).toHaveLength(faults.length);
  });
});

test('a part that is missing, there twice or not asked for is told', () => {
  const [first, ...rest] = exampleParts(notice);
  expect(faultsOf(rest, asked)).toEqual([{ part: 'known', field: 'text', code: 'part-missing' }]);
  const codes = (parts: readonly SamiPart[]): string[] => faultsOf(parts, asked).map(({ code }) => code);
  expect(codes([first!, first!, ...rest])).toEqual(['part-not-asked']);
  expect(codes([first!, ...rest, { ...first!, part: 'withdrawn' }])).toEqual(['part-not-asked']);
});

test('what is kept is composed, with common spaces and one break between paragraphs', () => {
  const part = { part: 'days', heading: ' a\u030a\n b ', text: 'x\u00a0\u00a0y \r\n\r\n\n z' } as const;
  expect(cleanedPart(part)).toEqual({ part: 'days', heading: 'å b', text: 'x y\nz' });
});

test('every fault says in which part and in which field it is', () => {
  const urgent = (text: string) => faultsWith({ text }, 'urgent');
  const at = { part: 'urgent', field: 'text' };
  expect(urgent('x')).toEqual([
    { ...at, code: 'value-missing', value: 'emergency' },
    { ...at, code: 'value-missing', value: 'childLine' },
  ]);
  expect(urgent('x {politi} {politi} {alarmtelefon}')).toEqual([
    { ...at, code: 'value-twice', value: 'emergency' },
  ]);
  expect(urgent('x {politi} {alarmtelefon} {navn}')).toEqual([{ ...at, code: 'value-unknown' }]);
  expect(faultsWith({ heading: 'a {' })).toEqual([{ part: 'days', field: 'heading', code: 'value-unknown' }]);
  const [first, ...rest] = exampleParts(notice);
  expect(faultsOf([first!, first!, ...rest], asked)).toEqual([
    { part: 'known', field: 'text', code: 'part-not-asked' },
  ]);
  const strange = { ...first!, part: 'withdrawn' as const };
  expect(faultsOf([first!, ...rest, strange], asked)).toEqual([
    { part: 'withdrawn', field: 'text', code: 'part-not-asked' },
  ]);
});

test('a text is as long as may be, a sentence ends before the next, and letters that only begin no address', () => {
  expect(faultsWith({ text: 'a'.repeat(longestText), heading: 'b'.repeat(longestHeading) })).toEqual([]);
  expect(faultsWith({ text: 'leat a.bc dás' })).toEqual([]);
  expect(faultsWith({ text: 'leat ab.c dás' })).toEqual([]);
  expect(faultsWith({ text: 'leat ab.cd dás' })).toEqual([{ part: 'days', field: 'text', code: 'link' }]);
  // What stands on both sides of a value stays apart.
  expect(faultsWith({ text: 'a{politi}b {alarmtelefon}' }, 'urgent')).toEqual([]);
});
