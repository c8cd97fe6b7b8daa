/** What is said to KS, which takes the steps, and to Bufdir, which only reads them. */
import type { HoldTexts } from '../../texts/portal/schema-hold.ts';
import { digits } from '../reconciliation/words.ts';

export function ruleText({ release: words }: HoldTexts, mayStep: boolean): string {
  return mayStep ? words.rule : words.ruleRead;
}

export function proposedText(
  { release: words }: HoldTexts,
  { mayStep, isYours, time }: { readonly mayStep: boolean; readonly isYours: boolean; readonly time: string },
): string {
  if (!mayStep) return words.proposedRead({ time });
  return isYours ? words.yours({ time }) : words.another({ time });
}

/** @param count municipalities */
export function countyText({ open: words }: HoldTexts, county: string, count: number): string {
  return count === 1 ? words.countyOne({ county }) : words.county({ county, count: digits(count) });
}
