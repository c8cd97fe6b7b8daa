/**
 * Brings the public snapshot to what the scopes say: first the scope's own public state, then the country's page
 * from all of them. Both writes are by content, so a redelivery changes nothing.
 */
import { type FigureHistory, publicFigures } from '#domain/disclosure/index.ts';
import { isApproved } from '#domain/notice/notice.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import type { PublicSnapshot } from '#domain/notice/public-snapshot.ts';
import { publicStateOf, scopePublicStateSchema } from '#domain/notice/public-state.ts';
import type { ScopePublicState } from '#domain/notice/public-state.ts';
import { snapshotOf } from '#domain/notice/snapshot.ts';
import { areasOf, countedPlaces } from '#domain/notice/totals/places.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { nationalScope } from '#domain/service/service.ts';
import { listDocuments, putMade } from './documents.ts';
import { partsOf } from './effective-logs.ts';
import type { ScopeParts } from './effective-logs.ts';
import { historyIn, keepFigureHistory, readFigureHistory } from './figure-history.ts';
import { listNotices } from './list-notices.ts';
import { listTranslations } from './list-translations.ts';
import { keys, paths } from './keys.ts';
import { hasUnsettledReleases, settleReleases } from './build-releases.ts';
import { publicReleases } from './read-releases.ts';
import { findIncident } from './keep-incident.ts';
import type { System } from './system.ts';

const maxAttempts = 20;

/** @param scope null where only the country's page is to be put together anew */
export async function publish(system: System, scope: ScopeKey | null): Promise<void> {
  if (scope !== null) {
    const key = keys.publicState(system.incidentId, scope);
    await putMade(system.documents, key, () => publicStateOfScope(system, scope));
  }
  await settleReleases(system);
  await publishSnapshot(system);
}

async function publicStateOfScope(system: System, scope: ScopeKey): Promise<ScopePublicState | null> {
  const parts = await partsOf(system, scope);
  return publicStateNow(system, scope, parts, await listNotices(system, scope));
}

/** @returns null where nothing of the scope is known yet: its service has delivered nothing */
export async function publicStateNow(
  system: System,
  scope: ScopeKey,
  { portal, register }: ScopeParts,
  notices: readonly Notice[],
): Promise<ScopePublicState | null> {
  const approved = notices.filter(isApproved);
  // The portal operator's national file is no sign that the municipality has begun to look.
  const own = [...portal, ...register].filter(({ declaration }) => declaration.scope !== nationalScope);
  const firstDeliveryMs = own.length === 0 ? null : Math.min(...own.map(({ receivedAtMs }) => receivedAtMs));
  const translations = await listTranslations(system, scope);
  return publicStateOf(scope, approved, firstDeliveryMs, translations);
}

async function publishSnapshot(system: System): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const stored = await system.blobs.read(paths.snapshot);
    const held = await readFigureHistory(system);
    const made = await snapshotContent(system, historyIn(held));
    if (made === null) return;
    if (!(await keepFigureHistory(system, held, made.history))) continue;
    const { content } = made;
    if (stored && contentOf(stored.bytes) === JSON.stringify(content)) return;
    const asOf = new Date(system.clock.nowMs()).toISOString();
    const outcome = await system.blobs.replace(
      paths.snapshot,
      bytesOf(content, asOf),
      'application/json',
      stored?.etag ?? null,
    );
    if (outcome === 'replaced') return;
  }
  throw new Error('the public snapshot kept changing');
}

/** Does the public page say what the scopes say now? The sweep asks. */
export async function isSnapshotCurrent(system: System): Promise<boolean> {
  if (await hasUnsettledReleases(system)) return false;
  const made = await snapshotContent(system, historyIn(await readFigureHistory(system)));
  if (made === null) return true;
  const stored = await system.blobs.read(paths.snapshot);
  return stored !== null && contentOf(stored.bytes) === JSON.stringify(made.content);
}

interface Made {
  readonly content: Omit<PublicSnapshot, 'asOf'>;
  /** What must be stored before anybody sees the content. */
  readonly history: FigureHistory;
}

async function snapshotContent(system: System, history: FigureHistory): Promise<Made | null> {
  const incident = await findIncident(system);
  if (incident === null) return null;
  const states = new Map<string, ScopePublicState>();
  const place = { container: 'national' as const, partition: system.incidentId, idPrefix: 'public-' };
  for await (const state of listDocuments(system.documents, place, scopePublicStateSchema)) {
    states.set(state.scope, state);
  }
  const places = countedPlaces(incident.services, states);
  const figures = publicFigures(history, places, areasOf(places));
  const totals = places.length > 0 ? figures.totals : [];
  const releases = await publicReleases(system);
  const told = releases.length > 0 ? { releases } : {};
  const snapshot = snapshotOf(incident, states, totals, figures.refusedOwnNumbers);
  return { content: { ...snapshot, ...told }, history: figures.history };
}

/** The schema is asked of what is about to be published, not of what has not changed. */
function bytesOf(content: Made['content'], asOf: string): Uint8Array {
  const { schemaVersion, ...rest } = content;
  const snapshot = { schemaVersion, asOf, ...rest };
  publicSnapshotSchema.parse(snapshot);
  return new TextEncoder().encode(JSON.stringify(snapshot));
}

/** The text of what a snapshot says, but for when: its second field. One of an older form is another text. */
function contentOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/"asOf":"[^"]*",/, '');
}
