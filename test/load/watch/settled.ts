/**
 * When each delivery's rows were first part of a scope's result, seen in the document store itself: asking the API for
 * each delivery all the time would be a load of its own.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { currentSchema } from '#domain/delivery/reconciled.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { keys } from '#use-cases/keys.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';

export interface Settling {
  /** By scope and delivery, by performance.now(). */
  readonly settledAtMs: ReadonlyMap<string, number>;
  /** @throws where it is not so in time, with how many are left */
  until(wanted: readonly string[], longestMs: number): Promise<void>;
  stop(): Promise<void>;
}

export const settlingKey = (scope: ScopeKey, delivery: string): string => `${scope} ${delivery}`;

const lookEveryMs = 250;
const reconciledSchema = z.object({ deliveries: z.array(z.string()) });

/** To be called before anything is delivered: what was written before is not seen. */
export async function watchSettling(storeFile: string): Promise<Settling> {
  const documents = sqliteStore(storeFile);
  const settledAtMs = new Map<string, number>();
  let mark = (await documents.changesSince('scopes', null)).mark;
  let isOver = false;

  const look = async (): Promise<void> => {
    const changes = await documents.changesSince('scopes', mark);
    for (const key of changes.changed.filter(({ id }) => id === 'current')) {
      const current = currentSchema.parse((await documents.get(key))?.body);
      const result = await documents.get(keys.reconciliation(key.partition, current.reconciliation));
      for (const delivery of reconciledSchema.parse(result?.body).deliveries) {
        const settling = settlingKey(key.partition, delivery);
        if (!settledAtMs.has(settling)) settledAtMs.set(settling, performance.now());
      }
    }
    mark = changes.mark;
  };
  const watch = async (): Promise<void> => {
    while (!isOver) {
      await look();
      await wait(lookEveryMs);
    }
  };
  const watching = watch();

  return {
    settledAtMs,
    async until(wanted, longestMs) {
      const endMs = performance.now() + longestMs;
      const open = () => wanted.filter((one) => !settledAtMs.has(one));
      while (open().length > 0) {
        if (performance.now() > endMs)
          throw new Error(`not reconciled in time: ${open().length} of ${wanted.length}`);
        await Promise.race([wait(lookEveryMs), watching]);
      }
    },
    async stop() {
      isOver = true;
      await watching;
      documents.close();
    },
  };
}
