/** The public site shows what is published, or there is an alarm: a failed build leaves the old page standing. */
import { z } from 'zod';
import { buildReportSchema, buildTrouble } from '#domain/alarm/build-report.ts';
import type { BuildReport } from '#domain/alarm/build-report.ts';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import { lapseAlarm, raiseAlarm } from './alarms.ts';
import { paths, sha256Hex } from './keys.ts';
import type { System } from './system.ts';

/** The one blob that whoever builds the site writes. */
export const reportPath = 'public/build-report.json';
/** When the snapshot was put together; its creation in the store may be that of the first one. */
const datedSchema = z.looseObject({ asOf: z.iso.datetime() });
const siteBuild = { kind: 'failed-build', subject: 'site' } as const;

export async function watchBuild(system: System): Promise<void> {
  const report = await readReport(system.blobs);
  // Where none has ever built nothing is asked of the snapshot.
  const snapshot = report === null ? null : await publishedSnapshot(system);
  const trouble = buildTrouble(report, snapshot, system.clock.nowMs());
  if (trouble !== null) await raiseAlarm(system, trouble);
  else await lapseAlarm(system, siteBuild);
}

/** Written by whoever builds the site, after each try; the last word holds. */
export async function reportBuild(blobs: BlobStore, report: BuildReport): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(report));
  const held = await blobs.read(reportPath);
  // Another that was faster has said something as new.
  await blobs.replace(reportPath, bytes, 'application/json', held?.etag ?? null);
}

async function readReport(blobs: BlobStore): Promise<BuildReport | null> {
  const blob = await blobs.read(reportPath);
  return blob && buildReportSchema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
}

async function publishedSnapshot({ blobs }: System) {
  const blob = await blobs.read(paths.snapshot);
  if (blob === null) return null;
  const { asOf } = datedSchema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
  return { sha256: sha256Hex([blob.bytes]), sinceMs: Date.parse(asOf) };
}
