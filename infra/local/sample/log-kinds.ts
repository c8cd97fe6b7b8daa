/**
 * What case systems' logs look like. ASSUMED, all of it: no real export of any case system was at hand when this was
 * written. The kinds span what a log can tell: an id, a sending time, a receiving time, a date, or a mere count.
 */
import type { CaseSystem } from './case-systems.ts';
import type { DelayName } from './delays.ts';

export type LogKind =
  /** The portal's id on every entry that came through it. */
  | 'ids'
  /** The portal's id on most such entries; the rest have none. */
  | 'some-ids'
  /** The transport's id (new at every sending) until late, the portal's id after that. */
  | 'mixed-ids'
  /** Only ids that the portal does not know: the transport's, or case numbers. */
  | 'foreign-ids'
  /** When it was sent, as the case system noted, and when it was received. */
  | 'sent'
  | 'seconds'
  | 'minutes'
  | 'dates'
  /** How many were received on each day. */
  | 'counts'
  /** When it was received and when it was registered; what was received only has no registering time. */
  | 'received-registered'
  /** Registered by hand, up to two working days later, by date. */
  | 'manual';

export type Precision = 'second' | 'minute' | 'date';

interface KindFacts {
  readonly precision: Precision;
  readonly delays: readonly DelayName[];
}

export const kindFacts: Readonly<Record<LogKind, KindFacts>> = {
  ids: { precision: 'second', delays: ['usual', 'fast', 'hourly'] },
  'some-ids': { precision: 'second', delays: ['usual', 'fast'] },
  'mixed-ids': { precision: 'second', delays: ['usual'] },
  'foreign-ids': { precision: 'second', delays: ['usual', 'fast'] },
  sent: { precision: 'second', delays: ['usual', 'hourly', 'nightly'] },
  seconds: { precision: 'second', delays: ['usual', 'fast', 'fast', 'hourly'] },
  minutes: { precision: 'minute', delays: ['usual', 'fast', 'hourly'] },
  dates: { precision: 'date', delays: ['usual', 'fast', 'nightly'] },
  counts: { precision: 'date', delays: ['usual', 'fast'] },
  'received-registered': { precision: 'second', delays: ['usual', 'fast'] },
  manual: { precision: 'date', delays: ['by-hand'] },
};

/** In turn for the services of each system; a kind named twice is twice as common. */
export const kindsOfSystem: Readonly<Record<CaseSystem, readonly LogKind[]>> = {
  'Visma Familia': [
    'seconds',
    'ids',
    'minutes',
    'sent',
    'dates',
    'seconds',
    'counts',
    'received-registered',
    'ids',
    'minutes',
    'foreign-ids',
    'seconds',
    'some-ids',
    'dates',
    'mixed-ids',
    'sent',
  ],
  'Visma Flyt Barnevern': ['ids', 'seconds', 'sent', 'minutes', 'some-ids'],
  'Netcompany Modulus Barn': ['ids', 'sent', 'seconds'],
  'Acos Barnevern': ['dates', 'counts', 'minutes', 'received-registered'],
  'Manuelt mottak': ['manual'],
};

/** For the services that lose messages, the one that loses most first: every kind that Familia's users have. */
export const kindsOfLosers: readonly LogKind[] = [
  'seconds',
  'ids',
  'sent',
  'minutes',
  'dates',
  'received-registered',
  'foreign-ids',
  'counts',
  'some-ids',
  'mixed-ids',
];
