/** What was chosen in the form, checked as the server checks it, so that nothing is sent that it would refuse. */
import { dateFaults } from '#domain/finding/dates.ts';
import type { DateFault } from '#domain/finding/dates.ts';
import { findingKinds } from '#domain/finding/kinds.ts';
import type { FindingContent } from '#domain/finding/finding.ts';

export type AnswerFault = DateFault | 'kind-missing' | 'known-missing';

/** As the form's fields have it: empty where nothing was given. */
export interface FormValues {
  readonly kind: string;
  readonly knownOn: string;
  readonly receivedOn: string;
  readonly reviewedOn: string;
  readonly feedbackOn: string;
}

export type FormAnswer =
  | { readonly ok: true; readonly content: FindingContent }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] };

export function answerOf(values: FormValues, sentFromMs: number, nowMs: number): FormAnswer {
  const finding = findingKinds.find((kind) => kind === values.kind);
  const missing: AnswerFault[] = [];
  if (finding === undefined) missing.push('kind-missing');
  if (values.knownOn === '') missing.push('known-missing');
  if (finding === undefined || missing.length > 0) return { ok: false, faults: missing };
  // The fields of the new report are hidden, and mean nothing, unless it was reported again.
  const again = finding === 'reported-again' ? datesOfReport(values) : {};
  const content: FindingContent = { finding, knownOn: values.knownOn, ...again };
  const faults = dateFaults(content, sentFromMs, nowMs);
  return faults.length === 0 ? { ok: true, content } : { ok: false, faults };
}

function datesOfReport({ receivedOn, reviewedOn, feedbackOn }: FormValues): Partial<FindingContent> {
  return {
    ...(receivedOn !== '' && { receivedOn }),
    ...(reviewedOn !== '' && { reviewedOn }),
    ...(feedbackOn !== '' && { feedbackOn }),
  };
}

/** Which field a fault is about. */
export const fieldOf: Readonly<Record<AnswerFault, keyof FormValues>> = {
  'kind-missing': 'kind',
  'known-missing': 'knownOn',
  'known-in-the-future': 'knownOn',
  'known-before-sent': 'knownOn',
  'received-missing': 'receivedOn',
  'received-not-asked': 'receivedOn',
  'received-before-sent': 'receivedOn',
  'received-after-known': 'receivedOn',
  'duty-not-asked': 'reviewedOn',
  'duty-done-in-the-future': 'reviewedOn',
  'duty-done-before-received': 'reviewedOn',
};
