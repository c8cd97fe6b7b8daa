/** For tests of publishing: a place with what it takes to publish to it. A snapshot is its files. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import { manifestPath } from './manifest.ts';
import type { Newest } from './publish-newest.ts';
import type { SiteStore } from './site-store.ts';

export type Files = Readonly<Record<string, string>>;

export interface Place {
  readonly blobs: BlobStore;
  readonly site: SiteStore;
  /** Where sites are built. */
  readonly work: string;
}

/** What shall be published: here a snapshot is its files. */
export async function store({ blobs }: Place, files: Files): Promise<void> {
  const etag = (await blobs.read('public/snapshot.json'))?.etag ?? null;
  const bytes = Buffer.from(JSON.stringify(files));
  await blobs.replace('public/snapshot.json', bytes, 'application/json', etag);
}

const configuration = JSON.stringify({
  globalHeaders: { 'Content-Security-Policy': "default-src 'none'; connect-src 'self'" },
  routes: [{ route: '/assets/*', headers: { 'Cache-Control': 'max-age=99' } }],
});

/** @param to the place's own site, or one that stands before it and disturbs */
export function newest({ blobs, site, work }: Place, to: SiteStore = site): Newest {
  const build: Newest['build'] = async (snapshotFile, folder) => {
    const files: Files = JSON.parse(readFileSync(snapshotFile!, 'utf8'));
    for (const [path, text] of Object.entries({ ...files, 'staticwebapp.config.json': configuration })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return { ok: true };
  };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100 * Math.random()));
  return { blobs, site: to, workshop: mkdtempSync(join(work, 'build-')), build, nowMs: () => 0, pause };
}

/** All that visitors see, and with what headers. */
export async function filesThere({ site }: Place): Promise<Map<string, { text: string; identity: string }>> {
  const files = new Map<string, { text: string; identity: string }>();
  for await (const { path, identity } of site.list()) {
    const { bytes } = (await site.read(path))!;
    if (path !== manifestPath) files.set(path, { identity, text: Buffer.from(bytes).toString() });
  }
  return files;
}

export async function seen(place: Place): Promise<Files> {
  const pages = [...(await filesThere(place))].filter(([path]) => path !== 'staticwebapp.config.json');
  return Object.fromEntries(pages.map(([path, { text }]) => [path, text]));
}

/** Calls `before` with the number of each write, and lets it through. */
export function watched(
  { site: to }: Place,
  before: (write: number, path: string) => Promise<void>,
): SiteStore {
  let writes = 0;
  return {
    ...to,
    put: async (path, file, etag) => {
      await before(++writes, path);
      return to.put(path, file, etag);
    },
    remove: async (path, etag) => {
      await before(++writes, path);
      return to.remove(path, etag);
    },
  };
}
