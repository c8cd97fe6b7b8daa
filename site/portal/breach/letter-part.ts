/** The text for the form, to be read here and downloaded, whole or only what has changed since the last stage. */
import { changedSections, letterSections } from '#domain/breach/letter.ts';
import type { LetterSection } from '#domain/breach/letter.ts';
import { letterHtml, letterText } from '#domain/breach/letter-files.ts';
import type { LetterHead } from '#domain/breach/letter-files.ts';
import type { LateReason } from '#domain/breach/record.ts';
import type { BreachView } from '#domain/breach/view.ts';
import { instantWords } from '#domain/breach/words/dates.ts';
import { breachLanguages, breachWords } from '#domain/breach/words/words.ts';
import type { BreachLanguage } from '#domain/breach/words/words.ts';
import { instantInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { button } from '../page.ts';
import { saveFile } from '../upload/parts.ts';
import type { PortalContext } from '../view.ts';

export interface LetterPart {
  readonly element: HTMLElement;
  /** Those that are chosen and not stored yet: the letter is sent before it is marked as told. */
  showReasons(reasons: readonly LateReason[]): void;
}

export function letterPart(context: PortalContext, view: BreachView): LetterPart {
  const { letter: words } = context.texts.breach;
  const body = h('div', { class: 'portal-section' });
  const own: BreachLanguage = context.language === 'nn' ? 'nn' : 'nb';
  let chosen = own;
  let reasons: readonly LateReason[] = view.told[0]?.lateReasons ?? [];
  const fill = (): void => {
    const isOpen = body.querySelector('details')?.open === true;
    const sections = letterSections(view.facts, breachWords[chosen], reasons);
    const whole = wholeLetter(context, { view, sections }, chosen);
    body.replaceChildren(whole, ...changes(context, view, chosen));
    whole.querySelector('details')!.open = isOpen;
  };
  fill();
  const choose = (language: BreachLanguage): void => {
    chosen = language;
    fill();
  };
  const element = h(
    'section',
    { class: 'portal-section', 'aria-labelledby': 'letter-heading' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'letter-heading' }, words.heading),
    h('p', {}, words.intro),
    languageChoice(words, own, choose),
    body,
  );
  return {
    element,
    showReasons: (given) => {
      reasons = given;
      fill();
    },
  };
}

function languageChoice(
  words: PortalContext['texts']['breach']['letter'],
  own: BreachLanguage,
  choose: (language: BreachLanguage) => void,
): HTMLElement {
  const options = breachLanguages.map((language) => {
    const id = `letter-${language}`;
    const isOwn = language === own;
    const input = h('input', {
      class: 'ds-input',
      type: 'radio',
      name: 'letter-language',
      id,
      checked: isOwn,
    });
    input.addEventListener('change', () => choose(language));
    const label = h(
      'label',
      { class: 'ds-label', 'data-weight': 'regular', for: id },
      words.languages[language],
    );
    return h('div', { class: 'ds-field' }, input, label);
  });
  const legend = h('legend', { class: 'ds-label', 'data-weight': 'semibold' }, words.language);
  return h('fieldset', { class: 'ds-fieldset' }, legend, ...options);
}

function wholeLetter(
  { texts }: PortalContext,
  { view, sections }: { readonly view: BreachView; readonly sections: readonly LetterSection[] },
  language: BreachLanguage,
): HTMLElement {
  const { letter: words } = texts.breach;
  const head = headOf(view, language, breachWords[language].title);
  return h(
    'div',
    { class: 'portal-section' },
    h('details', { class: 'ds-details' }, h('summary', {}, words.show), preview(sections, language)),
    h(
      'div',
      { class: 'portal-controls' },
      button(words.text, () => saveText(words.fileName, head, sections)),
      button(words.html, () => saveHtml(words.fileName, head, sections), 'secondary'),
    ),
  );
}

/** Nothing before something was told. */
function changes(context: PortalContext, view: BreachView, language: BreachLanguage): HTMLElement[] {
  const last = view.told.at(-1);
  if (!last) return [];
  const { letter: words } = context.texts.breach;
  const inLanguage = breachWords[language];
  const changed = changedSections(
    letterSections(last.facts, inLanguage),
    letterSections(view.facts, inLanguage),
  );
  const time = instantInWords(last.atMs, context.language);
  const heading = h('h3', { class: 'ds-heading', 'data-size': 'xs' }, words.changesHeading);
  if (changed.length === 0) return [heading, h('p', {}, words.noChanges({ time }))];
  const head = headOf(view, language, inLanguage.changesTitle);
  return [
    heading,
    h('p', {}, words.changes({ time })),
    preview(changed, language),
    h(
      'div',
      { class: 'portal-controls' },
      button(words.changesText, () => saveText(words.changesFileName, head, changed), 'secondary'),
      button(words.changesHtml, () => saveHtml(words.changesFileName, head, changed), 'secondary'),
    ),
  ];
}

function headOf({ facts, told }: BreachView, language: BreachLanguage, title: string): LetterHead {
  const words = breachWords[language];
  const stage = told.length === 0 ? 'first' : 'addition';
  const lines = [
    words.service({ name: facts.service, places: facts.municipalities.join(', ') }),
    words.stages[stage],
    words.made({ time: instantWords(Date.now(), words) }),
    words.noPersons,
  ];
  return { title, lines, language };
}

function preview(sections: readonly LetterSection[], language: BreachLanguage): HTMLElement {
  const parts = sections.flatMap(({ heading, paragraphs }) => [
    h('dt', {}, heading),
    ...paragraphs.map((text) => h('dd', {}, text)),
  ]);
  return h('dl', { class: 'breach-letter', lang: language }, ...parts);
}

function saveText(name: string, head: LetterHead, sections: readonly LetterSection[]): void {
  // With a byte order mark, which Windows programs need to read the letters rightly.
  saveFile(`${name}.txt`, 'text/plain;charset=utf-8', ['\uFEFF', letterText(head, sections)]);
}

function saveHtml(name: string, head: LetterHead, sections: readonly LetterSection[]): void {
  saveFile(`${name}.html`, 'text/html;charset=utf-8', [letterHtml(head, sections)]);
}
