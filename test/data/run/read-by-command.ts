/** One file of the corpus through `npm run reconcile` as a user runs it, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { circumstances } from '../corpus/corpus-file.ts';
import type { CorpusFile } from '../corpus/corpus-file.ts';

const command = fileURLToPath(new URL('../../../functions/src/cli.mjs', import.meta.url));
const measured = new URL('measured.mjs', import.meta.url).href;

const errorsSchema = z.object({
  errors: z.array(z.object({ code: z.string(), row: z.number().optional(), column: z.string().optional() })),
  total: z.number(),
});

export interface Told {
  /** `code row column` of each fault; none where the file was taken. */
  readonly faults: readonly string[];
  readonly total: number;
  /** Of the processor, of all threads together: a busy machine changes it little. */
  readonly milliseconds: number;
  readonly mebibytes: number;
}

/** The log of the other side: as it should be. */
const counterparts = {
  portal: 'innsendt;kommunenummer\n2023-03-28T14:05:09;0301\n',
  register: 'mottatt;kommunenummer;kanal\n2023-03-28T14:06:00;0301;Portal\n',
};

/** @throws where the command ends with anything but 0 or 2, or says what is no document */
export function readByCommand(file: CorpusFile, folder: string): Told {
  const side = file.side ?? 'portal';
  const other = side === 'portal' ? 'register' : 'portal';
  const paths = { [side]: join(folder, file.name), [other]: join(folder, `${other}.good.csv`) };
  writeFileSync(paths[side]!, file.make());
  writeFileSync(paths[other]!, counterparts[other]);
  const args = ['--portal', paths['portal']!, '--register', paths['register']!, '--json'];
  const more = [...circumstances[file.read ?? 'plain'].args, '--now', '2023-06-15T14:00:00.000'];
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ['--import', measured, command, ...args, ...more],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0 && status !== 2) throw new Error(`${file.name}: exit ${String(status)}: ${stderr}`);
  const [kibibytes = NaN, microseconds = NaN] = output[3]!.split(' ').map(Number);
  const [mebibytes, milliseconds] = [kibibytes / 1024, microseconds / 1000];
  const document: unknown = JSON.parse(stdout);
  if (status === 0) return { faults: [], total: 0, milliseconds, mebibytes };
  const { errors, total } = errorsSchema.parse(document);
  const faults = errors.map(({ code, row, column }) =>
    [code, row, column].filter((part) => part !== undefined).join(' '),
  );
  return { faults, total, milliseconds, mebibytes };
}
