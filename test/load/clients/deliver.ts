import { z } from 'zod';
import type { ScopeKey } from '#domain/service/service.ts';
import { deliveryQuery } from '#local/sample/delivery.ts';
import type { Upload } from '../country/files.ts';
import type { Recorder } from '../watch/recorder.ts';
import type { LoadWorld } from '../world/world.ts';
import { ask } from './client.ts';

/** A delivery that was acknowledged: from here on it must come to its end. */
export interface Acknowledged {
  readonly scope: ScopeKey;
  readonly delivery: string;
  readonly isNational: boolean;
  readonly sizeBytes: number;
  readonly startedMs: number;
  readonly acknowledgedMs: number;
}

const answerSchema = z.object({ id: z.string(), state: z.enum(['received', 'accepted', 'reconciled']) });

export async function deliver(
  world: LoadWorld,
  recorder: Recorder,
  user: string,
  { delivery, file }: Upload,
): Promise<Acknowledged> {
  const startedMs = performance.now();
  const isNational = delivery.scope === '*';
  const { text } = await ask(world, recorder, {
    user,
    endpoint: isNational ? 'POST deliveries (national)' : `POST deliveries (${delivery.side})`,
    method: 'POST',
    path: `deliveries?${deliveryQuery(delivery).toString()}`,
    body: { type: file.contentType, bytes: file.bytes },
  });
  const { id } = answerSchema.parse(JSON.parse(text));
  const sizeBytes = file.bytes.length;
  return {
    scope: delivery.scope,
    delivery: id,
    isNational,
    sizeBytes,
    startedMs,
    acknowledgedMs: performance.now(),
  };
}
