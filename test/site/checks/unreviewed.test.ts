import { expect, test } from 'vitest';
import type { CataloguedText } from '../../../site/texts/review/catalogue.ts';
import { readHtml } from '../html/read-html.ts';
import { unreviewedChecker } from './unreviewed.ts';

const text = (language: CataloguedText['language'], place: string, said: string): CataloguedText => ({
  language,
  place,
  state: language === 'nb' ? 'final' : 'unreviewed',
  isSafety: place.startsWith('help'),
  text: said,
});
const faultsIn = (html: string): string[] =>
  unreviewedChecker([
    text('nb', 'help.who', 'Meld på nytt.'),
    text('en', 'help.who', 'Report again.'),
    text('en', 'about.title', 'About.'),
  ])(readHtml(html).root, 'en');

test('a safety text alone is a fault', () => {
  expect(faultsIn('<html><p>Report\n again.</p></html>')).toEqual(['help.who stands alone']);
});

test.each([
  ['beside its note', '<html><p>Report again.</p><div data-unreviewed="help">x</div></html>'],
  ['that is the original', '<html><p>Meld på nytt.</p></html>'],
  ['that nobody follows', '<html><p>About.</p></html>'],
])('a text %s is none', (_name, html) => {
  expect(faultsIn(html)).toEqual([]);
});
