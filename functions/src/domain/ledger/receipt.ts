/** What the sender of a thing keeps: all that it takes to prove, without us, that the ledger holds it. */
import { z } from 'zod';
import { checkpointSchema } from './checkpoint.ts';
import { commitmentOf, hashSchema, ledgerEntrySchema } from './entry.ts';
import { bytesOfHex, leafHash } from './hashing.ts';
import type { Sha256 } from './hashing.ts';
import { isIncluded } from './verify.ts';

export const ledgerReceiptSchema = z.strictObject({
  format: z.literal('avstem-receipt-1'),
  entry: ledgerEntrySchema,
  /** Hexadecimal. Whoever has it can see which leaf is this entry; nobody else can. */
  salt: hashSchema,
  index: z.number().int().min(0),
  /** From the leaf's neighbour to the root. */
  proof: z.array(hashSchema).max(30),
  checkpoint: checkpointSchema,
});
export type LedgerReceipt = z.infer<typeof ledgerReceiptSchema>;

/** `waiting`: recorded, and in the next checkpoint; `erased`: its salt was deleted with what it stood for. */
export const receiptViewSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting') }),
  z.strictObject({ state: z.literal('erased') }),
  z.strictObject({ state: z.literal('proven'), receipt: ledgerReceiptSchema }),
]);
export type ReceiptView = z.infer<typeof receiptViewSchema>;

/** Does the receipt's own root follow from its entry? Whether that root was published, a checkpoint file tells. */
export async function isReceiptSound(sha256: Sha256, receipt: LedgerReceipt): Promise<boolean> {
  const commitment = await commitmentOf(sha256, receipt.salt, receipt.entry);
  const leaf = await leafHash(sha256, bytesOfHex(commitment));
  const { size, root } = receipt.checkpoint;
  return isIncluded(sha256, { leaf, index: receipt.index, size, proof: receipt.proof, root });
}
