/** How the spool writes: to the disk, and with the hash of what was written. */
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  openSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Copied {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly contentType: string;
}

/** A header and no rows. */
export function writeEmpty(folder: string, side: 'portal' | 'register'): Copied {
  const text = side === 'portal' ? 'innsendt;kommunenummer\n' : 'mottatt\n';
  writeSynced(join(folder, 'log'), text);
  return {
    sha256: createHash('sha256').update(text).digest('hex'),
    sizeBytes: text.length,
    contentType: csv,
  };
}

/** @returns null where the file changed meanwhile */
export async function copyOf(folder: string, file: string): Promise<Copied | null> {
  const before = statSync(file);
  const hash = createHash('sha256');
  const to = createWriteStream(join(folder, 'log'), { flush: true });
  await pipeline(createReadStream(file), passing(hash), to);
  const after = statSync(file);
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) return null;
  const contentType = /\.xlsx$/i.test(file) ? workbook : csv;
  return { sha256: hash.digest('hex'), sizeBytes: statSync(join(folder, 'log')).size, contentType };
}

const csv = 'text/csv';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function passing(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

/** Still there after a power cut, once it returns. */
export function writeSynced(file: string, text: string): void {
  writeFileSync(file, text, { flush: true });
}

export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
