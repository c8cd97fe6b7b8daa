/** The findings of a scope as counts by municipality and by the day on which they were known: no message is told. */
import type { Finding } from '../finding/finding.ts';
import { dutyStates } from '../finding/duties.ts';
import { outcomeOf } from '../finding/kinds.ts';
import type { FindingKind } from '../finding/kinds.ts';
import { messageKey } from '../finding/message-reference.ts';
import type { MessageReference } from '../finding/message-reference.ts';
import type { Found, ScopePart } from './scope-part.ts';

/** @param notFound the messages that the current result does not find */
export function findingsPart(
  findings: readonly Finding[],
  notFound: readonly MessageReference[],
): ScopePart['findings'] {
  return {
    versions: findings.reduce((sum, { earlier }) => sum + 1 + earlier.length, 0),
    atMs: findings.length === 0 ? null : Math.max(...findings.map(({ recordedAtMs }) => recordedAtMs)),
    byMunicipality: byMunicipality(findings, notFound),
    reviews: openReviews(findings),
    steps: stepsOf(findings),
  };
}

function byMunicipality(findings: readonly Finding[], notFound: readonly MessageReference[]): Found[] {
  const found = new Map<string, Found>();
  const of = (municipality: string): Found => {
    const known = found.get(municipality) ?? { municipality, ...nothing };
    found.set(municipality, known);
    return known;
  };
  for (const { message, finding } of findings) of(message.municipality)[outcomeOf(finding)]++;
  const settled = new Set(findings.map(({ message }) => messageKey(message)));
  for (const message of notFound) {
    if (!settled.has(messageKey(message))) of(message.municipality).unsettled++;
  }
  return [...found.values()].sort((a, b) => (a.municipality < b.municipality ? -1 : 1));
}

const nothing = { recovered: 0, reportedAgain: 0, stillLost: 0, foundAfterAll: 0, unsettled: 0 };

function openReviews(findings: readonly Finding[]): ScopePart['findings']['reviews'] {
  const messages = new Map<string, number>();
  for (const finding of findings) {
    // The day does not matter here: only whether it is done.
    const review = dutyStates(finding, finding.knownOn).find(({ kind }) => kind === 'review');
    if (!review || review.doneOn !== null) continue;
    const key = `${review.by} ${finding.message.municipality}`;
    messages.set(key, (messages.get(key) ?? 0) + 1);
  }
  return [...messages].sort().map(([key, count]) => {
    const [by = '', municipality = ''] = key.split(' ');
    return { municipality, by, messages: count };
  });
}

/** A correction holds from the day on which it was known; the version before until then. */
function stepsOf(findings: readonly Finding[]): ScopePart['findings']['steps'] {
  const changes = new Map<string, number>();
  const add = (on: string, messages: number): void => {
    if (messages !== 0) changes.set(on, (changes.get(on) ?? 0) + messages);
  };
  for (const { earlier, ...current } of findings) {
    let before = 0;
    for (const { finding, knownOn } of [...earlier, current]) {
      const now = isConfirmed(finding) ? 1 : 0;
      add(knownOn, now - before);
      before = now;
    }
  }
  let messages = 0;
  return [...changes].sort(byDay).map(([on, change]) => {
    messages += change;
    // A correction may say that it was known before what it corrects: never less than nothing.
    return { on, messages: Math.max(0, messages) };
  });
}

function byDay([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}

/** A person found that it had not arrived, whatever became of it. */
function isConfirmed(finding: FindingKind): boolean {
  return outcomeOf(finding) !== 'foundAfterAll';
}
