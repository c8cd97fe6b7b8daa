/** Why a translation was not taken, or not decided. */
export const samiProblems = [
  'not-in-area',
  'no-notice-yet',
  'notice-changed',
  'text-faults',
  'no-translation',
  'same-person',
  'replaced',
  'lapsed',
  'sent-back',
  'approved',
  'taken-down',
  'not-approved',
] as const;
export type SamiProblem = (typeof samiProblems)[number];
