/**
 * Brings what visitors see to an edition, by putting only what differs. What is there is known from the files
 * themselves and not from the manifest, and every write holds only where the file is still the one that was seen:
 * so a publisher that crashed, or two at once, leave nothing that the next one does not find and mend.
 */
import { changesBetween, uploadSteps } from '#local/site-server/changed-files.ts';
import type { Changes } from '#local/site-server/changed-files.ts';
import { forEachAtMost } from '#use-cases/concurrency.ts';
import { editionName, identitiesOf } from './edition.ts';
import type { Edition } from './edition.ts';
import { beginEdition, endEdition, manifestPath, readManifest } from './manifest.ts';
import type { PublishedFile, SiteStore } from './site-store.ts';

export interface Publishing {
  readonly site: SiteStore;
  /** Is what the edition was built from still what shall be published? */
  isCurrent(): Promise<boolean>;
  /** Before another attempt, where another publisher was at work. */
  pause(): Promise<void>;
}

export type Outcome =
  /** With what differed when this publisher first looked, whoever put it then. */
  | { readonly kind: 'published'; readonly changes: Changes }
  /** Something newer shall be published, or is: build anew. */
  | { readonly kind: 'superseded' };

const maxAttempts = 10;
const atOnce = 16;

/** @throws where other publishers came in between each time */
export async function publishEdition(publishing: Publishing, edition: Edition): Promise<Outcome> {
  let first: Changes | null = null;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const { kind, changes } = await tryOnce(publishing, edition);
    first ??= changes;
    if (kind === 'superseded') return { kind };
    if (kind === 'published' && first !== null) return { kind, changes: first };
    await publishing.pause();
  }
  throw new Error('other publishers kept changing what is published');
}

interface Attempt {
  readonly kind: 'published' | 'superseded' | 'disturbed';
  /** Null where it did not come to looking. */
  readonly changes: Changes | null;
}

async function tryOnce(publishing: Publishing, edition: Edition): Promise<Attempt> {
  const { site } = publishing;
  const manifest = await readManifest(site);
  // Asked after the manifest was read: whoever publishes something newer from here on changes its etag.
  if (!(await publishing.isCurrent())) return { kind: 'superseded', changes: null };
  const name = editionName(edition);
  if (manifest?.begun === name && manifest.whole?.edition === name) {
    const changes = changesTo(edition, await filesIn(site));
    if (isNothing(changes)) return { kind: 'published', changes };
  }
  const begun = await beginEdition(site, edition, manifest);
  if (begun === null) return { kind: 'disturbed', changes: null };
  const there = await filesIn(site);
  const changes = changesTo(edition, there);
  const isDone =
    (await carryOut(site, edition, there, changes)) &&
    isNothing(changesTo(edition, await filesIn(site))) &&
    (await endEdition(site, edition, begun)) !== null;
  return { kind: isDone ? 'published' : 'disturbed', changes };
}

async function filesIn(site: SiteStore): Promise<Map<string, PublishedFile>> {
  const files = new Map<string, PublishedFile>();
  for await (const file of site.list()) if (file.path !== manifestPath) files.set(file.path, file);
  return files;
}

function changesTo(edition: Edition, there: ReadonlyMap<string, PublishedFile>): Changes {
  const identities = new Map([...there].map(([path, { identity }]) => [path, identity]));
  return changesBetween(identities, identitiesOf(edition));
}

const isNothing = ({ added, changed, removed }: Changes): boolean =>
  added.length + changed.length + removed.length === 0;

/** @returns false where another publisher changed one of the files meanwhile */
async function carryOut(
  site: SiteStore,
  edition: Edition,
  there: ReadonlyMap<string, PublishedFile>,
  changes: Changes,
): Promise<boolean> {
  let isAlone = true;
  const { put, remove } = uploadSteps(changes);
  for (const step of put) {
    await forEachAtMost(atOnce, step, async (path) => {
      if (!isAlone) return;
      const written = await site.put(path, edition.get(path)!.read(), there.get(path)?.etag ?? null);
      if (written === null) isAlone = false;
    });
  }
  await forEachAtMost(atOnce, remove, async (path) => {
    if (isAlone && !(await site.remove(path, there.get(path)!.etag))) isAlone = false;
  });
  return isAlone;
}
