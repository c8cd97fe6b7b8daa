/** The messages to settle: those that the current result does not find, and those that people found out about. */
import type { ExplainedMessage, ScopeDocument } from '#domain/explain/result-document.ts';
import type { FindingView } from '#domain/finding/findings-view.ts';
import { isNotFound, messageKey, referencesOf } from '#domain/finding/message-reference.ts';
import type { MessageReference } from '#domain/finding/message-reference.ts';

export interface FindingItem {
  readonly key: string;
  readonly reference: MessageReference;
  /** As the current result has it; null where the result no longer holds it among those that are not found. */
  readonly message: ExplainedMessage | null;
  readonly finding: FindingView | null;
}

/** A message by itself, or the messages of which the logs only say how many were not found. */
export interface ItemBlock {
  /** Null for a message by itself. */
  readonly group: ScopeDocument['windows'][number] | null;
  /** By time of sending; at least one. */
  readonly items: readonly FindingItem[];
}

export interface Progress {
  readonly settled: number;
  readonly all: number;
}

/** @returns by time of sending */
export function itemsOf(
  scope: Pick<ScopeDocument, 'messages'> | null,
  findings: readonly FindingView[],
): FindingItem[] {
  const left = new Map(findings.map((finding) => [messageKey(finding.message), finding]));
  const items: FindingItem[] = [];
  const messages = scope?.messages ?? [];
  for (const [place, { reference, verdict }] of referencesOf(messages).entries()) {
    if (!isNotFound(verdict)) continue;
    const key = messageKey(reference);
    items.push({ key, reference, message: messages[place]!, finding: left.get(key) ?? null });
    left.delete(key);
  }
  for (const [key, finding] of left) {
    items.push({ key, reference: finding.message, message: null, finding });
  }
  return items.sort((a, b) => a.reference.sentFrom - b.reference.sentFrom || (a.key < b.key ? -1 : 1));
}

export function progressOf(items: readonly FindingItem[]): Progress {
  return { settled: items.filter(({ finding }) => finding !== null).length, all: items.length };
}

/** @returns in the order of each block's first message */
export function blocksOf(
  scope: Pick<ScopeDocument, 'windows'> | null,
  items: readonly FindingItem[],
): ItemBlock[] {
  const blocks: { group: ItemBlock['group']; items: FindingItem[] }[] = [];
  const ofWindow = new Map<number, FindingItem[]>();
  for (const item of items) {
    const window = item.message?.window;
    const group = window === undefined ? undefined : scope?.windows[window];
    const known = window === undefined ? undefined : ofWindow.get(window);
    if (known) known.push(item);
    else {
      const own = [item];
      if (group && window !== undefined) ofWindow.set(window, own);
      blocks.push({ group: group ?? null, items: own });
    }
  }
  return blocks;
}
