/**
 * `npm run --silent verify -- FOLDER|RECEIPT [--checkpoint FILE]... [--file FILE]`: FOLDER is what `npm run export`
 * wrote. Exit 0: all that was asked holds; 1: something does not, and is named; 2: arguments or files cannot be read.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkReceipt } from '../verify/receipt.ts';
import { checkStore } from '../verify/verify.ts';

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
  const checkpoints = (values.checkpoint ?? []).map((path) => readFileSync(path, 'utf8'));
  if (statSync(target).isDirectory()) {
    const all = readdirSync(target, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const paths = all.map(({ parentPath, name }) =>
      `${parentPath.slice(target.length)}/${name}`.replace(/^[\\/]+/, ''),
    );
    const fileOf = new Map(
      paths.map((path) => [decodeURIComponent(path.replaceAll('\\', '/')), `${target}/${path}`]),
    );
    const read = (path: string) => new Uint8Array(readFileSync(fileOf.get(path) ?? path));
    const { faults, ...counts } = await checkStore(
      { paths: [...fileOf.keys()], read },
      checkpoints.map((one) => JSON.parse(one)),
    );
    console.log(
      `${counts.leaves} leaves, ${counts.entries} entries that can be read, ${counts.checkpoints} checkpoints`,
    );
    return faults;
  }
  const original = values.file === undefined ? undefined : new Uint8Array(readFileSync(values.file));
  const answers = await checkReceipt({ receipt: readFileSync(target, 'utf8'), checkpoints, original });
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
