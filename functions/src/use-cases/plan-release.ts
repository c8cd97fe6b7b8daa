/**
 * What a release would be now, and the reservation of its number. The number goes to the content: asked twice for the
 * same content, there is one release; and what a release is made of is stored before its number is.
 */
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { sumsByCause } from '#domain/overview/causes/sums.ts';
import { changesBetween } from '#domain/overview/changes.ts';
import { contentText } from '#domain/overview/content-text.ts';
import { noNumbers, numberingSchema } from '#domain/release/release.ts';
import type { Numbering, ReleasePlan } from '#domain/release/release.ts';
import { readDocument } from './documents.ts';
import { findIncident } from './keep-incident.ts';
import { contentHashOf } from './ledger-entries.ts';
import { paths, sha256Hex } from './keys.ts';
import { readOverview } from './read-overview.ts';
import { releaseInputsSchema, releaseKeys, releasePaths } from './release-keys.ts';
import type { ReleaseInputs } from './release-keys.ts';
import type { System } from './system.ts';

/** Counts up when the tables change their form, so that the same figures may be released in the new one. */
const formVersion = 1;

const maxAttempts = 20;

export type PlanOutcome =
  | { readonly ok: true; readonly plan: ReleasePlan }
  /** The public site has not been published yet: there is no public edition to make. */
  | { readonly ok: false; readonly code: 'nothing-published' };

export type ReserveOutcome =
  | { readonly ok: true; readonly number: number; readonly isNew: boolean }
  | { readonly ok: false; readonly code: 'nothing-published' | 'release-changed' };

/** The dry run: nothing is written. */
export async function planRelease(system: System): Promise<PlanOutcome> {
  const now = await inputsNow(system);
  if (now === null) return { ok: false, code: 'nothing-published' };
  return { ok: true, plan: await planOf(system, now, await readNumbering(system)) };
}

/**
 * Reserves the number; `publish` builds the release.
 * @param contentId as the dry run told it: other figures than those that were seen are not released
 */
export async function reserveRelease(system: System, contentId: string): Promise<ReserveOutcome> {
  const now = await inputsNow(system);
  if (now === null) return { ok: false, code: 'nothing-published' };
  if (contentIdOf(now) !== contentId) return { ok: false, code: 'release-changed' };
  const bytes = new TextEncoder().encode(JSON.stringify(now));
  const inputs = sha256Hex([bytes]);
  await system.blobs.create(releasePaths.inputs(system.incidentId, inputs), [bytes], 'application/json');
  const reserved = await reserve(system, { contentId, inputs });
  await system.queue.send('publish', {});
  return { ok: true, ...reserved };
}

async function reserve(
  system: System,
  { contentId, inputs }: { readonly contentId: string; readonly inputs: string },
): Promise<{ number: number; isNew: boolean }> {
  const key = releaseKeys.numbering(system.incidentId);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const held = await readDocument(system.documents, key, numberingSchema);
    const numbering = held?.value ?? noNumbers;
    const newest = numbering.reserved.at(-1);
    if (newest?.contentId === contentId) return { number: newest.number, isNew: false };
    const number = (newest?.number ?? 0) + 1;
    const releasedAt = new Date(system.clock.nowMs()).toISOString();
    const changed: Numbering = {
      ...numbering,
      reserved: [...numbering.reserved, { number, contentId, inputs, releasedAt }],
    };
    const outcome =
      held === null
        ? await system.documents.create(key, changed)
        : await system.documents.replace(key, changed, held.etag);
    if (outcome === 'created' || outcome === 'replaced') return { number, isNew: true };
  }
  throw new Error('the numbering of releases kept changing');
}

export async function readNumbering(system: System): Promise<Numbering> {
  const key = releaseKeys.numbering(system.incidentId);
  return (await readDocument(system.documents, key, numberingSchema))?.value ?? noNumbers;
}

/** @throws where a reserved release's inputs are gone: nothing here deletes them */
export async function readInputs(system: System, inputs: string): Promise<ReleaseInputs> {
  const stored = await system.blobs.read(releasePaths.inputs(system.incidentId, inputs));
  if (stored === null) throw new Error(`the inputs ${inputs} of a release are gone`);
  return releaseInputsSchema.parse(JSON.parse(new TextDecoder().decode(stored.bytes)));
}

async function planOf(system: System, now: ReleaseInputs, { reserved }: Numbering): Promise<ReleasePlan> {
  const newest = reserved.at(-1);
  const contentId = contentIdOf(now);
  const isUnchanged = newest?.contentId === contentId;
  const before = newest && (await readInputs(system, newest.inputs)).overview;
  const changes = before ? changesBetween(before, now.overview) : [];
  const sums = before ? sumsByCause(changes, before, now.overview) : [];
  return {
    number: isUnchanged ? newest.number : (newest?.number ?? 0) + 1,
    contentId,
    asOf: now.overview.asOf,
    isUnchanged,
    changes: changes.map((change) => ({ ...change, causes: [...change.causes] })),
    sums: sums.map((sum) => ({
      ...sum,
      parts: sum.parts.map((part) => ({ ...part, causes: [...part.causes] })),
    })),
  };
}

async function inputsNow(system: System): Promise<ReleaseInputs | null> {
  if ((await findIncident(system)) === null) return null;
  const stored = await system.blobs.read(paths.snapshot);
  const text = stored && new TextDecoder().decode(stored.bytes);
  const snapshot = text && publicSnapshotSchema.safeParse(JSON.parse(text));
  if (!snapshot || !snapshot.success) return null;
  // What is told of earlier releases is no part of the next one.
  const { releases: _earlier, ...content } = snapshot.data;
  return releaseInputsSchema.parse({ overview: await readOverview(system), snapshot: content });
}

/** When they were read is no part of what they say. */
function contentIdOf({ overview, snapshot }: ReleaseInputs): string {
  const { asOf: _published, ...shown } = snapshot;
  const figures: unknown = JSON.parse(contentText(overview));
  return contentHashOf([formVersion, figures, shown]);
}
