/** What the tests of the reference check share: hashing, randomness from a seed, and a small file. */
import { createHash } from 'node:crypto';
import type { BatchTools } from '#domain/reference-check/next-batch.ts';
import { entryAt } from '#domain/reference-check/entry.ts';
import type { ReferenceFile } from '#domain/reference-check/reference-file.ts';
import { entryBytes } from '#domain/reference-check/shape.ts';

export const smallShape = { cohorts: 4, cohortEntries: 32 };

/** Bytes that look random, the same for the same seed: SHA-256 of a counter. */
export function seededBytes(seed: string): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = createHash('sha256').update(`${seed} ${count++}`).digest();
      bytes.set(block.subarray(0, length - at), at);
    }
    return bytes;
  };
}

export function seededTools(seed: string): BatchTools {
  return {
    sha256: async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
    randomBytes: seededBytes(seed),
  };
}

/** Version-4 UUIDs. */
export function seededIds(seed: string, count: number): string[] {
  const randomBytes = seededBytes(`ids ${seed}`);
  return Array.from({ length: count }, () => {
    const hex = Buffer.from(randomBytes(16)).toString('hex');
    const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
    const [time, node] = [`${hex.slice(0, 8)}-${hex.slice(8, 12)}`, hex.slice(20)];
    return `${time}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${node}`;
  });
}

export function entriesOf({ cohorts }: Pick<ReferenceFile, 'cohorts'>): string[] {
  return cohorts.flatMap(({ entries }) =>
    Array.from({ length: entries.length / entryBytes }, (_, i) =>
      Buffer.from(entryAt(entries, i)).toString('hex'),
    ),
  );
}
