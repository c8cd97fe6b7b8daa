/** Each figure of the letter where it stands, with what covers it; what is not there is not said. */
import { describe, expect, it } from 'vitest';
import type { BreachFacts } from './facts.ts';
import { changedSections, letterSections } from './letter.ts';
import type { SectionId } from './letter.ts';
import { letterHtml, letterText } from './letter-files.ts';
import { facts } from './testing.ts';
import { breachWords } from './words/words.ts';

const result = facts.result!;
const paragraphs = (id: SectionId, change: Partial<BreachFacts> = {}): readonly string[] =>
  letterSections({ ...facts, ...change }, breachWords.nb).find((section) => section.id === id)!.paragraphs;
const found = (recovered: number, stillLost: number, unsettled: number) => ({
  findings: { recovered, reportedAgain: 0, stillLost, unsettled },
});

describe('the letter', () => {
  it('lists the windows that it has, and counts the others', () => {
    const [, ...windows] = paragraphs('period');
    expect(windows).toEqual([
      breachWords.nb.windows,
      '5. mars 2023 kl. 13.10 til 5. mars 2023 kl. 13.10',
      'Og 3 tidsrom til.',
    ]);
    const all = { result: { ...result, windowCount: 1 } };
    expect(paragraphs('period', all)).toHaveLength(3);
    expect(paragraphs('period', { result: { ...result, windows: [], windowCount: 0 } })).toHaveLength(1);
  });

  it('says what the figures cover, and when they were true', () => {
    expect(paragraphs('persons', { municipalities: ['Bergen', 'Voss'] }).slice(1)).toEqual([
      'Minst 3 av 48 sendte meldinger er ikke funnet. Tallene er meldinger for hele tjenesten (Bergen, Voss).',
      'Fagsystemets logg dekker 1. mars 2023 kl. 01.00 til 24. mars 2023 kl. 01.00.',
      '2 meldinger kunne ikke kontrolleres og er ikke med i tallet på dem som ikke er funnet.',
      'Tallene er slik det var kjent 5. juni 2023 kl. 10.00.',
    ]);
    const unknown = { result: { ...result, coverage: null, unchecked: 0 } };
    expect(paragraphs('persons', unknown).slice(2)).toEqual([
      'Hva fagsystemets logg dekker, er ikke kjent.',
      'Tallene er slik det var kjent 5. juni 2023 kl. 10.00.',
    ]);
  });

  it('says where the content is, of what is found and of what is not', () => {
    const [lost, unknown] = paragraphs('place', found(0, 1, 2));
    expect(lost).toBe('Hvor innholdet i 3 meldinger er nå, er ikke kjent.');
    expect(unknown).toBe(breachWords.nb.placeUnknown);
    expect(paragraphs('place', found(2, 1, 0))).toEqual([
      '2 meldinger er gjenfunnet og behandles i barnevernstjenesten.',
      'Hvor innholdet i 1 meldinger er nå, er ikke kjent.',
      unknown,
    ]);
    expect(paragraphs('place', found(0, 0, 0))).toEqual([unknown]);
  });

  it('says what has been done: compared, upgraded, asked for again in public', () => {
    const compared =
      'Portalens logg er avstemt mot fagsystemets logg, sist med det som var kjent 5. juni 2023 kl. 10.00.';
    expect(paragraphs('measures')).toEqual([compared, breachWords.nb.notUpgraded]);
    const done = {
      upgrade: { version: '3.23.2', installedOn: '2023-06-08' },
      noticePublishedAtMs: Date.UTC(2023, 5, 9, 8, 5),
    };
    expect(paragraphs('measures', done)).toEqual([
      compared,
      'Fagsystemet er oppgradert til versjon 3.23.2, tatt i bruk 8. juni 2023.',
      breachWords.nb.askedAgain,
    ]);
    expect(paragraphs('information', done)[0]).toBe(
      'En offentlig kunngjøring er publisert 9. juni 2023 kl. 10.05.',
    );
  });

  it('gives each reason for being late in its words, and an addition does not repeat them', () => {
    const late = letterSections(facts, breachWords.nb, ['too-few-people', 'logs-took-time']);
    const { lateReasons } = breachWords.nb;
    expect(late.at(-1)).toMatchObject({
      id: 'late',
      paragraphs: [lateReasons['too-few-people'], lateReasons['logs-took-time']],
    });
    expect(changedSections(letterSections(facts, breachWords.nb), late)).toEqual([]);
  });

  it('an addition shows a section whose paragraphs are parted otherwise', () => {
    const section = { id: 'data' as const, heading: '6', paragraphs: ['ab', 'c'] };
    const other = { ...section, paragraphs: ['a', 'bc'] };
    expect(changedSections([section], [other])).toEqual([other]);
  });
});

it('the files have a line for each line, and an empty one between parts', () => {
  const head = { title: 'Melding', lines: ['En', 'To'], language: 'nb' };
  const sections = [
    { id: 'data' as const, heading: '6. Data', paragraphs: ['a', 'b'] },
    { id: 'place' as const, heading: '8. Sted', paragraphs: ['c'] },
  ];
  expect(letterText(head, sections)).toBe(
    'Melding\r\nEn\r\nTo\r\n\r\n6. Data\r\na\r\nb\r\n\r\n8. Sted\r\nc\r\n',
  );
  const html = letterHtml(head, sections);
  expect(html).toContain(
    '<h1>Melding</h1>\n<p>En</p>\n<p>To</p>\n<h2>6. Data</h2>\n<p>a</p>\n<p>b</p>\n<h2>8. Sted</h2>\n<p>c</p>\n</body>',
  );
});
