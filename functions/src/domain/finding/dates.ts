/** Dates of findings are Norwegian days, `2023-06-07`. ISO dates compare as texts. */
import { dayMs, localMidnightOf } from '../time/norwegian-time.ts';
import type { FindingContent } from './finding.ts';

export const dateFaultCodes = [
  'known-in-the-future',
  'known-before-sent',
  'received-missing',
  'received-not-asked',
  'received-before-sent',
  'received-after-known',
] as const;
export type DateFault = (typeof dateFaultCodes)[number];

export function norwegianDate(utcMs: number): string {
  return isoDate(localMidnightOf(utcMs));
}

export function addDays(date: string, days: number): string {
  return isoDate(Date.parse(date) + days * dayMs);
}

/** @returns what cannot be right about the dates; empty where they can */
export function dateFaults(content: FindingContent, sentFromMs: number, nowMs: number): DateFault[] {
  const { finding, knownOn, receivedOn } = content;
  const sentOn = norwegianDate(sentFromMs);
  const faults: DateFault[] = [];
  if (knownOn > norwegianDate(nowMs)) faults.push('known-in-the-future');
  if (knownOn < sentOn) faults.push('known-before-sent');
  if (finding !== 'reported-again') {
    if (receivedOn !== undefined) faults.push('received-not-asked');
    return faults;
  }
  if (receivedOn === undefined) return [...faults, 'received-missing'];
  if (receivedOn < sentOn) faults.push('received-before-sent');
  if (receivedOn > knownOn) faults.push('received-after-known');
  return faults;
}

function isoDate(utcMidnight: number): string {
  return new Date(utcMidnight).toISOString().slice(0, 10);
}
