import type { PublicCount } from '../notice/public-snapshot.ts';
import { disclosureRules, type DisclosureRules } from './rules.ts';

/**
 * A count as the public sees it: 0 (good news is no secret), a range, or the number itself (design 5).
 * @param count a whole number of messages, not negative; anything else is a bug of the caller and throws
 */
export function publicCount(count: number, rules: DisclosureRules = disclosureRules): PublicCount {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('a count is a whole number from 0 on');
  if (count === 0) return 0;
  return count < rules.shownFrom ? rules.hiddenRange : count;
}
