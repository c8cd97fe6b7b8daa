/** A receipt checked where it lies, by the same judgement as the command's: nothing is sent. */
import { publishedCheckpointSchema } from '#domain/ledger/checkpoint.ts';
import { compareWithPublished } from '#domain/ledger/compare.ts';
import type { Comparison } from '#domain/ledger/compare.ts';
import { hexOf } from '#domain/ledger/hashing.ts';
import type { Sha256 } from '#domain/ledger/hashing.ts';
import { isReceiptSound, ledgerReceiptSchema } from '#domain/ledger/receipt.ts';

export type Answer =
  | 'unreadableReceipt'
  | 'unreadableCheckpoint'
  | 'sound'
  | 'unsound'
  | 'follows'
  | 'followsNot'
  | Comparison['root']
  | 'not-compared'
  | 'sameFile'
  | 'otherFile';

export interface Files {
  /** Texts of the files as they were chosen. */
  readonly receipt: string;
  readonly checkpoints: readonly string[];
  readonly original?: Uint8Array;
}

export async function checkReceipt(
  sha256: Sha256,
  { receipt, checkpoints, original }: Files,
): Promise<Answer[]> {
  const read = ledgerReceiptSchema.safeParse(jsonOf(receipt));
  if (!read.success) return ['unreadableReceipt'];
  const published = checkpoints.map((text) => publishedCheckpointSchema.safeParse(jsonOf(text)));
  const readable = published.flatMap(({ data }) => data ?? []);
  const answers: Answer[] = [(await isReceiptSound(sha256, read.data)) ? 'sound' : 'unsound'];
  if (readable.length < published.length) answers.push('unreadableCheckpoint');
  if (readable.length === 0) answers.push('not-compared');
  else {
    const { follows, root } = await compareWithPublished(sha256, read.data, readable);
    answers.push(...follows.map(({ holds }): Answer => (holds ? 'follows' : 'followsNot')), root);
  }
  if (original) {
    const isSame = hexOf(await sha256(original)) === read.data.entry.contentHash;
    answers.push(isSame ? 'sameFile' : 'otherFile');
  }
  return answers;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
