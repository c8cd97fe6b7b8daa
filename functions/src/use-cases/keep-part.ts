/**
 * Takes in one part of an upload: read through as a whole log is, with every fault, and only then put into its blob.
 * Parts may come in any order and any number of times.
 */
import { maxPartBytes } from '#domain/delivery/limits.ts';
import { fileFormat } from '#domain/logs/encoding/file-format.ts';
import { singleFault } from '#domain/logs/fault-list.ts';
import type { Faults } from '#domain/logs/fault.ts';
import { bytesSource } from '#domain/logs/log-source.ts';
import { collectBody } from './collect-body.ts';
import { sha256Hex } from './keys.ts';
import { readDelivered } from './read-delivered.ts';
import type { System } from './system.ts';
import { deliveryOf, partPath, removeParts } from './uploads.ts';
import type { Upload } from './uploads.ts';

export type KeepPartOutcome =
  | { readonly ok: true; readonly sizeBytes: number }
  | { readonly ok: false; readonly code: 'part-too-large' | 'part-garbled' | 'part-differs' }
  | { readonly ok: false; readonly code: 'log-refused'; readonly faults: Faults };

/** @param part its number, and the SHA-256 of its bytes as the sender made them */
export async function keepPart(
  system: System,
  upload: Upload,
  part: { readonly number: number; readonly sha256: string },
  body: AsyncIterable<Uint8Array>,
): Promise<KeepPartOutcome> {
  const chunks = await collectBody(body, maxPartBytes);
  if (chunks === null) return { ok: false, code: 'part-too-large' };
  const bytes = Buffer.concat(chunks);
  if (sha256Hex([bytes]) !== part.sha256) return { ok: false, code: 'part-garbled' };
  const kept = { ok: true as const, sizeBytes: bytes.length };
  // Another browser was faster with the same file: what was left now would only be left over.
  if ((await deliveryOf(system, upload)) !== null) return kept;

  const faults = await faultsOf(system, upload, bytes);
  if (faults !== null) {
    // The file can't be taken any more, and of a refused file nothing is stored.
    await removeParts(system, upload);
    return { ok: false, code: 'log-refused', faults };
  }
  const path = partPath(upload, part.number);
  if ((await system.blobs.create(path, [bytes], 'text/csv')) === 'created') {
    // Delivered meanwhile, and perhaps deleted since: then nobody else would take this part away for a day.
    if ((await deliveryOf(system, upload)) !== null) await removeParts(system, upload);
    return kept;
  }
  const standing = await system.blobs.read(path);
  // Removed just now: by a delivery, or by the sweep after a day. Either way it is asked again what stands.
  if (standing === null || sha256Hex([standing.bytes]) === part.sha256) return kept;
  return { ok: false, code: 'part-differs' };
}

async function faultsOf(system: System, { declaration }: Upload, bytes: Uint8Array): Promise<Faults | null> {
  // A workbook can't be cut, and holds more than its rows.
  if (fileFormat(bytesSource(bytes)) === 'zip') return singleFault(declaration.side, 'unknown-format');
  const read = await readDelivered(system, declaration, [bytes]);
  return read.ok ? null : read.faults;
}
