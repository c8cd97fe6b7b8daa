/** A notice that says that nothing can be known: no days, no windows, no count. */
import type { Service } from '../service/service.ts';
import type { UnknowableReason } from './choices.ts';
import type { Notice } from './notice.ts';

type UnknowableFigures = Pick<Notice, 'reconciliation' | 'unknowable' | 'municipalities' | 'hidden'>;

/** @param reconciliation the current one, which shows nothing that may be published; empty where there is none */
export function unknowableFigures(
  reason: UnknowableReason,
  { municipalities }: Pick<Service, 'municipalities'>,
  reconciliation: string,
): UnknowableFigures {
  return {
    reconciliation,
    unknowable: reason,
    municipalities: municipalities.map((municipality) => ({
      municipality,
      windows: [],
      withdrawn: [],
      notFoundAtLeast: 'not-shown',
    })),
    hidden: [],
  };
}
