import type { Delivery } from '../delivery/delivery.ts';
import { spanOfDay } from '../time/day-span.ts';

/** Noon of the day on which the tests look. */
export const nowMs = spanOfDay('2023-06-09').from + 12 * 3_600_000;

/** One of two days in June 2023, taken in. */
export const delivery = (
  id: string,
  over: Partial<Delivery> = {},
  side: 'portal' | 'register' = 'register',
): Delivery => ({
  id,
  declaration: {
    ...{ side, scope: '4601', fromMs: spanOfDay('2023-06-05').from, toMs: spanOfDay('2023-06-06').to + 1 },
    ...{ maxDelay: 'PT1H', clockSkew: 'PT5M', channels: null },
  },
  ...{ sha256: id, sizeBytes: 1, blobPath: id, contentType: 'text/csv', receivedAtMs: nowMs },
  ...{ state: 'accepted' as const, warnings: [] },
  ...over,
});
