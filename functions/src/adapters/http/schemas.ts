/** Parameters that several endpoints share. */
import { z } from 'zod';
import { normalisedKey } from '#domain/service/service.ts';

export const scopeParameter = z
  .string()
  .max(2000)
  .transform((text, context) => {
    const key = normalisedKey(text);
    if (key !== null) return key;
    context.issues.push({ code: 'custom', message: 'units as 1801+1802 or 0301-05, or *', input: text });
    return z.NEVER;
  })
  .meta({
    description: 'Municipalities joined by + (1801+1802), districts (0301-05), or * for the whole country',
  });

export const contentId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'An id made of a hash, 64 hexadecimal digits' });
