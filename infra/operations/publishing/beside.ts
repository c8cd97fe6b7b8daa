/** What stands beside the built pages: the reference check's file, and what an installation says of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import { referenceAddresses, versionAddress } from '#domain/reference-check/addresses.ts';
import { referencePointerSchema } from '#domain/reference-check/pointer.ts';
import { deployedWith, settingsPath } from '#local/site-server/deployed.ts';
import { referencePaths } from '#use-cases/keep-reference-file.ts';
import { policyOf, withAsked } from '../../../site/hosting/policy.ts';
import { configurationFile } from '../../../site/hosting/static-web-app.ts';

type Files = Map<string, Uint8Array>;

const pathOf = (address: string): string => address.slice(1);

/** The newest version and the one before, which whoever asked a moment ago still fetches. */
export async function referenceFiles(blobs: BlobStore): Promise<Files> {
  const files: Files = new Map();
  const pointer = await blobs.read(referencePaths.pointer);
  if (pointer === null) return files;
  files.set(pathOf(referenceAddresses.pointer), pointer.bytes);
  const { batch } = referencePointerSchema.parse(JSON.parse(new TextDecoder().decode(pointer.bytes)));
  for (const version of [batch - 1, batch]) {
    const stored = await blobs.read(referencePaths.version(version));
    if (stored) files.set(pathOf(versionAddress(version)), stored.bytes);
  }
  return files;
}

/**
 * The portal's settings, and the policy widened by the places that they name.
 * @param settings JSON with the addresses of the API and the login; absent: no portal
 */
export function settingsFiles(folder: string, settings: string | undefined): Files {
  if (settings === undefined) return new Map();
  const configuration = JSON.parse(readFileSync(join(folder, configurationFile), 'utf8'));
  const name = 'Content-Security-Policy';
  const { asked } = deployedWith(settings);
  const policy = withAsked(configuration.globalHeaders?.[name] ?? policyOf({}), asked);
  const widened = { ...configuration, globalHeaders: { ...configuration.globalHeaders, [name]: policy } };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return new Map([
    [pathOf(settingsPath), encode(settings)],
    [configurationFile, encode(`${JSON.stringify(widened, null, 2)}\n`)],
  ]);
}
