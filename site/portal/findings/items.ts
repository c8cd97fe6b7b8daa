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
