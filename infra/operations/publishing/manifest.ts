/**
 * What is published, as a file beside the pages: who publishes now, and the last edition that was whole. Its etag lets
 * one publisher at a time begin and end.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { editionName, identitiesOf } from './edition.ts';
import type { Edition } from './edition.ts';
import type { SiteStore } from './site-store.ts';

export const manifestPath = 'edition.json';

const manifestSchema = z.object({
  schemaVersion: z.literal(1),
  /** The edition that was begun last: the same as `whole` where it is finished. */
  begun: z.string(),
  whole: z
    .object({
      edition: z.string(),
      /** Identity by path: SHA-256, content type and how long browsers may keep it. */
      files: z.record(z.string(), z.string()),
    })
    .nullable(),
});

export type Manifest = z.infer<typeof manifestSchema>;

export interface StoredManifest extends Manifest {
  readonly etag: string;
}

export async function readManifest(site: SiteStore): Promise<StoredManifest | null> {
  const stored = await site.read(manifestPath);
  if (stored === null) return null;
  const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(stored.bytes)));
  return { ...manifest, etag: stored.etag };
}

/** @returns the new etag; null where another publisher was faster */
export function beginEdition(
  site: SiteStore,
  edition: Edition,
  before: StoredManifest | null,
): Promise<string | null> {
  const manifest: Manifest = { schemaVersion: 1, begun: editionName(edition), whole: before?.whole ?? null };
  return write(site, manifest, before?.etag ?? null);
}

/** @param etag of when it was begun */
export function endEdition(site: SiteStore, edition: Edition, etag: string): Promise<string | null> {
  const name = editionName(edition);
  const files = Object.fromEntries(identitiesOf(edition));
  return write(site, { schemaVersion: 1, begun: name, whole: { edition: name, files } }, etag);
}

function write(site: SiteStore, manifest: Manifest, etag: string | null): Promise<string | null> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const headers = { contentType: 'application/json; charset=utf-8', cacheControl: 'no-store' };
  return site.put(manifestPath, { bytes, sha256, headers }, etag);
}
