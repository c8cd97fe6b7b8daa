/** The snapshot's totals as rows of a table. Nothing is added up here: a sum of totals could tell a hidden count. */
import type { PublicTotal } from '#domain/disclosure/index.ts';
import { governorOf } from '#domain/municipality/governors.ts';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import type { TotalsTexts } from '../texts/totals/schema.ts';

export interface TotalRow {
  readonly area: string;
  /** `minst 45`, or that no number is shown. */
  readonly number: string;
  readonly places: number;
  /** Why it is no more exact: one sentence or more. */
  readonly accuracy: readonly string[];
}

/** The country first, then counties, county governors and cities. */
export function totalRows(totals: readonly PublicTotal[], texts: TotalsTexts): TotalRow[] {
  const named = totals.map((total) => ({ total, ...areaName(total.area, texts) }));
  named.sort((a, b) => a.rank - b.rank);
  return named.map(({ total: { atLeast, places, isExact, withheld }, name }) => ({
    area: name,
    number: atLeast === null ? texts.notShown : texts.atLeast({ count: String(atLeast) }),
    places,
    accuracy: isExact ? [texts.exact] : withheld.map((reason) => texts.reasons[reason]),
  }));
}

function areaName(area: string, texts: TotalsTexts): { name: string; rank: number } {
  if (area === 'no') return { name: texts.country, rank: 0 };
  const within = municipalitiesFrom2020.find(
    ({ number }) => number === area || number.startsWith(area) || governorOf(number) === area,
  );
  if (!within) throw new Error(`no area ${area}`);
  if (/^\d\d$/.test(area)) return { name: texts.county({ name: within.county }), rank: 1 };
  if (/^\d{4}$/.test(area)) return { name: texts.city({ name: within.name }), rank: 3 };
  return { name: within.statsforvalter, rank: 2 };
}
