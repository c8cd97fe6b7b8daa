/** A condition in words, with what it is told by. */
import type { HoldCondition } from '#domain/hold/condition.ts';
import { dateInWords } from '../dates.ts';
import type { NationalContext } from '../national/view.ts';
import { digits } from '../reconciliation/words.ts';

export function conditionText(
  { code, facts }: HoldCondition,
  { texts, language }: Pick<NationalContext, 'texts' | 'language'>,
): string {
  const { conditions } = texts.hold;
  switch (code) {
    case 'not-verified': {
      const codes = facts.verification?.map((condition) => texts.upgrade.conditions[condition.code]) ?? [];
      const named = codes.length === 0 ? [texts.upgrade.conditions.version] : codes;
      return conditions[code]({ conditions: named.map(lowerFirst).join('; ') });
    }
    case 'vendor-contradicts':
      return conditions[code]({ attested: facts.attested ?? '–', reported: facts.reported ?? '–' });
    case 'delivery-pending':
      return conditions[code]({ count: digits(facts.deliveries ?? 0) });
    case 'evidence-late':
      return conditions[code]({ date: facts.needed ? dateInWords(facts.needed, language) : '–' });
    case 'unsettled':
    case 'unchecked-due':
      return conditions[code]({ count: digits(facts.messages ?? 0) });
    default:
      return conditions[code];
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('nb') + text.slice(1);
}
