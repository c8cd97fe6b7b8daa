/** The sentence of a reason. */
import type { Reason } from '#domain/explain/reasons.ts';
import type { ReconciliationTexts } from '../../texts/portal/schema-reconciliation.ts';
import type { Words } from './words.ts';

export function reasonWords(reason: Reason, texts: ReconciliationTexts, words: Words): string {
  const { reasons } = texts.messages;
  switch (reason.code) {
    case 'no-entry':
    case 'no-id-no-entry':
      return reasons[reason.code]({ delay: words.delay(reason.maxDelay) });
    case 'shared': {
      const { messages, entries, missingAtLeast } = reason;
      return reasons.shared({
        messages: words.number(messages),
        entries: words.number(entries),
        atLeast: words.number(missingAtLeast),
      });
    }
    case 'shared-overlapping':
      return reasons[reason.code]({ windows: words.number(reason.windows) });
    case 'before-coverage':
      return reasons[reason.code]({ coveredFrom: words.dayTime(reason.coveredFromMs) });
    case 'beyond-coverage':
      return reasons[reason.code]({
        deadline: words.dayTime(reason.deadlineMs),
        coveredTo: words.dayTime(reason.coveredToMs),
      });
    default:
      return reasons[reason.code];
  }
}
