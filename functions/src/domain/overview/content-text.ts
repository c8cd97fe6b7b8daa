import type { Overview } from './overview.ts';

/** What an overview says, as JSON: when it was read is no part of that, wherever it stands. */
export function contentText(overview: Overview): string {
  return JSON.stringify(overview).replaceAll(overview.asOf, '');
}
