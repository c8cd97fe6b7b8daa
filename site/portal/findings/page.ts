/** What every part of the view is drawn from. */
import { explainer } from '#domain/explain/reasons.ts';
import type { Explain } from '#domain/explain/reasons.ts';
import type { ScopeDocument } from '#domain/explain/result-document.ts';
import type { FindingCounts } from '#domain/finding/counts.ts';
import type { FindingsTexts } from '../../texts/portal/schema-findings.ts';
import { wordsOf } from '../reconciliation/words.ts';
import type { Words } from '../reconciliation/words.ts';
import type { PortalContext } from '../view.ts';
import { itemsOf } from './items.ts';
import type { FindingItem } from './items.ts';
import type { LoadedFindings } from './load.ts';

export interface FindingsPage {
  readonly context: PortalContext;
  readonly texts: FindingsTexts;
  readonly words: Words;
  readonly scope: ScopeDocument | null;
  readonly explain: Explain | null;
  readonly items: readonly FindingItem[];
  readonly counts: FindingCounts;
}

export function pageOf(context: PortalContext, { scope, view }: LoadedFindings): FindingsPage {
  return {
    context,
    texts: context.texts.findings,
    words: wordsOf(context.texts.reconciliation.dates),
    scope,
    explain: scope && explainer(scope),
    items: itemsOf(scope, view.findings),
    counts: view.counts,
  };
}

/** `2023-06-12`, as it is written. */
export function dateText({ words }: FindingsPage, date: string): string {
  return words.day(Date.parse(date));
}

export function messageTitle(
  { words, texts, context }: FindingsPage,
  { reference, message }: FindingItem,
): string {
  const span = message?.sent ?? { from: reference.sentFrom, to: reference.sentTo };
  const known = context.service.municipalities.find(({ number }) => number === reference.municipality);
  return texts.list.message({ time: words.span(span), municipality: known?.name ?? reference.municipality });
}
