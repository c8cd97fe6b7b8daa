/** The municipalities of a joint service beside each other; the service answers once for all of them. */
import type { TaskFacts } from './facts.ts';

export interface MunicipalityRow {
  /** Four digits. */
  readonly number: string;
  /** Messages; null where the result tells nothing of this municipality. */
  readonly sent: number | null;
  readonly missingAtLeast: number | null;
  readonly notice: 'published' | 'drafted' | 'none';
}

/** @param numbers of the service's municipalities, in the order to show them in */
export function sideBySide(numbers: readonly string[], { scope, notices }: TaskFacts): MunicipalityRow[] {
  const members = scope.current?.summary?.members ?? [];
  return numbers.map((number) => {
    const member = members.find(({ municipality }) => municipality === number);
    const own = notices.filter((notice) => notice.municipalities.some((one) => one.municipality === number));
    const isPublished = own.some(({ approvedAtMs }) => approvedAtMs !== undefined);
    return {
      number,
      sent: member?.sent ?? null,
      missingAtLeast: member?.missingAtLeast ?? null,
      notice: isPublished ? 'published' : own.length > 0 ? 'drafted' : 'none',
    };
  });
}
