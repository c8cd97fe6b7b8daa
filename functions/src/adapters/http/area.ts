/** Of which part of the country somebody may read the overview. */
import { z } from 'zod';
import type { Principal } from '#domain/access/role.ts';
import { governorCodes } from '#domain/municipality/governors.ts';
import type { Overview } from '#domain/overview/overview.ts';

export const areaParameter = z
  .union([z.literal('country'), z.enum(governorCodes)])
  .optional()
  .meta({ description: 'A county governor; without it all that one may read' });

/** @returns null where it is not for them: a county governor reads its own municipalities and nothing else */
export function areaFor(
  { role, governor }: Principal,
  asked: Overview['area'] | undefined,
): Overview['area'] | null {
  if (role !== 'statsforvalter') return asked ?? 'country';
  if (governor === undefined) return null;
  return asked === undefined || asked === governor ? governor : null;
}
