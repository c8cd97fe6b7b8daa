/** What a log is declared to be, as the query of an upload writes it; a dry run asks for the same. */
import { z } from 'zod';
import { readPeriodEnd } from '#domain/delivery/period-end.ts';
import { readDelay, readDurationMs } from '#domain/time/delay.ts';

const periodEnd = (end: 'from' | 'to') =>
  z
    .string()
    .max(64)
    .transform((text, context) => {
      // A plus sign that was not encoded arrives as a space: the offset of an ISO time is meant.
      const endMs = readPeriodEnd(text.replace(/(T[\d:.]+) (\d)/, '$1+$2'), end);
      if (endMs !== null) return endMs;
      context.issues.push({ code: 'custom', message: 'no time of the forms that logs may use', input: text });
      return z.NEVER;
    });

export const declaredParameters = z.object({
  from: periodEnd('from'),
  to: periodEnd('to'),
  maxDelay: z
    .string()
    .max(32)
    .refine((text) => text === 'auto' || readDelay(text) !== null, 'auto, a duration such as PT1H, or 2WD')
    .default('auto'),
  clockSkew: z
    .string()
    .max(32)
    .refine((text) => readDurationMs(text) !== null, 'a duration such as PT5M')
    .default('PT5M'),
  channel: z.string().max(500).optional(),
});

export const isPeriod = ({ from, to }: { from: number; to: number }): boolean => from < to;
export const noPeriod = { message: 'the period ends before it begins', path: ['to'] };

export function channelsOf(channel: string | undefined): string[] | null {
  return channel === undefined ? null : channel.split(',').map((value) => value.trim());
}
