/**
 * Keeps of each scope what the overview needs, made anew where something that it rests on has changed. The overview is
 * then put together from these alone: it opens no result and reads no message.
 */
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import type { Finding } from '#domain/finding/finding.ts';
import { isNotFound, referencesOf } from '#domain/finding/message-reference.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { isApproved } from '#domain/notice/notice.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { obstaclesTo } from '#domain/notice/publishable.ts';
import { checkedPart } from '#domain/overview/checked-part.ts';
import { findingsPart } from '#domain/overview/findings-part.ts';
import { certifiedNow, certifiedStepsSchema, withStep } from '#domain/overview/inputs.ts';
import type { CertifiedSteps } from '#domain/overview/inputs.ts';
import { noticePart } from '#domain/overview/notice-part.ts';
import { keptScopePartSchema } from '#domain/overview/scope-part.ts';
import type { KeptScopePart, ScopePart } from '#domain/overview/scope-part.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import { controlledLogs } from './compared-logs.ts';
import { changeDocument, listDocuments, writeOver } from './documents.ts';
import type { ScopeParts } from './effective-logs.ts';
import { findIncident } from './keep-incident.ts';
import { keys, sha256Hex } from './keys.ts';
import { listedMessages } from './read-result.ts';
import type { ScopeSeen } from './see-scope.ts';
import type { System } from './system.ts';

/** Counts up when the rules of making change, so that every part is made anew. */
export const partVersion = 2;

interface Inputs {
  readonly scope: ScopeKey;
  readonly incident: Incident;
  readonly parts: ScopeParts;
  readonly reconciled: Reconciled | null;
  readonly findings: readonly Finding[];
  /** Approved ones. */
  readonly notices: readonly Notice[];
}

/**
 * Of a scope of which nothing is known, nothing is kept.
 *
 * @returns false where somebody was faster: then it is to be seen anew
 */
export async function keepOverviewPart(
  system: System,
  incident: Incident | null,
  seen: ScopeSeen,
): Promise<boolean> {
  const { scope } = seen;
  const isServed = incident?.services.some((service) => scopeKeyOf(service) === scope) === true;
  if (!isServed || isNothingKnown(seen)) return true;
  const seenInputs = { ...seen, incident, notices: seen.notices.filter(isApproved) };
  if (await isKept(system, seen, seenInputs)) return true;
  // Read again after what is to be written over: who was handed an older incident never undoes a newer one's part.
  const inputs = { ...seenInputs, incident: (await findIncident(system)) ?? incident };
  if (await isKept(system, seen, inputs)) return true;
  const part = await partOf(system, inputs);
  // The step before the part: after a crash in between, the part is still due.
  await keepStep(system, part);
  const key = keys.overviewPart(system.incidentId, scope);
  return writeOver(system.documents, key, seen.overviewPart, part);
}

/** The step is held to the part in any case: a slower host may have kept one of an older result. */
async function isKept(system: System, { overviewPart }: ScopeSeen, inputs: Inputs): Promise<boolean> {
  const { data: kept } = keptScopePartSchema.safeParse(overviewPart?.body);
  if (kept?.basis !== basisOf(inputs)) return false;
  await keepStep(system, kept);
  return true;
}

function isNothingKnown({ overviewPart, parts, findings, notices }: ScopeSeen): boolean {
  const count = parts.portal.length + parts.register.length + findings.length + notices.length;
  return overviewPart === null && count === 0;
}

export async function listOverviewParts(system: System): Promise<KeptScopePart[]> {
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'overview-part-' };
  const parts: KeptScopePart[] = [];
  for await (const part of listDocuments(system.documents, place, keptScopePartSchema)) parts.push(part);
  return parts;
}

function basisOf({ incident, parts, reconciled, findings, notices }: Inputs): string {
  const deliveries = [...parts.portal, ...parts.register].map(({ delivery }) => delivery);
  const of = [partVersion, incident.from, incident.to, reconciled?.id ?? null];
  return sha256Hex([JSON.stringify([...of, deliveries, findings, notices])]);
}

async function partOf(system: System, inputs: Inputs): Promise<KeptScopePart> {
  const { scope, incident, parts, reconciled, findings, notices } = inputs;
  const messages = reconciled === null ? [] : referencesOf(await listedMessages(system, reconciled));
  const notFound = messages.filter(({ verdict }) => isNotFound(verdict));
  const logs = reconciled && controlledLogs(parts.register, reconciled);
  return {
    scope,
    portalAtMs: newestOf(parts.portal),
    registerAtMs: newestOf(parts.register),
    result: resultOf(reconciled),
    checked: checkedPart(logs, incident),
    findings: findingsPart(
      findings,
      notFound.map(({ reference }) => reference),
    ),
    notice: noticePart(notices),
    basis: basisOf(inputs),
  };
}

function newestOf(parts: ScopeParts['portal']): number | null {
  return parts.length === 0 ? null : Math.max(...parts.map(({ receivedAtMs }) => receivedAtMs));
}

function resultOf(reconciled: Reconciled | null): ScopePart['result'] {
  if (reconciled?.summary == null) return null;
  const { counts, rules, members = [] } = reconciled.summary;
  return {
    id: reconciled.id,
    asOfMs: reconciled.asOfMs,
    missingAtLeast: counts.missingAtLeast,
    unchecked: counts.unchecked,
    doubts: obstaclesTo(reconciled),
    members: members.map(({ municipality, missingAtLeast }) => ({ municipality, missingAtLeast })),
    deliveries: sha256Hex(reconciled.deliveries.map((delivery) => `${delivery}\n`)),
    rules: `${rules.maxDelay} ${rules.clockSkew}${reconciled.rulesConfirmed ? ' confirmed' : ''}`,
  };
}

async function keepStep(system: System, part: ScopePart): Promise<void> {
  const key = keys.certifiedSteps(system.incidentId, part.scope);
  const value = certifiedNow(part);
  const on = norwegianDate(part.result?.asOfMs ?? system.clock.nowMs());
  const change = (stored: CertifiedSteps) => withStep(stored, on, value);
  if ((await changeDocument(system.documents, key, certifiedStepsSchema, change)) !== null) return;
  const first = change({ scope: part.scope, steps: [] });
  if (first === null || (await system.documents.create(key, first)) === 'created') return;
  await changeDocument(system.documents, key, certifiedStepsSchema, change);
}
