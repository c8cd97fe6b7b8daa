/** The parts of uploads that are under way, in their blobs. */
import type { OpenUpload } from '#domain/alarm/delivery-troubles.ts';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { deliverySchema } from '#domain/delivery/delivery.ts';
import type { Delivery } from '#domain/delivery/delivery.ts';
import type { UploadView } from '#domain/delivery/upload.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { deliveryIdOf, keys, paths, uploadIdOf, uploadOfFolder } from './keys.ts';
import type { System } from './system.ts';

/** A file that comes in parts: what it is declared to be, and the SHA-256 of the whole, in hex. */
export interface Upload {
  readonly declaration: Declaration;
  readonly sha256: string;
}

export function folderOf({ declaration, sha256 }: Upload): string {
  return paths.upload(declaration.scope, uploadIdOf(declaration, sha256));
}

export function partPath(upload: Upload, number: number): string {
  return folderOf(upload) + String(number).padStart(4, '0');
}

/** @returns the delivery that the upload has become, or was refused as; null while it is neither */
export async function deliveryOf(system: System, { declaration, sha256 }: Upload): Promise<Delivery | null> {
  const key = keys.delivery(declaration.scope, deliveryIdOf(declaration, sha256));
  const held = await readDocument(system.documents, key, deliverySchema);
  return held === null || held.value.state === 'announced' ? null : held.value;
}

export async function readUpload(system: System, upload: Upload): Promise<UploadView> {
  const folder = folderOf(upload);
  const parts: { number: number; sizeBytes: number }[] = [];
  for await (const { path, sizeBytes } of system.blobs.list(folder)) {
    parts.push({ number: Number(path.slice(folder.length)), sizeBytes });
  }
  const isDelivered = (await deliveryOf(system, upload)) !== null;
  return { id: uploadIdOf(upload.declaration, upload.sha256), parts, isDelivered };
}

/** Uploads of which parts stand, by their scope. */
export async function openUploads(system: System): Promise<Map<ScopeKey, OpenUpload[]>> {
  const sinceMs = new Map<string, number>();
  for await (const { path, createdAtMs } of system.blobs.list('uploads/')) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    sinceMs.set(folder, Math.min(createdAtMs, sinceMs.get(folder) ?? Infinity));
  }
  const byScope = new Map<ScopeKey, OpenUpload[]>();
  for (const [folder, firstMs] of sinceMs) {
    const upload = uploadOfFolder(folder);
    if (upload === null) continue;
    const others = byScope.get(upload.scope) ?? [];
    byScope.set(upload.scope, [...others, { id: upload.id, sinceMs: firstMs }]);
  }
  return byScope;
}

export async function removeParts(system: System, upload: Upload): Promise<void> {
  for await (const { path } of system.blobs.list(folderOf(upload))) await system.blobs.delete(path);
}
