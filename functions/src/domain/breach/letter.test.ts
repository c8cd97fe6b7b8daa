import { describe, expect, it } from 'vitest';
import { changedSections, letterSections, sectionIds } from './letter.ts';
import { letterHtml, letterText } from './letter-files.ts';
import { lateReasons } from './record.ts';
import { facts } from './testing.ts';
import { breachLanguages, breachWords } from './words/words.ts';

const unknown = {
  ...facts,
  knownAtMs: null,
  result: null,
  findings: { recovered: 0, reportedAgain: 0, stillLost: 0, unsettled: 0 },
};
const head = { title: 'Melding', lines: ['Linje <1> & "2"'], language: 'nb' };

describe.each(breachLanguages)('the letter in %s', (language) => {
  const words = breachWords[language];

  it('has the form’s parts in its order, the last one only where reasons are given', () => {
    const ids = (reasons: typeof lateReasons | []) =>
      letterSections(facts, words, reasons).map(({ id }) => id);
    expect(ids([])).toEqual(sectionIds.slice(0, -1));
    expect(ids(lateReasons)).toEqual(sectionIds);
    const numbers = letterSections(facts, words, lateReasons).map(({ heading }) => Number.parseInt(heading));
    expect(numbers).toEqual(sectionIds.map((_, i) => i + 1));
  });

  it('names figures with coverage and time, and never takes messages for persons', () => {
    const text = letterText(head, letterSections(facts, words));
    expect(text).toMatch(/3 av 48/);
    expect(text).toContain('5. juni 2023 kl. 10.15');
    expect(text).toContain('5. mars 2023 kl. 13.10');
    expect(text).toContain('Bergen');
    const persons = letterSections(facts, words).find(({ id }) => id === 'persons')!;
    expect(persons.paragraphs[0]).toBe(words.personsUnknown);
    expect(text).not.toMatch(/\b(tapt|tapte|mista|mistet)\b|undefined|null|\{/);
  });

  it('says of each unknown that it is unknown', () => {
    const sections = letterSections(unknown, words);
    const of = (id: string) => sections.find((section) => section.id === id)!.paragraphs;
    for (const id of ['period', 'persons', 'happened', 'measures'])
      expect(of(id)).toContain(words.notCompared);
    expect(of('found')).toEqual([words.foundUnknown]);
    expect(of('place')).toEqual([words.placeUnknown]);
    expect(of('measures')).toContain(words.notUpgraded);
    expect(of('information')).toContain(words.noNotice);
  });

  it('shows as an addition only what says something else', () => {
    const before = letterSections(facts, words, ['logs-took-time']);
    expect(changedSections(before, letterSections(facts, words))).toEqual([]);
    const upgraded = { ...facts, upgrade: { version: '3.23.2', installedOn: '2023-06-08' } };
    expect(changedSections(before, letterSections(upgraded, words)).map(({ id }) => id)).toEqual([
      'measures',
    ]);
    const settled = { ...facts, findings: { ...facts.findings, recovered: 1, unsettled: 2 } };
    expect(changedSections(before, letterSections(settled, words)).map(({ id }) => id)).toEqual([
      'happened',
      'place',
    ]);
  });
});

describe('the files', () => {
  const sections = letterSections({ ...facts, service: '<b>x</b>' }, breachWords.nb);

  it('are the same text, as lines and as markup that nothing can break out of', () => {
    const html = letterHtml(head, sections);
    expect(html).toContain('Linje &lt;1&gt; &amp; &quot;2&quot;');
    expect(html.match(/<h2>/g)).toHaveLength(sections.length);
    const text = letterText(head, sections);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const { heading, paragraphs } of sections) {
      expect(text).toContain([heading, ...paragraphs].join('\r\n'));
    }
  });
});
