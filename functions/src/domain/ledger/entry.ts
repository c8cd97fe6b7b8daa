/** What stands in the ledger of a thing: which, of what content and when; never the content itself. */
import { z } from 'zod';
import { bytesOfHex, hexOf, joined } from './hashing.ts';
import type { Hash, Sha256 } from './hashing.ts';
import { canonicalJson } from './canonical-json.ts';

export const ledgerKinds = [
  'delivery',
  'result',
  'notice-drafted',
  'notice-approved',
  'rules',
  'upgrade',
  'finding',
  'survey-answer',
  'daily-control',
  'hold',
  'release',
  'breach',
  'notice-translated',
  'reminder',
  'alarm-closed',
  'deletion',
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** About one scope, or about the whole incident. */
const subjectShape = {
  scope: z.string().min(1).max(255).optional(),
  incident: z.string().min(1).max(255).optional(),
};

export const ledgerEntrySchema = z
  .strictObject({
    kind: z.enum(ledgerKinds),
    ...subjectShape,
    /** The thing's own id; with its version where it has several (`rules-2`). */
    id: z.string().min(1).max(128),
    /** SHA-256 of its bytes, or of its canonical JSON. */
    contentHash: hashSchema,
    atMs: z.number().int(),
  })
  .refine(({ scope, incident }) => (scope === undefined) !== (incident === undefined), 'one subject');
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** So long that nobody finds an entry again by trying, once its salt is gone. */
export const saltBytes = 32;

/** The leaf: SHA-256 over the salt and the entry's canonical JSON. The salt's length is fixed, so nothing can shift. */
export async function commitmentOf(sha256: Sha256, saltHex: string, entry: LedgerEntry): Promise<Hash> {
  const salt = bytesOfHex(saltHex);
  if (salt.length !== saltBytes) throw new RangeError(`a salt has ${saltBytes} bytes`);
  return hexOf(await sha256(joined(salt, new TextEncoder().encode(canonicalJson(entry)))));
}
