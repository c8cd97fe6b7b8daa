/** Results of a scope, current and earlier. Reading them by message is itself written down. */
import { z } from 'zod';
import type { ListedMessage } from '#domain/finding/message-reference.ts';
import type { JudgedMessage } from '#domain/notice/draft.ts';
import { currentSchema, reconciledSchema } from '#domain/delivery/reconciled.ts';
import type { Reconciled } from '#domain/delivery/reconciled.ts';
import { verdicts } from '#domain/reconcile/result.ts';
import type { Span } from '#domain/reconcile/result.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { keys } from './keys.ts';
import type { System } from './system.ts';

export async function currentReconciliation(system: System, scope: ScopeKey): Promise<Reconciled | null> {
  const current = await readDocument(system.documents, keys.current(scope), currentSchema);
  return current && readReconciliation(system, scope, current.value.reconciliation);
}

export async function readReconciliation(
  system: System,
  scope: ScopeKey,
  id: string,
): Promise<Reconciled | null> {
  const held = await readDocument(system.documents, keys.reconciliation(scope, id), reconciledSchema);
  return held?.value ?? null;
}

/** The whole result with its messages, as contract 4 has it; who read it stands in the ledger first. */
export async function readMessages(
  system: System,
  scope: ScopeKey,
  reconciled: Reconciled,
  reader: string,
): Promise<Uint8Array> {
  await noteReading(system, scope, reader, reconciled.id);
  return resultBytes(system, reconciled);
}

/** @param reconciliation the result whose messages are read; null where only findings are */
export async function noteReading(
  system: System,
  scope: ScopeKey,
  reader: string,
  reconciliation: string | null,
): Promise<void> {
  const id = Buffer.from(system.randomness.bytes(16)).toString('hex');
  const reading = { reader, reconciliation, atMs: system.clock.nowMs() };
  await system.documents.create(keys.reading(scope, id), reading);
}

const instantMs = z.iso.datetime().transform((text) => Date.parse(text));
const resultSchema = z.object({
  scopes: z.array(
    z.object({
      messages: z.array(
        z.object({
          id: z.string().optional(),
          municipality: z.string(),
          sent: z.object({ from: instantMs, to: instantMs }),
          verdict: z.enum(verdicts),
          window: z.number().int().optional(),
        }),
      ),
      windows: z.array(
        z.object({
          from: instantMs,
          to: instantMs,
          entries: z.number().int(),
          missingAtLeast: z.number().int(),
        }),
      ),
    }),
  ),
});

/** The messages for the program's own use: no person reads them. */
export async function judgedMessages(system: System, reconciled: Reconciled): Promise<JudgedMessage[]> {
  const messages = await listedMessages(system, reconciled);
  return messages.map(({ municipality, sent, verdict }) => ({
    municipality,
    fromMs: sent.from,
    toMs: sent.to,
    verdict,
  }));
}

/** The messages in the order of the result. */
export async function listedMessages(system: System, reconciled: Reconciled): Promise<ListedMessage[]> {
  return (await listedResult(system, reconciled)).messages;
}

export interface ListedResult {
  /** In the order of the result. */
  readonly messages: ListedMessage[];
  /** By a window's place: its span, how many entries can stand for its messages, and how many are not found. */
  readonly windows: readonly (Span & { readonly entries: number; readonly missingAtLeast: number })[];
}

export async function listedResult(system: System, reconciled: Reconciled): Promise<ListedResult> {
  const text = new TextDecoder().decode(await resultBytes(system, reconciled));
  const { scopes } = resultSchema.parse(JSON.parse(text));
  return {
    messages: scopes.flatMap(({ messages }) => messages),
    windows: scopes.flatMap(({ windows }) => windows),
  };
}

async function resultBytes(system: System, reconciled: Reconciled): Promise<Uint8Array> {
  const blob = await system.blobs.read(reconciled.resultPath);
  if (blob === null) throw new Error(`a result is gone: ${reconciled.resultPath}`);
  return blob.bytes;
}
