/** What people can find out about a message that the logs did not show to have arrived: choices only, no free text. */
export const findingKinds = [
  'recovered-from-portal',
  'in-open-case',
  'by-other-channel',
  'reported-again',
  'sender-found',
  'transferred',
  'still-lost',
  'found-after-all',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** How findings are counted: each message in exactly one class, so that the classes add up. */
export const outcomeClasses = ['recovered', 'reportedAgain', 'stillLost', 'foundAfterAll'] as const;
export type OutcomeClass = (typeof outcomeClasses)[number];

const classes: Record<FindingKind, OutcomeClass> = {
  'recovered-from-portal': 'recovered',
  'in-open-case': 'recovered',
  'by-other-channel': 'recovered',
  transferred: 'recovered',
  'reported-again': 'reportedAgain',
  // Who sent it is known, what it said is not: until it is reported again it is still lost.
  'sender-found': 'stillLost',
  'still-lost': 'stillLost',
  // It was registered all the while: only a contested message can be, see groups.ts.
  'found-after-all': 'foundAfterAll',
};

export function outcomeOf(kind: FindingKind): OutcomeClass {
  return classes[kind];
}
