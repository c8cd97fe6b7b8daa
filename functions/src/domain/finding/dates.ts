/** What the dates of a finding may be: Norwegian days, which compare as texts. */
import { norwegianDate } from '../time/norwegian-date.ts';
import type { FindingContent } from './finding.ts';

export const dateFaultCodes = [
  'known-in-the-future',
  'known-before-sent',
  'received-missing',
  'received-not-asked',
  'received-before-sent',
  'received-after-known',
  'duty-not-asked',
  'duty-done-in-the-future',
  'duty-done-before-received',
] as const;
export type DateFault = (typeof dateFaultCodes)[number];

/** @returns what cannot be right about the dates; empty where they can */
export function dateFaults(content: FindingContent, sentFromMs: number, nowMs: number): DateFault[] {
  const { finding, knownOn, receivedOn } = content;
  const sentOn = norwegianDate(sentFromMs);
  const faults: DateFault[] = [];
  if (knownOn > norwegianDate(nowMs)) faults.push('known-in-the-future');
  if (knownOn < sentOn) faults.push('known-before-sent');
  const done = [content.reviewedOn, content.feedbackOn].filter((day) => day !== undefined);
  if (finding !== 'reported-again') {
    if (receivedOn !== undefined) faults.push('received-not-asked');
    if (done.length > 0) faults.push('duty-not-asked');
    return faults;
  }
  if (done.some((day) => day > norwegianDate(nowMs))) faults.push('duty-done-in-the-future');
  if (receivedOn === undefined) return [...faults, 'received-missing'];
  if (receivedOn < sentOn) faults.push('received-before-sent');
  if (receivedOn > knownOn) faults.push('received-after-known');
  if (done.some((day) => day < receivedOn)) faults.push('duty-done-before-received');
  return faults;
}
