/** Where releases stand. Files are found by their hash: none is replaced, and a crash leaves nothing in the way. */
import { z } from 'zod';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { overviewSchema } from '#domain/overview/overview.ts';
import type { DocumentKey } from '#domain/ports/document-store.ts';

const national = (incident: string, id: string): DocumentKey => ({
  container: 'national',
  partition: incident,
  id,
});

export const releasePrefix = 'release-';

export const releaseKeys = {
  release: (incident: string, number: number) =>
    national(incident, `${releasePrefix}${String(number).padStart(6, '0')}`),
  numbering: (incident: string) => national(incident, 'numbering-releases'),
};

export const releasePaths = {
  inputs: (incident: string, sha256: string) => `releases/${incident}/inputs/${sha256}.json`,
  file: (incident: string, sha256: string) => `releases/${incident}/files/${sha256}`,
};

/** All that a release is made of, kept as it was when the number was reserved. */
export const releaseInputsSchema = z.object({ overview: overviewSchema, snapshot: publicSnapshotSchema });
export type ReleaseInputs = z.infer<typeof releaseInputsSchema>;
