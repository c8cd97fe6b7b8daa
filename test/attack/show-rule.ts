/** How one place's count is shown beside what was told of it before; the mutants of the tests show it otherwise. */
import { standsBeside, succeedingCount, type ToldBefore } from '#domain/disclosure/index.ts';
import type { ApprovedNotice, NoticedMunicipality } from '#domain/notice/notice.ts';
import type { PublicCount } from '#domain/notice/public-snapshot.ts';
import { toldBefore } from '#domain/notice/told-before.ts';

export interface ShowRule {
  /** @param count the exact one, of messages */
  readonly shown: (count: number, before: ToldBefore) => PublicCount;
  /** Whether the municipality may show this number as its own. */
  readonly mayShowOwn: (own: number, before: ToldBefore) => boolean;
}

export const programRule: ShowRule = { shown: succeedingCount, mayShowOwn: standsBeside };

interface Found {
  readonly municipality: string;
  readonly count: number;
  readonly windows: NoticedMunicipality['windows'];
  /** The municipality would show its own number: where that is refused, people draft again without it. */
  readonly isOwn: boolean;
}

/** @param earlier approved notices of the scope */
export function noticedBy(
  rule: ShowRule,
  { municipality, count, windows, isOwn }: Found,
  earlier: readonly ApprovedNotice[],
): NoticedMunicipality {
  const before = toldBefore(earlier, municipality);
  const notFoundAtLeast = rule.shown(count, before);
  const isShown = isOwn && count > 0 && notFoundAtLeast !== count && rule.mayShowOwn(count, before);
  return {
    municipality,
    windows,
    withdrawn: [],
    notFoundAtLeast,
    ...(isShown && { ownNumber: count }),
  };
}
