/** The deletion hold: how it stands, the dry run of a release, and the steps of people. */
import type { HoldCondition } from '#domain/hold/condition.ts';
import { afterHoldStep } from '#domain/hold/after-step.ts';
import type { HoldChange } from '#domain/hold/after-step.ts';
import { holdView } from '#domain/hold/hold-view.ts';
import type { DryRunOfRelease, HoldView } from '#domain/hold/hold-view.ts';
import { openConditions } from '#domain/hold/judge.ts';
import { listMunicipalities, stateText } from '#domain/hold/listing.ts';
import type { ListedMunicipality } from '#domain/hold/listing.ts';
import type { Hold } from '#domain/hold/record.ts';
import type { HoldStep } from '#domain/hold/steps.ts';
import { holdFacts } from './hold-facts.ts';
import { listHeldSummaries } from './held-summaries.ts';
import { holdEntries, readHoldRecord } from './hold-record.ts';
import { findIncident } from './keep-incident.ts';
import { keys, sha256Hex } from './keys.ts';
import { recordInLedger } from './ledger-record.ts';
import type { System } from './system.ts';

export interface JudgedHold {
  readonly conditions: readonly HoldCondition[];
  readonly municipalities: readonly ListedMunicipality[];
  readonly stateHash: string;
  readonly asOfMs: number;
}

export async function judgeHold(system: System, record: Hold | null): Promise<JudgedHold> {
  const facts = await holdFacts(system, record);
  const conditions = openConditions(facts);
  const municipalities = facts.incident === null ? [] : listMunicipalities(facts.incident, conditions);
  const stateHash = sha256Hex([stateText(facts.incident, record, municipalities, conditions)]);
  return { conditions, municipalities, stateHash, asOfMs: facts.nowMs };
}

/** @param reader keyed hash of who reads; null for a machine */
export async function readHold(system: System, reader: string | null): Promise<HoldView> {
  const before = await readHoldRecord(system);
  const { conditions, asOfMs } = await judgeHold(system, before?.value ?? null);
  // Read again at the end: a stop that came meanwhile counts. Conditions of another state are not this one's.
  const after = await readHoldRecord(system);
  const isSame = before?.etag === after?.etag;
  const record = after?.value ?? null;
  const told = isSame ? conditions : (await judgeHold(system, record)).conditions;
  const services = (await findIncident(system))?.services.length ?? 0;
  const held = await listHeldSummaries(system);
  return holdView({ record, conditions: told, held, services, reader, asOfMs });
}

export async function dryRunOfRelease(system: System): Promise<DryRunOfRelease> {
  const held = await readHoldRecord(system);
  const { conditions, municipalities, stateHash, asOfMs } = await judgeHold(system, held?.value ?? null);
  return {
    asOf: new Date(asOfMs).toISOString(),
    stateHash,
    mayBeReleased: conditions.length === 0,
    conditions: conditions.filter(({ municipalities: of }) => of.length === 0),
    municipalities: [...municipalities],
  };
}

const maxAttempts = 20;

/** @param person keyed hash of who does it */
export async function stepHold(system: System, step: HoldStep, person: string): Promise<HoldChange> {
  const key = keys.hold(system.incidentId);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const held = await readHoldRecord(system);
    const stored = held?.value ?? null;
    const judged = await judgedFor(system, step, stored);
    const change = afterHoldStep(stored, step, { person, nowMs: system.clock.nowMs(), ...judged });
    if (!change.ok) return change;
    const { record } = change;
    const outcome = !change.isChanged
      ? 'same'
      : held === null
        ? await system.documents.create(key, record)
        : await system.documents.replace(key, record, held.etag);
    if (outcome === 'exists' || outcome === 'changed') continue;
    for (const entry of holdEntries(system.incidentId, record).slice(-1)) await recordInLedger(system, entry);
    return change;
  }
  throw new Error('the hold kept changing');
}

/** Only a release asks how the country stands. */
async function judgedFor(
  system: System,
  { step }: HoldStep,
  stored: Hold | null,
): Promise<{ stateHash: string; isClear: boolean }> {
  if (step !== 'propose' && step !== 'confirm') return { stateHash: '', isClear: false };
  const { stateHash, conditions } = await judgeHold(system, stored);
  return { stateHash, isClear: conditions.length === 0 };
}
