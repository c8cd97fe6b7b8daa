/** One municipality in one language: how far it is, what the public sees, what waits, and the form. */
import { municipalityName } from '#domain/municipality/names.ts';
import type { SamiLanguage } from '#domain/municipality/sami-area.ts';
import type { PublicNotice } from '#domain/notice/public-snapshot.ts';
import type { AskedPart } from '#domain/notice/sami/parts.ts';
import { samiPage } from '#domain/notice/sami/sami-page.ts';
import { standingOf } from '#domain/notice/sami/standing.ts';
import type { Standing } from '#domain/notice/sami/standing.ts';
import type { SamiView, ViewedTranslation } from '#domain/notice/sami/view.ts';
import { dateInWords, dayOf } from '../dates.ts';
import { h } from '../dom.ts';
import { toDom } from '../notice/to-dom.ts';
import { alertBox } from '../page.ts';
import type { PortalContext } from '../view.ts';
import { decisionForm, takeDownForm } from './decision.ts';
import { translationForm } from './form.ts';
import { norwegianPart } from './norwegian.ts';

/** What a form is about. */
export interface Writing {
  readonly municipality: string;
  readonly language: SamiLanguage;
  /** The version that is translated, by its id and as the public sees it. */
  readonly notice: string;
  readonly shown: PublicNotice;
  readonly asked: readonly AskedPart[];
  /** Of all ids of this place and language. */
  readonly prefix: string;
  /** No other place on the page: then its form need not be opened first. */
  readonly isAlone: boolean;
}

export function placeSection(
  context: PortalContext,
  view: SamiView,
  writing: Writing,
  onDone: (told: string) => void,
): HTMLElement {
  const { texts } = context;
  const words = texts.sami;
  const { municipality, language, prefix } = writing;
  const told = standingOf(view, municipality, language);
  const name = words.place({
    municipality: municipalityName(municipality),
    language: words.languages[language],
  });
  const published = view.translations.find(
    (one) => one.state === 'approved' && one.municipality === municipality && one.language === language,
  );
  const latest = view.translations
    .filter((one) => one.municipality === municipality && one.language === language)
    .sort((a, b) => b.order - a.order)[0];
  const form = translationForm(context, writing, latest?.parts ?? [], onDone);
  const isTold = told.standing === 'waiting' || told.standing === 'approved';
  return h(
    'section',
    {
      class: 'portal-section sami-place',
      'data-standing': told.standing,
      'aria-labelledby': `${prefix}sted`,
    },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: `${prefix}sted` }, name),
    h('p', { class: 'lead' }, words.standings[told.standing]),
    ...whyParts(context, told),
    ...(told.standing === 'waiting' && told.about ? waitingParts(context, writing, told.about, onDone) : []),
    ...(published ? publishedParts(context, writing, published, onDone) : []),
    writing.isAlone && !isTold
      ? openForm(form, words.form.heading)
      : foldedForm(form, isTold ? words.form.again : words.form.heading),
  );
}

function whyParts(context: PortalContext, { standing, about }: Standing): HTMLElement[] {
  const words = context.texts.sami;
  if (standing === 'lapsed' && about)
    return [alertBox('warning', h('p', {}, words.lapsed({ version: String(about.forVersion) })))];
  if (standing !== 'sent-back' || !about?.sentBack) return [];
  const date = dateInWords(dayOf(about.sentBack.atMs), context.language);
  const reason = words.decision.reasons[about.sentBack.reason];
  return [alertBox('warning', h('p', {}, words.sentBack({ date, reason })))];
}

function waitingParts(
  context: PortalContext,
  writing: Writing,
  one: ViewedTranslation,
  onDone: (told: string) => void,
): HTMLElement[] {
  const { decision: words, form } = context.texts.sami;
  const prefix = `${writing.prefix}venter-`;
  const norwegian = writing.asked.map(({ part }) => norwegianPart(writing.shown, part, `${prefix}norsk-`));
  const original = h('p', { class: 'sami-original-label' }, form.norwegian);
  return [
    heading(words.heading),
    h('p', {}, words.intro),
    h(
      'div',
      { class: 'sami-part' },
      h('div', { class: 'sami-original' }, original, ...norwegian),
      preview(writing, one, prefix),
    ),
    one.isDraftedByYou ? h('p', {}, words.own) : decisionForm(context, one, prefix, onDone),
  ];
}

function publishedParts(
  context: PortalContext,
  writing: Writing,
  one: ViewedTranslation,
  onDone: (told: string) => void,
): HTMLElement[] {
  const { published: words } = context.texts.sami;
  const date = dateInWords(dayOf(one.approvedAtMs ?? 0), context.language);
  return [
    heading(words.heading),
    h('p', {}, words.told({ date, version: String(one.forVersion) })),
    preview(writing, one, `${writing.prefix}publisert-`),
    takeDownForm(context, one, onDone),
  ];
}

/** The public page's own renderer. */
function preview({ shown }: Writing, { language, parts }: ViewedTranslation, prefix: string): HTMLElement {
  const page = toDom(samiPage(shown, { language, parts }, { prefix, level: 4 }));
  return h('div', { class: 'notice-preview' }, page);
}

function heading(text: string): HTMLElement {
  return h('h3', { class: 'ds-heading', 'data-size': 'xs' }, text);
}

function openForm(form: HTMLElement, title: string): HTMLElement {
  return h('div', { class: 'sami-writing' }, heading(title), form);
}

function foldedForm(form: HTMLElement, title: string): HTMLElement {
  return h('details', { class: 'sami-writing' }, h('summary', {}, title), form);
}
