/** Sends what waits, in order, until all is answered for or the time is up. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { post } from './ask.ts';
import type { Answered } from './ask.ts';
import { retryAfterMs, spreadMs, waitMs } from './backoff.ts';
import { log } from './log.ts';
import type { ClientSettings } from './settings.ts';
import type { Entry, Spool } from './spool.ts';
import { fetchToken } from './token.ts';

/** See docs/machine-deliveries.md. */
export const exitCodes = {
  allSent: 0,
  fault: 1,
  usage: 2,
  stillWaiting: 3,
  refused: 4,
  notLetIn: 5,
  behind: 6,
} as const;

type Sent =
  | { readonly kind: 'sent'; readonly isPredecessorHere: boolean }
  | { readonly kind: 'refused'; readonly status: number; readonly faults: readonly object[] }
  | { readonly kind: 'not-let-in'; readonly status: number }
  | { readonly kind: 'try-again'; readonly why: string; readonly askedMs: number | null };

const tookSchema = z.looseObject({ sha256: z.string(), isPredecessorHere: z.boolean().optional() });
const refusalSchema = z.looseObject({
  errors: z.array(z.object({ code: z.string(), row: z.number().optional(), column: z.string().optional() })),
});
const answerTimeoutMs = 120_000;
const maxFaultsInLog = 20;

export async function sendAll(settings: ClientSettings, spool: Spool, isAtOnce: boolean): Promise<number> {
  const waiting = () => spool.entries().filter(({ place }) => place === 'waiting');
  const first = waiting()[0];
  if (first === undefined) return exitCodes.allSent;
  if (!isAtOnce) await spreadOut(settings, first);
  const untilMs = Date.now() + settings.tryForMinutes * 60_000;
  let hasRefused = false;
  for (const entry of waiting()) {
    const outcome = await sendInTime(settings, spool, entry, untilMs);
    if (outcome === 'not-let-in') return exitCodes.notLetIn;
    if (outcome === 'still-waiting') return exitCodes.stillWaiting;
    if (outcome === 'refused') hasRefused = true;
  }
  return hasRefused ? exitCodes.refused : exitCodes.allSent;
}

async function spreadOut({ spreadMinutes }: ClientSettings, { declared }: Entry): Promise<void> {
  const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
  const ms = spreadMs(`${declared.side} ${declared.scope}`, spreadMinutes, hash);
  log('start-spread', { waitMs: ms });
  await wait(ms);
}

async function sendInTime(
  settings: ClientSettings,
  spool: Spool,
  entry: Entry,
  untilMs: number,
): Promise<'sent' | 'refused' | 'not-let-in' | 'still-waiting'> {
  for (;;) {
    const { tries, notBeforeMs } = spool.tries(entry);
    const restMs = notBeforeMs - Date.now();
    if (Date.now() + restMs > untilMs) return 'still-waiting';
    if (restMs > 0) await wait(restMs);
    const outcome = await sendOnce(settings, spool, entry);
    if (outcome.kind === 'try-again') {
      const ms = waitMs(settings, tries + 1, Math.random(), outcome.askedMs);
      spool.noteTries(entry, { tries: tries + 1, notBeforeMs: Date.now() + ms });
      log('try-again', { ...named(entry), why: outcome.why, tries: tries + 1, waitMs: ms });
      continue;
    }
    if (outcome.kind === 'not-let-in') {
      log('not-let-in', { ...named(entry), status: outcome.status });
      return 'not-let-in';
    }
    spool.settle(entry, outcome.kind);
    const { kind, ...told } = outcome;
    log(kind, { ...named(entry), ...told });
    return kind;
  }
}

/** A hash, a scope and a period; nothing that stands in the log. */
function named({ name, sha256, declared: { side, scope, from, to } }: Entry) {
  return { delivery: name, side, scope, from, to, sha256: sha256.slice(0, 12) };
}

async function sendOnce(settings: ClientSettings, spool: Spool, entry: Entry): Promise<Sent> {
  try {
    const granted = await fetchToken(settings);
    if (!granted.ok) return refusedToken(granted.answer);
    const answer = await post({
      url: addressOf(settings.api, entry),
      headers: {
        authorization: `Bearer ${granted.token}`,
        'content-type': entry.contentType,
        'content-length': String(entry.sizeBytes),
      },
      body: () => createReadStream(spool.logFile(entry)),
      timeoutMs: answerTimeoutMs,
    });
    return readAnswer(answer, entry);
  } catch (error) {
    return { kind: 'try-again', why: codeOf(error), askedMs: null };
  }
}

function addressOf(api: string, { declared, predecessor }: Entry): URL {
  const url = new URL(`${api}/deliveries`);
  for (const [name, value] of Object.entries(declared))
    if (value !== undefined) url.searchParams.set(name, value);
  if (predecessor !== null) url.searchParams.set('predecessor', predecessor);
  return url;
}

function refusedToken({ status, retryAfter }: Answered): Sent {
  if (isPassing(status)) return tryAgain(`token ${String(status)}`, retryAfter);
  return { kind: 'not-let-in', status };
}

function readAnswer({ status, text, retryAfter }: Answered, entry: Entry): Sent {
  if (status === 202) {
    const took = tookSchema.parse(JSON.parse(text));
    if (took.sha256 !== entry.sha256) return tryAgain('other bytes arrived', undefined);
    return { kind: 'sent', isPredecessorHere: took.isPredecessorHere ?? true };
  }
  if (status === 401 || status === 403) return { kind: 'not-let-in', status };
  if (status === 400 || status === 413 || status === 422) {
    return { kind: 'refused', status, faults: faultsIn(text) };
  }
  return tryAgain(String(status), retryAfter);
}

/** What passes by itself: too many requests, and faults of a server. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

function tryAgain(why: string, retryAfter: string | undefined): Sent {
  return { kind: 'try-again', why, askedMs: retryAfterMs(retryAfter, Date.now()) };
}

/** Codes, rows and columns; the service repeats no cell, and its sentences are left out all the same. */
function faultsIn(text: string): readonly object[] {
  try {
    return refusalSchema.parse(JSON.parse(text)).errors.slice(0, maxFaultsInLog);
  } catch {
    return [];
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}
