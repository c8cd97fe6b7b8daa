/**
 * What a sweep has to look at: what was written since the last one, by the store's own account of it, and what was
 * still to come then. The first sweep in each hour of the clock looks at everything, so that nothing is lost by a wrong
 * mark; Norwegian days begin on the hour, so it also sees what only time has changed. Why: docs/adr/0022.
 */
import { z } from 'zod';
import type { Changes, DocumentKey } from '#domain/ports/document-store.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { hourMs } from '#domain/time/norwegian-time.ts';
import type { Held } from './documents.ts';
import { keys } from './keys.ts';
import { entryPrefix, isTree } from './ledger-keys.ts';
import type { System } from './system.ts';

const sweptSchema = z.object({
  /** What the program made of documents then: another one makes other things of them. */
  program: z.string(),
  /** When everything was last looked at; null where that was not done to the end. */
  fullAtMs: z.number().int().nullable(),
  marks: z.object({ scopes: z.string(), national: z.string(), ledger: z.string() }),
  /** Scopes in which something was still to come. */
  open: z.array(z.string()),
  /** Ids of alarms that hold, or that somebody is still to be told of. */
  alarms: z.array(z.string()),
});
export type Swept = z.infer<typeof sweptSchema>;

export interface SweepPlan {
  readonly isFull: boolean;
  /** Scopes that hold a document and are to be looked at. */
  readonly scopes: ReadonlySet<ScopeKey>;
  /** Those of them in which something was still to come. */
  readonly open: ReadonlySet<ScopeKey>;
  /** Ids of the country's documents that were written, of those that begin so. */
  readonly written: (idPrefix: string) => readonly string[];
  /** Entries of the ledger that were written. */
  readonly entries: readonly DocumentKey[];
  /** Whether anything was written, in any scope or for the country. */
  readonly isAnythingWritten: boolean;
  readonly held: Held<Swept | null> | null;
  /** What is kept of this sweep, but for what comes of it. */
  readonly next: Omit<Swept, 'open' | 'alarms'>;
}

/** @param program which versions of the rules this program has */
export async function planSweep(system: System, program: string): Promise<SweepPlan> {
  const { documents, incidentId } = system;
  const nowMs = system.clock.nowMs();
  const held = await readSwept(system);
  const before = held?.value ?? null;
  // Asked before anything is read: what is written from here on is the next sweep's.
  const scopes = await documents.changesSince('scopes', before?.marks.scopes ?? null);
  const since = before?.marks.national ?? null;
  const national = ofOthers(system, await documents.changesSince('national', since), before);
  const ledger = await documents.changesSince('ledger', before?.marks.ledger ?? null);
  const ids = national.changed.filter(({ partition }) => partition === incidentId).map(({ id }) => id);
  const open = new Set(before?.open);
  const isFull =
    before?.program !== program ||
    isHourOver(before.fullAtMs, nowMs) ||
    ids.some((id) => id === keys.incident(incidentId).id || id === keys.hold(incidentId).id);
  const changed = scopes.changed.map(({ partition }) => partition);
  return {
    isFull,
    // What was open is looked at in any case: a scope may wait for something and hold no document.
    scopes: new Set([...(isFull ? await scopesWithDocuments(system) : changed), ...open]),
    open,
    written: (idPrefix) => ids.filter((id) => id.startsWith(idPrefix)),
    entries: ledger.changed.filter(({ partition, id }) => !isTree(partition) && id.startsWith(entryPrefix)),
    isAnythingWritten: changed.length > 0 || ids.length > 0,
    held,
    next: {
      program,
      fullAtMs: isFull ? nowMs : (before?.fullAtMs ?? null),
      marks: { scopes: scopes.mark, national: national.mark, ledger: ledger.mark },
    },
  };
}

/** @returns with the value null where another program's says nothing to this one: everything is to be looked at */
export async function readSwept(system: System): Promise<Held<Swept | null> | null> {
  const stored = await system.documents.get(sweptKey(system));
  return stored && { etag: stored.etag, value: sweptSchema.safeParse(stored.body).data ?? null };
}

/**
 * Where another host has kept its own meanwhile, that stands: it began where this one did, and what it has not seen the
 * next sweep sees.
 */
export async function keepSwept(
  system: System,
  { held, next }: SweepPlan,
  came: { readonly open: readonly ScopeKey[]; readonly alarms: readonly string[]; readonly isWhole: boolean },
): Promise<void> {
  const { open, alarms, isWhole } = came;
  const fullAtMs = isWhole ? next.fullAtMs : null;
  const swept: Swept = { ...next, fullAtMs, open: [...open].sort(), alarms: [...alarms].sort() };
  if (held === null) await system.documents.create(sweptKey(system), swept);
  else if (JSON.stringify(held.value) !== JSON.stringify(swept)) {
    await system.documents.replace(sweptKey(system), swept, held.etag);
  }
}

/** The sweep's own notes of itself are nothing new; else each sweep would have something to write. */
function ofOthers({ incidentId }: System, { changed, mark }: Changes, before: Swept | null): Changes {
  const own = [sweptId, keys.expiry(incidentId).id];
  const others = changed.filter(({ id }) => !own.includes(id));
  return { changed: others, mark: others.length === 0 && before !== null ? before.marks.national : mark };
}

/** Also where the clock has gone back. */
function isHourOver(fullAtMs: number | null, nowMs: number): boolean {
  return fullAtMs === null || Math.floor(fullAtMs / hourMs) !== Math.floor(nowMs / hourMs);
}

async function scopesWithDocuments({ documents }: System): Promise<Set<ScopeKey>> {
  const scopes = new Set<ScopeKey>();
  for await (const scope of documents.partitions('scopes')) scopes.add(scope);
  return scopes;
}

const sweptId = 'swept';

const sweptKey = ({ incidentId }: System): DocumentKey => ({
  container: 'national',
  partition: incidentId,
  id: sweptId,
});
