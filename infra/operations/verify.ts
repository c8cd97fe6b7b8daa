/**
 * `npm run --silent verify -- FOLDER|RECEIPT [--checkpoint FILE]... [--file FILE]`: FOLDER is what `npm run export`
 * wrote. Exit 0: all that was asked holds; 1: something does not, and is named; 2: arguments or files cannot be read.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkReceipt, checkStore } from '../verify/verify.ts';

const bad = [
  'unreadableReceipt',
  'unreadableCheckpoint',
  'unsound',
  'followsNot',
  'another',
  'not-told',
  'otherFile',
];

async function verify(): Promise<string[]> {
  const options = { checkpoint: { type: 'string', multiple: true }, file: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [target] = positionals;
  if (target === undefined || positionals.length > 1)
    throw new Error('FOLDER|RECEIPT [--checkpoint FILE]... [--file FILE]');
  const read = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));
  const checkpoints = (values.checkpoint ?? []).map(read);
  if (statSync(target).isDirectory()) {
    const all = readdirSync(target, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const paths = all.map(({ parentPath, name }) =>
      `${parentPath.slice(target.length)}/${name}`.replace(/^[\\/]+/, ''),
    );
    const fileOf = new Map(
      paths.map((path) => [decodeURIComponent(path.replaceAll('\\', '/')), `${target}/${path}`]),
    );
    const get = (path: string) => (fileOf.has(path) ? read(fileOf.get(path)!) : undefined);
    const kept = checkpoints.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    const { faults, leaves, entries } = await checkStore({ keys: () => fileOf.keys(), get }, kept);
    const published = [...fileOf.keys()].filter((path) => path.startsWith('blobs/ledger-checkpoints/'));
    console.log(`${leaves} leaves, ${entries} entries that can be read, ${published.length} checkpoints`);
    return faults;
  }
  const original = values.file === undefined ? undefined : read(values.file);
  const answers = await checkReceipt(read(target), checkpoints, original);
  if (answers.includes('unreadableReceipt') || answers.includes('unreadableCheckpoint'))
    throw new Error('not a receipt or checkpoint');
  for (const answer of answers) console.log(answer);
  return answers.filter((answer) => bad.includes(answer));
}

try {
  const faults = await verify();
  for (const fault of faults) console.log(`FAULT ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
