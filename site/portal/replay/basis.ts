/** What a look back rests on: the longest delay, and how long the portal keeps a message as KS has it now. */
import type { ReplayView } from '#domain/early-warning/replay-view.ts';
import { instantInWords } from '../dates.ts';
import { digits, wordsOf } from '../reconciliation/words.ts';
import type { PortalContext } from '../view.ts';

export function basisText(
  { maxDelay, retention }: Pick<ReplayView, 'maxDelay' | 'retention'>,
  { texts, language }: Pick<PortalContext, 'texts' | 'language'>,
): string {
  const { look } = texts.alarms;
  const { retentionFirst, retentionFrom } = texts.hold.facts;
  const rows = retention.map(({ from, days: count }, index) => {
    const days = digits(count);
    if (index === 0) return retentionFirst({ days });
    return retentionFrom({ days, time: instantInWords(Date.parse(from), language) });
  });
  const [last = '', ...before] = [...rows].reverse();
  const kept = before.length === 0 ? last : look.or({ first: before.reverse().join(', '), last });
  return look.basis({ maxDelay: wordsOf(texts.reconciliation.dates).delay(maxDelay), retention: kept });
}
