/** The little of the API that loading the sample needs. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { deliveryQuery, type Delivery } from './delivery.ts';
import type { SampleFile } from './register-file.ts';

export interface ApiSettings {
  /** E.g. `http://127.0.0.1:7071/api`. */
  readonly apiBase: string;
  /** An access token for a ready user of the local issuer, e.g. `ks-1` or `leder-4601-1`. */
  tokenFor(user: string): Promise<string>;
  /** Between two looks at a delivery's status. */
  readonly pollMs?: number;
  /** How long a delivery may take before the loader goes on without it. */
  readonly patienceMs?: number;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const acceptedSchema = z.object({ id: z.string(), status: z.string() });
const stateSchema = z.object({ state: z.string() });

/** What is sent with a call that sends data. */
export const jsonBody = (value: object) => ({
  type: 'application/json',
  bytes: Buffer.from(JSON.stringify(value)),
});

const tries = 4;
const pauseMs = 1000;

export async function call(
  settings: ApiSettings,
  user: string,
  method: string,
  path: string,
  body?: { readonly type: string; readonly bytes: Uint8Array },
): Promise<Answer> {
  const url = path.startsWith('http') ? path : settings.apiBase + path;
  for (let attempt = 1; ; attempt++) {
    const headers = { Authorization: `Bearer ${await settings.tokenFor(user)}` };
    const content = body && {
      headers: { ...headers, 'Content-Type': body.type },
      body: new Blob([body.bytes.slice()]),
    };
    try {
      const response = await fetch(url, { method, headers, ...content });
      const text = await response.text();
      const isPassing = response.status >= 500 || response.status === 429;
      if (!isPassing || attempt === tries) return { status: response.status, body: jsonOrText(text) };
    } catch (error) {
      // A broken connection: every call may be made again, since the same bytes give the same answer.
      if (attempt === tries) throw error;
    }
    await wait(attempt * pauseMs);
  }
}

/** Uploads a file. @returns the address of its status, or the answer that refused it */
export async function deliver(
  settings: ApiSettings,
  user: string,
  delivery: Delivery,
  file: SampleFile,
): Promise<{ ok: true; status: string } | { ok: false; answer: Answer }> {
  const body = { type: file.contentType, bytes: file.bytes };
  const answer = await call(settings, user, 'POST', `/deliveries?${deliveryQuery(delivery)}`, body);
  const accepted = acceptedSchema.safeParse(answer.body);
  if (answer.status >= 300 || !accepted.success) return { ok: false, answer };
  return { ok: true, status: addressOf(settings.apiBase, accepted.data.status) };
}

/**
 * Looks at a delivery's status until it is refused or has come to its end: a national file when it is accepted, any
 * other when the scope is reconciled. @returns its last word, or null when patience ran out
 */
export async function settled(
  settings: ApiSettings,
  user: string,
  address: string,
  end: 'accepted' | 'reconciled',
): Promise<string | null> {
  const final = new Set(['refused', 'reconciled', end]);
  const pollMs = settings.pollMs ?? 500;
  const looks = Math.ceil((settings.patienceMs ?? 180_000) / pollMs);
  for (let look = 0; look < looks; look++) {
    const { status, body } = await call(settings, user, 'GET', address);
    const parsed = stateSchema.safeParse(body);
    if (status < 300 && parsed.success && final.has(parsed.data.state)) return parsed.data.state;
    await wait(pollMs);
  }
  return null;
}

/** A status may be given as a whole address, or as a path with or without the API's own beginning. */
function addressOf(apiBase: string, status: string): string {
  const base = new URL(apiBase);
  if (status.startsWith('http')) return status;
  return status.startsWith(`${base.pathname}/`)
    ? base.origin + status
    : `${apiBase}/${status.replace(/^\//, '')}`;
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
