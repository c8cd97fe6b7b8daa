/**
 * `npm run --silent verify-receipt -- RECEIPT [--checkpoint FILE]… [--file FILE]`: checks a receipt without the
 * service and without a network. Checkpoint files come from anybody who kept them; without one the receipt is only
 * sound in itself. Exit 0: all that was asked holds; 1: something does not; 2: the arguments or files cannot be read.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { publishedCheckpointSchema } from '#domain/ledger/checkpoint.ts';
import type { PublishedCheckpoint } from '#domain/ledger/checkpoint.ts';
import { compareWithPublished } from '#domain/ledger/compare.ts';
import type { Sha256 } from '#domain/ledger/hashing.ts';
import { isReceiptSound, ledgerReceiptSchema } from '#domain/ledger/receipt.ts';
import type { LedgerReceipt } from '#domain/ledger/receipt.ts';

interface Check {
  readonly holds: boolean;
  readonly text: string;
}

const sha256: Sha256 = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const usage = 'verify-receipt RECEIPT [--checkpoint FILE]... [--file FILE]';

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  return read.data;
}

async function checkpointChecks(
  receipt: LedgerReceipt,
  published: readonly PublishedCheckpoint[],
): Promise<Check[]> {
  const { follows, root } = await compareWithPublished(sha256, receipt, published);
  const { size: leaves } = receipt.checkpoint;
  const texts = {
    published: `the receipt's root is the published one of ${leaves} leaves`,
    another: `the receipt's root is NOT the published one of ${leaves} leaves`,
    'not-told': `none of the checkpoint files says what the root of ${leaves} leaves was`,
  };
  const chain = follows.map(({ size, holds }) => ({
    holds,
    text: `checkpoint of ${size} leaves: ${holds ? 'follows' : 'does NOT follow'} from the one before`,
  }));
  return [...chain, { holds: root === 'published', text: texts[root] }];
}

async function fileCheck({ entry }: LedgerReceipt, path: string): Promise<Check> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const holds = hash.digest('hex') === entry.contentHash;
  return { holds, text: `the file ${holds ? 'is' : 'is NOT'} what the receipt stands for` };
}

async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { checkpoint: { type: 'string', multiple: true }, file: { type: 'string' } },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new Error(usage);
  const receipt = readJson(path, ledgerReceiptSchema);
  const files = values.checkpoint ?? [];
  const published = files.map((file) => readJson(file, publishedCheckpointSchema));

  const isSound = await isReceiptSound(sha256, receipt);
  const { entry, index, checkpoint } = receipt;
  const place = `leaf ${index} of ${checkpoint.size} at ${checkpoint.at}`;
  const checks: Check[] = [
    { holds: isSound, text: `the entry ${isSound ? 'is' : 'is NOT'} proven as ${place}` },
    ...(files.length > 0 ? await checkpointChecks(receipt, published) : []),
    ...(values.file === undefined ? [] : [await fileCheck(receipt, values.file)]),
  ];
  const about = `${entry.kind} ${entry.id} of ${entry.scope ?? entry.incident}`;
  console.log(`${about}, ${new Date(entry.atMs).toISOString()}`);
  for (const { holds, text } of checks) console.log(`${holds ? 'ok   ' : 'FAULT'} ${text}`);
  if (files.length === 0) console.log('      not compared with a published checkpoint: give --checkpoint');
  return checks.every(({ holds }) => holds) ? 0 : 1;
}

try {
  process.exitCode = await verify(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
