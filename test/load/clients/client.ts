/** A client as the API asks for: with a token, patient where told to wait, and again where a connection breaks. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Recorder } from '../watch/recorder.ts';
import type { LoadWorld } from '../world/world.ts';

export interface Asked {
  readonly user: string | null;
  /** What it is called among the latencies. */
  readonly endpoint: string;
  readonly method?: string;
  readonly path: string;
  readonly body?: { readonly type: string; readonly bytes: Uint8Array };
  /** Beside success; the caller knows what to make of them. */
  readonly alsoRight?: readonly number[];
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

const afterBreakMs = 200;
const afterFaultMs = 1000;
const mostTries = 60;

/**
 * Any request may be made again, since the same bytes give the same answer.
 * @throws where it was refused, which the recorder has then noted
 */
export async function ask(world: LoadWorld, recorder: Recorder, asked: Asked): Promise<Answer> {
  const { endpoint, alsoRight = [] } = asked;
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const startedMs = performance.now();
    const response = await send(world, asked).catch(() => null);
    if (response === null) {
      recorder.broken++;
      await wait(afterBreakMs);
      continue;
    }
    const { status, text, retryAfterSeconds } = response;
    if (status === 429 && retryAfterSeconds !== null) {
      recorder.askedToWait(endpoint);
      await wait(retryAfterSeconds * 1000);
      continue;
    }
    if (status < 300 || alsoRight.includes(status)) {
      recorder.answered(endpoint, performance.now() - startedMs);
      return { status, text };
    }
    recorder.refused.push(`${endpoint}: ${status} ${text.slice(0, 200)}`);
    if (status < 500) break;
    await wait(afterFaultMs);
  }
  throw new Error(`${endpoint} was not answered: ${recorder.refused.at(-1) ?? 'no connection'}`);
}

async function send(world: LoadWorld, { user, method = 'GET', path, body }: Asked) {
  const headers: Record<string, string> = {};
  if (user !== null) headers['authorization'] = `Bearer ${await world.tokenOf(user)}`;
  if (body !== undefined) headers['content-type'] = body.type;
  const init = { method, headers, ...(body !== undefined && { body: Buffer.from(body.bytes) }) };
  const response = await fetch(`${world.api()}/${path}`, init);
  const after = response.headers.get('retry-after');
  return {
    status: response.status,
    text: await response.text(),
    retryAfterSeconds: after === null ? null : Number(after),
  };
}
