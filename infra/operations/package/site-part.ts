/** The site as a folder that a static host takes as it is: pages, headers, and the settings of an installation. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '#local/site-server/build-site.ts';
import { settingsFiles } from '../publishing/beside.ts';

/**
 * @param snapshotFile what is published, or null for the pages as they are before anything is
 * @param portalSettings JSON with the addresses of the API and the login; absent: no portal
 * @throws with what the build said
 */
export async function writeSite(
  folder: string,
  snapshotFile: string | null,
  portalSettings: string | undefined,
): Promise<void> {
  const result = await buildSite(snapshotFile, folder, new AbortController().signal);
  if (!result.ok) throw new Error(`the site was not built:\n${result.output}`);
  for (const [path, bytes] of settingsFiles(folder, portalSettings)) writeFileSync(join(folder, path), bytes);
}
