/** What the table and the picture call things. */
import type { LogKind } from '../worlds-of-truth/world.ts';
import type { paces } from './cell.ts';

export const logNames: Record<LogKind, string> = {
  ids: 'the portal’s ids',
  mixed: 'ids on one in three',
  sendt: 'time sent and time received',
  time: 'time of day',
  date: 'date only',
  count: 'count a day',
};

export const paceNames: Record<(typeof paces)[number], string> = {
  minutes: 'minutes (PT15M)',
  hours: 'hours (PT4H)',
  byHand: 'by hand (1WD)',
};

export const percent = (part: number, of: number): string => `${Math.round((100 * part) / of)} %`;
