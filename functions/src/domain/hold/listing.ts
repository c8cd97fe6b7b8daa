/** The dry run of a release: every municipality of the incident's date with its verdict. */
import { z } from 'zod';
import type { Incident } from '../incident/incident.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { scopeKeyOf } from '../service/service.ts';
import { holdConditionCodes } from './condition.ts';
import type { HoldCondition, HoldConditionCode } from './condition.ts';
import type { Hold } from './record.ts';
import { municipalitiesOn } from './register.ts';

/** `not-affected`: another case system, and nothing that contradicts it; that is no verification. */
export const municipalityVerdicts = ['verified', 'not-affected', 'open'] as const;

export const listedMunicipalitySchema = z.object({
  number: z.string(),
  name: z.string(),
  county: z.string(),
  verdict: z.enum(municipalityVerdicts),
  /** Every service that answers for it: several where each has its districts. */
  scopes: z.array(z.string()),
  /** Each once; empty unless `open`. */
  conditions: z.array(z.enum(holdConditionCodes)),
});
export type ListedMunicipality = z.infer<typeof listedMunicipalitySchema>;

/** @returns by number; conditions about the whole country stand at no municipality */
export function listMunicipalities(
  incident: Incident,
  conditions: readonly HoldCondition[],
): ListedMunicipality[] {
  const affected = new Set<string>();
  const scopes = new Map<string, string[]>();
  for (const service of incident.services) {
    const scope = scopeKeyOf(service);
    for (const number of service.municipalities) {
      scopes.set(number, [...(scopes.get(number) ?? []), scope]);
      if (service.caseSystem === incident.caseSystem) affected.add(number);
    }
  }
  const codes = new Map<string, Set<HoldConditionCode>>();
  for (const { code, municipalities } of conditions) {
    for (const number of municipalities) codes.set(number, (codes.get(number) ?? new Set()).add(code));
  }
  return municipalitiesOn(incident).map(({ number, name, county }) => {
    const open = holdConditionCodes.filter((code) => codes.get(number)?.has(code));
    const closed = affected.has(number) ? 'verified' : 'not-affected';
    const verdict = open.length > 0 ? 'open' : closed;
    return { number, name, county, verdict, scopes: scopes.get(number) ?? [], conditions: open } as const;
  });
}

/**
 * What two operators must have seen alike: the list, what is open for the whole country, and by which rules it was
 * judged. Figures and times are left out, since new logs that verify the same change nothing of it.
 * @returns canonical JSON, to be hashed
 */
export function stateText(
  incident: Incident | null,
  record: Hold | null,
  municipalities: readonly ListedMunicipality[],
  conditions: readonly HoldCondition[],
): string {
  return canonicalJson({
    caseSystem: incident?.caseSystem ?? null,
    fixedVersion: incident?.fixedVersion ?? null,
    startedAtMs: record?.startedAtMs ?? null,
    retention: record?.retention ?? null,
    limits: record?.limits ?? null,
    country: conditions.filter(({ municipalities: of }) => of.length === 0).map(({ code }) => code),
    municipalities: municipalities.map(({ number, verdict, scopes, conditions: codes }) => ({
      number,
      verdict,
      scopes: [...scopes].sort(),
      codes,
    })),
  });
}
