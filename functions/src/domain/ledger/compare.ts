/** What published checkpoints say of a receipt: the one judgement that the command and the browser share. */
import type { PublishedCheckpoint } from './checkpoint.ts';
import { followsItsPrevious } from './checkpoint.ts';
import type { Sha256 } from './hashing.ts';
import type { LedgerReceipt } from './receipt.ts';

export interface Comparison {
  /** Of each checkpoint: is the one before it its beginning? */
  readonly follows: readonly { readonly size: number; readonly holds: boolean }[];
  /** `not-told`: none of them says what the root was when the receipt was given. */
  readonly root: 'published' | 'another' | 'not-told';
}

export async function compareWithPublished(
  sha256: Sha256,
  { checkpoint }: LedgerReceipt,
  published: readonly PublishedCheckpoint[],
): Promise<Comparison> {
  const follows: { size: number; holds: boolean }[] = [];
  for (const one of published) follows.push({ size: one.size, holds: await followsItsPrevious(sha256, one) });
  const own = published.find(({ size }) => size === checkpoint.size);
  const before = published.find(({ previous }) => previous?.size === checkpoint.size)?.previous;
  const root = own?.root ?? before?.root;
  if (root === undefined) return { follows, root: 'not-told' };
  const isSame = root === checkpoint.root && (own === undefined || own.at === checkpoint.at);
  return { follows, root: isSame ? 'published' : 'another' };
}
