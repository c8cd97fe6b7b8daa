/**
 * All that stands at the end, but for what tells of the way there: when the program itself did something, what held in
 * between, and who of two at once came first. The ledger, with its salts and its order, has rules of its own.
 */
import type { System } from '#use-cases/system.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Told by other checks, or by how far something has come. */
const leftOut = /^national\/[^/]+\/(?:swept$|overview-known-|alarm-|release-|numbering-releases)/;
/** What releases and stops of the hold come to goes with what was under way at that moment. */
const ofHold = /^national\/[^/]+\/(?:hold$|held-)/;

export interface Ending {
  /** By place. */
  readonly things: ReadonlyMap<string, string>;
  /** Alarms that hold, in order. */
  readonly alarms: readonly string[];
}

export async function endingOf(system: System, isHoldFree: boolean): Promise<Ending> {
  const things = new Map<string, string>();
  const alarms: string[] = [];
  const current = new Set<string>();
  for (const container of ['scopes', 'national'] as const) {
    for await (const partition of system.documents.partitions(container)) {
      for await (const { key, body } of system.documents.list(container, partition, '')) {
        const place = `${container}/${partition}/${key.id}`;
        if (key.id.startsWith('alarm-')) alarms.push(...alarmOf(body));
        if (key.id === 'current' && isFields(body)) current.add(String(body['reconciliation']));
        if (leftOut.test(place) || (isHoldFree && ofHold.test(place))) continue;
        things.set(place, JSON.stringify(withoutOrder(key.id, body)));
      }
    }
  }
  await addBlobs(system, things);
  const isPassed = (place: string): boolean => {
    const id = /^(?:results\/.*\/|scopes\/.*\/reconciliation-)([0-9a-f]{64})/.exec(place)?.[1];
    return id !== undefined && !current.has(id);
  };
  return { things: new Map([...things].filter(([place]) => !isPassed(place))), alarms: alarms.sort() };
}

/** A version that two made at once may stand before the other or after it, and twice where one asked again. */
function withoutOrder(id: string, body: unknown): unknown {
  if (!isFields(body)) return body;
  // A hash over findings with all that stood before them, and how many that were: results.ts holds it to them.
  if (id.startsWith('overview-part-')) {
    const findings = isFields(body['findings']) ? { ...body['findings'], versions: undefined } : null;
    return { ...body, basis: undefined, findings };
  }
  if (!Array.isArray(body['earlier'])) return body;
  const earlier = new Set(body['earlier'].map((version) => JSON.stringify(version)));
  return { ...body, earlier: [...earlier].sort() };
}

/** Only made by faults, or by what was under way. */
const alarmsOfTheWay = ['poison-message', 'hold-stopped', 'kept-message', 'kept-over-limit', 'hold-review'];

function alarmOf(body: unknown): string[] {
  if (!isFields(body) || body['lapsedAtMs'] !== undefined) return [];
  const { kind, subject, scope, side, date, count } = body;
  if (alarmsOfTheWay.includes(String(kind))) return [];
  return [JSON.stringify([kind, subject, scope, side, date, count])];
}

const folders = ['logs/', 'parts/', 'results/', 'journals/', 'uploads/'];

async function addBlobs(system: System, things: Map<string, string>): Promise<void> {
  const textOf = async (path: string): Promise<string> =>
    new TextDecoder().decode((await system.blobs.read(path))?.bytes);
  for (const folder of folders) {
    for await (const { path } of system.blobs.list(folder)) things.set(path, await textOf(path));
  }
  const page: unknown = JSON.parse((await textOf('public/snapshot.json')) || '{}');
  if (!isFields(page)) throw new Error('the public snapshot is no object');
  // Releases hold the way to their figures; they are looked at by themselves.
  const { asOf: _asOf, releases, ...shown } = page;
  const count = Array.isArray(releases) ? releases.length : 0;
  things.set('public/snapshot.json', JSON.stringify({ ...shown, releases: count }));
}

/** @returns what differs, in words; empty where nothing does */
export function differences(expected: Ending, found: Ending): string[] {
  const told: string[] = [];
  for (const [place, text] of expected.things) {
    const other = found.things.get(place);
    if (other === undefined) told.push(`${place} is not there`);
    else if (other !== text) told.push(`${place} differs: ${firstDifference(text, other)}`);
  }
  for (const place of found.things.keys()) {
    if (!expected.things.has(place)) told.push(`${place} should not be there`);
  }
  const [one, other] = [JSON.stringify(expected.alarms), JSON.stringify(found.alarms)];
  if (one !== other) told.push(`other alarms hold: ${firstDifference(one, other)}`);
  return told;
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - 60);
  return `… ${one.slice(from, at + 60)} … became … ${other.slice(from, at + 60)} …`;
}
