/**
 * A newer delivery replaces all older rows of its side and scope inside its period (design section 1), so what holds
 * at any instant is what the newest delivery that covers it says.
 */
import type { Span } from '../reconcile/result.ts';
import type { Part } from './part.ts';

/** The stretches of time, first and last millisecond, for which a part has the last word. */
export interface EffectivePart {
  readonly part: Part;
  readonly holds: readonly Span[];
}

/** Oldest first; deliveries of one millisecond by id, so that every host orders them alike. */
export function inOrder(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.receivedAtMs - b.receivedAtMs || (a.delivery < b.delivery ? -1 : 1));
}

/** @param parts of one side and scope, in any order */
export function effectiveParts(parts: readonly Part[]): EffectivePart[] {
  const result: EffectivePart[] = [];
  let covered: Span[] = [];
  for (const part of inOrder(parts).reverse()) {
    const period = { from: part.declaration.fromMs, to: part.declaration.toMs - 1 };
    result.push({ part, holds: without(period, covered) });
    covered = joined([...covered, period]);
  }
  return result.reverse();
}

/** All that any of the parts covers, in order; what touches is one. */
export function stretchesOf<Declared extends Pick<Part, 'declaration'>>(parts: readonly Declared[]): Span[] {
  return joined(parts.map(({ declaration }) => ({ from: declaration.fromMs, to: declaration.toMs - 1 })));
}

export function isHeld(instantMs: number, holds: readonly Span[]): boolean {
  return holds.some(({ from, to }) => instantMs >= from && instantMs <= to);
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to + 1)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else if (from <= to) result.push({ from, to });
  }
  return result;
}

/** What is left of a span; `taken` is in order and apart. */
function without(span: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = span.from;
  for (const other of taken) {
    if (other.to < from || other.from > span.to) continue;
    if (other.from > from) left.push({ from, to: other.from - 1 });
    from = other.to + 1;
  }
  if (from <= span.to) left.push({ from, to: span.to });
  return left;
}
