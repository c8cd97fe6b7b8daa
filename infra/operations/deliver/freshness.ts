/** Whether the logs reach near enough to now: an alarm can come no sooner than the delivery that covers its message. */
import { readPeriodEnd } from '#domain/delivery/period-end.ts';
import type { Declared, Entry } from './spool.ts';

export interface Behind {
  readonly side: Declared['side'];
  readonly scope: string;
  /** How far the newest log reaches, as it was declared. */
  readonly to: string;
  readonly hours: number;
}

const hourMs = 3_600_000;

/** @param entries in the order in which they were added; what was refused counts for nothing */
export function behindOf(
  entries: readonly Pick<Entry, 'declared' | 'place'>[],
  mostHours: number,
  nowMs: number,
): Behind[] {
  const newest = new Map<string, { readonly declared: Declared; readonly toMs: number }>();
  for (const { declared, place } of entries) {
    const toMs = readPeriodEnd(declared.to, 'to');
    const name = `${declared.side} ${declared.scope}`;
    if (place === 'refused' || toMs === null || toMs < (newest.get(name)?.toMs ?? -Infinity)) continue;
    newest.set(name, { declared, toMs });
  }
  return [...newest.values()].flatMap(({ declared: { side, scope, to }, toMs }) => {
    const hours = Math.floor((nowMs - toMs) / hourMs);
    return nowMs - toMs > mostHours * hourMs ? [{ side, scope, to, hours }] : [];
  });
}
