/** How long it takes to put a built site, and then what one approval changed, into a blob container (Azurite's). */
import { BlobServiceClient } from '@azure/storage-blob';
import { startTestAzurite } from '#local/azurite/azurite.ts';
import { azureSite } from '../../infra/operations/publishing/azure-site.ts';
import { editionOf } from '../../infra/operations/publishing/edition.ts';
import { publishEdition } from '../../infra/operations/publishing/publish-edition.ts';

export interface UploadTime {
  readonly files: number;
  readonly ms: number;
}

/** @param folders of built sites, published one after the other */
export async function timeUploads(folders: readonly string[]): Promise<UploadTime[]> {
  const azurite = await startTestAzurite();
  try {
    const container = BlobServiceClient.fromConnectionString(azurite.ready.connection).getContainerClient(
      'site',
    );
    await container.create();
    const alone = { site: azureSite(container), isCurrent: async () => true, pause: async () => undefined };
    const times: UploadTime[] = [];
    for (const folder of folders) {
      const startedMs = performance.now();
      const outcome = await publishEdition(alone, editionOf(folder, new Map()));
      if (outcome.kind !== 'published') throw new Error('not published');
      const { added, changed, removed } = outcome.changes;
      times.push({
        files: added.length + changed.length + removed.length,
        ms: performance.now() - startedMs,
      });
    }
    return times;
  } finally {
    await azurite.stop();
  }
}
