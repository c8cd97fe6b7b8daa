/** What every part of the view is drawn from. */
import type { ReconciliationView } from '#domain/delivery/reconciliation-view.ts';
import { explainer } from '#domain/explain/reasons.ts';
import type { Explain } from '#domain/explain/reasons.ts';
import type { ScopeDocument } from '#domain/explain/result-document.ts';
import type { ReconciliationTexts } from '../../texts/portal/schema-reconciliation.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import type { RulesView } from '#domain/rules/confirmed-rules.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

export interface ReconciliationPage {
  readonly context: PortalContext;
  readonly texts: ReconciliationTexts;
  readonly words: Words;
  readonly scope: ScopeDocument;
  readonly result: ReconciliationView;
  /** What a person has confirmed; null before. */
  readonly rules: RulesView | null;
  readonly explain: Explain;
}

export function pageOf(
  context: PortalContext,
  loaded: Pick<ReconciliationPage, 'scope' | 'result' | 'rules'>,
): ReconciliationPage {
  const texts = context.texts.reconciliation;
  return { context, texts, words: wordsOf(texts.dates), ...loaded, explain: explainer(loaded.scope) };
}

/** A part of the page with its heading; the id is where the list of contents leads. */
export function section(
  id: string,
  heading: string,
  ...parts: readonly (Node | string | null)[]
): HTMLElement {
  const title = h('h2', { id, class: 'ds-heading', 'data-size': 'sm', tabindex: '-1' }, heading);
  return h('section', { class: 'portal-part' }, title, ...parts);
}

/** A table that can be scrolled sideways by keyboard where the screen is narrower than it. */
export function scrolledTable(
  caption: string,
  columns: readonly { readonly text: string; readonly isNumber?: boolean }[],
  rows: readonly HTMLTableRowElement[],
): HTMLElement {
  const heads = columns.map(({ text, isNumber }) =>
    h('th', { scope: 'col', class: isNumber ? 'number' : undefined }, text),
  );
  const table = h(
    'table',
    { class: 'ds-table', 'data-size': 'sm', 'data-border': true },
    h('caption', { class: 'portal-heard' }, caption),
    h('thead', {}, h('tr', {}, ...heads)),
    h('tbody', {}, ...rows),
  );
  return h('div', { class: 'portal-scroll', role: 'region', 'aria-label': caption, tabindex: '0' }, table);
}

export function numberCell(text: string): HTMLTableCellElement {
  return h('td', { class: 'number' }, text);
}

export function municipalityText({ context }: ReconciliationPage, number: string): string {
  const known = context.service.municipalities.find((candidate) => candidate.number === number);
  return known ? `${known.name} (${number})` : number;
}
