/**
 * The register of services: organisation -> service -> municipalities or districts (design section 3). One service
 * answers for all its municipalities; a city may have a service for each district.
 */
import { z } from 'zod';
import type { ScopeUnit } from '../reconcile/options.ts';
import { isKnownNumber } from '../municipality/numbers.ts';

const municipalityNumber = z
  .string()
  .regex(/^\d{4}$/)
  .refine((number) => isKnownNumber(Number(number)), 'not a municipality number of 2020 or later');

export const serviceSchema = z.object({
  /** Nine digits: who may act for the service. */
  organisation: z.string().regex(/^\d{9}$/),
  name: z.string().min(1).max(200),
  municipalities: z.array(municipalityNumber).min(1),
  /** Only where the service serves some districts of one municipality. */
  districts: z.array(z.string().regex(/^\d{2}$/)).optional(),
  caseSystem: z.string().max(64),
  contact: z.object({ name: z.string().max(200), telephone: z.string().max(40) }),
});

export type Service = z.infer<typeof serviceSchema>;

/** What one register serves, as addresses and partitions write it: `4601`, `1801+1802`, `0301-05+0301-06`. */
export type ScopeKey = string;

/** The portal operator's deliveries for the whole country. */
export const nationalScope: ScopeKey = '*';

export function scopeKeyOf(service: Pick<Service, 'municipalities' | 'districts'>): ScopeKey {
  const { municipalities, districts } = service;
  const units = districts
    ? municipalities.flatMap((number) => districts.map((district) => `${number}-${district}`))
    : [...municipalities];
  return units.sort().join('+');
}

/** @returns null where the key is not one */
export function unitsOfKey(key: ScopeKey): ScopeUnit[] | null {
  const units: ScopeUnit[] = [];
  for (const part of key.split('+')) {
    const found = /^(\d{4})(?:-(\d{2}))?$/.exec(part);
    if (!found || !isKnownNumber(Number(found[1]))) return null;
    units.push({
      municipality: Number(found[1]),
      district: found[2] === undefined ? null : Number(found[2]),
    });
  }
  return units;
}

/** The same scope however its units were written: sorted, each once. */
export function normalisedKey(text: string): ScopeKey | null {
  if (text === nationalScope) return nationalScope;
  const key = text.replaceAll(',', '+').replaceAll('/', '-').replaceAll(' ', '+');
  if (unitsOfKey(key) === null) return null;
  return [...new Set(key.split('+'))].sort().join('+');
}
