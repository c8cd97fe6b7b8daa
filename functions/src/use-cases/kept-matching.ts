/**
 * What a scope's matching came to the last time, so that only the stretch that a new delivery touches is matched again.
 * Only ever a shorter way: each stretch is found by a SHA-256 of all that its matching rests on, and what is missing,
 * damaged or another engine's is matched anew.
 */
import { keptForm, keptMatchingSchema, rememberedOf } from '#domain/delivery/kept/matching-form.ts';
import type { KeptMatching } from '#domain/delivery/kept/matching-form.ts';
import type { MatchingMemory, Remembered } from '#domain/reconcile/matching/memory.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readChecked, replaceChecked } from './checked-blobs.ts';
import { paths, sha256Hex } from './keys.ts';
import type { System } from './system.ts';

export interface KeptMemory {
  readonly memory: MatchingMemory;
  /** Keeps what this run recalled or found, where it found anything. */
  store(): Promise<void>;
}

/** @param engine names what finds it */
export async function keptMatching(system: System, scope: ScopeKey, engine: string): Promise<KeptMemory> {
  const path = paths.kept(scope, 'matching');
  const { content, etag } = await readChecked(system, path);
  const known = content === null ? {} : blocksIn(content, engine);
  const used = new Map<string, Remembered>();
  return {
    memory: {
      keyOf: sha256Hex,
      recall: (key) => used.get(key) ?? (known[key] ? rememberedOf(known[key]) : null),
      keep: (key, remembered) => used.set(key, { ...used.get(key), ...remembered }),
    },
    async store() {
      const isNew = ([key, { found }]: readonly [string, Remembered]): boolean =>
        known[key] === undefined || (found !== undefined && known[key].found === undefined);
      if (![...used].some(isNew)) return;
      const byKey = Object.fromEntries(Array.from(used, ([key, one]) => [key, keptForm(one)]));
      const kept: KeptMatching = { engine, byKey };
      await replaceChecked(system, path, [new TextEncoder().encode(JSON.stringify(kept))], etag);
    },
  };
}

function blocksIn(content: Uint8Array, engine: string): KeptMatching['byKey'] {
  const kept = keptMatchingSchema.safeParse(JSON.parse(new TextDecoder().decode(content)));
  return kept.success && kept.data.engine === engine ? kept.data.byKey : {};
}
