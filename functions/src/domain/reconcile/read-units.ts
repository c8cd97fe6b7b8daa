import { isKnownNumber, shownNumbers } from '../municipality/numbers.ts';
import type { ScopeUnit } from './options.ts';

const unitForm = /^(\d{4})(?:\/(\d{2}))?$/;

/** Reads `1801,1802` or `0301/05,0301/06`; null where a unit is none or its number was never valid. */
export function readUnits(text: string): ScopeUnit[] | null {
  const units: ScopeUnit[] = [];
  for (const part of text.split(',')) {
    const found = unitForm.exec(part.trim());
    if (!found || !isKnownNumber(Number(found[1]))) return null;
    units.push({
      municipality: Number(found[1]),
      district: found[2] === undefined ? null : Number(found[2]),
    });
  }
  return units;
}

/** How many municipalities the units name; numbers that succeeded one another are one. */
export function countMunicipalities(units: readonly ScopeUnit[]): number {
  const none = new Set<number>();
  const shown = shownNumbers({
    portal: none,
    register: none,
    scope: new Set(units.map((unit) => unit.municipality)),
  });
  return new Set(units.map((unit) => shown(unit.municipality))).size;
}
