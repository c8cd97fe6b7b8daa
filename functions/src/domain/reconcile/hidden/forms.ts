/** The free entries by the form of their times, with when each form could stand for a message. */
import type { Span } from '../result.ts';
import { formOf, joined, windowOf } from './demand.ts';
import type { EntryForm } from './demand.ts';
import type { FormDemand } from './foreign-rates.ts';
import type { HiddenProblem } from './hidden-problem.ts';

/** A window is wherever it is: nothing is cut off it. */
export const always = { from: -Infinity, to: Infinity };

/** @returns of the forms that have entries: by time of day, by date, by `sendt` */
export function formsOf({
  messages,
  unpaired,
  checked,
  free,
  rules,
}: Pick<HiddenProblem, 'messages' | 'unpaired' | 'checked' | 'free' | 'rules'>): FormDemand[] {
  const rowsOf: Record<EntryForm, number[]> = { time: [], date: [], sendt: [] };
  for (let i = 0; i < free.count.length; i++) rowsOf[formOf(free, i)].push(i);
  return (['time', 'date', 'sendt'] as const)
    .filter((form) => rowsOf[form].length > 0)
    .map((form) => {
      const rows = rowsOf[form];
      const [from, to] =
        form === 'sendt' ? [free.sentFrom, free.sentTo] : [free.receivedFrom, free.receivedTo];
      const widthMs = rows.reduce((sum, i) => sum + to[i]! - from[i]! + 1, 0) / rows.length;
      const windows = (places: Uint32Array): Span[] =>
        joined(
          Array.from(places, (place) => windowOf(messages, place, { rules, form, widthMs })),
          always,
        );
      return {
        form,
        widthMs,
        widestMs: rows.reduce((widest, i) => Math.max(widest, to[i]! - from[i]! + 1), 0),
        atMs: rows.map((i) => from[i]!),
        units: rows.map((i) => free.count[i]!),
        checked: windows(checked),
        any: windows(unpaired),
      };
    });
}
