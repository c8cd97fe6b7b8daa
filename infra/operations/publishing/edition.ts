/** An edition: every file that shall be there for visitors, with the headers that belong to it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashesOf } from '#local/site-server/changed-files.ts';
import { contentTypeOf } from '#local/site-server/content-types.ts';
import { configurationFile, headersOf } from '../../../site/hosting/static-web-app.ts';
import { identityOf } from './site-store.ts';
import type { FileHeaders, SiteFile } from './site-store.ts';

export interface EditionFile {
  readonly identity: string;
  /** Read when it is needed: most files are there already. */
  read(): SiteFile;
}

/** By path, without a slash before it: `nb/index.html`. */
export type Edition = ReadonlyMap<string, EditionFile>;

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * @param folder the built site
 * @param beside what is no part of the build, or stands in the place of a file of it
 */
export function editionOf(folder: string, beside: ReadonlyMap<string, Uint8Array>): Edition {
  const configuration = JSON.parse(readFileSync(join(folder, configurationFile), 'utf8'));
  const headersFor = (path: string): FileHeaders => ({
    contentType: contentTypeOf(path),
    cacheControl: headersOf(configuration, `/${path}`)['Cache-Control'] ?? 'no-cache',
  });
  const file = (path: string, sha256: string, bytes: () => Uint8Array): [string, EditionFile] => {
    const headers = headersFor(path);
    return [
      path,
      { identity: identityOf(sha256, headers), read: () => ({ bytes: bytes(), sha256, headers }) },
    ];
  };
  return new Map([
    ...[...hashesOf(folder)].map(([path, sha256]) =>
      file(path, sha256, () => readFileSync(join(folder, path))),
    ),
    ...[...beside].map(([path, bytes]) => file(path, hashOf(bytes), () => bytes)),
  ]);
}

export function identitiesOf(edition: Edition): Map<string, string> {
  return new Map([...edition].map(([path, { identity }]) => [path, identity]));
}

/** The same for the same files, whoever built them. */
export function editionName(edition: Edition): string {
  const lines = [...identitiesOf(edition)].map(([path, identity]) => `${path}\n${identity}\n`).sort();
  return hashOf(lines.join(''));
}
