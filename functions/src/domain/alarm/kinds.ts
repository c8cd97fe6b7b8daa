/** The kinds of alarms. */
export const alarmKinds = [
  'poison-message',
  'blob-without-delivery',
  'objection',
  'ledger-contradiction',
  'silence',
  'reference-queue',
  'missing-message',
  'gap',
  'vanished-row',
  'stuck-upload',
  'sweep-failed',
  'failed-build',
  'hold-review',
  'hold-stopped',
  'kept-message',
  'kept-over-limit',
  'change-without-cause',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** Those that are worked out anew from a scope's logs and result: what is no longer found is over. */
export const watchedKinds = ['silence', 'missing-message', 'gap', 'vanished-row', 'stuck-upload'] as const;
