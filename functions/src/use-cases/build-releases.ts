/**
 * Builds what is reserved and records what is withdrawn, oldest first. Every step may be repeated: files are created by
 * their hash, a release is there when its document is, and only what is in the ledger counts as settled.
 */
import type { Trouble } from '#domain/alarm/alarm.ts';
import { sumsByCause, withoutCause } from '#domain/overview/causes/sums.ts';
import { changesBetween } from '#domain/overview/changes.ts';
import { briefingTable, causeTable, changeTable } from '#domain/release/change-tables.ts';
import { filesOf, mediaTypeOf } from '#domain/release/files.ts';
import { overviewTables } from '#domain/release/overview-tables.ts';
import { publicTables } from '#domain/release/public-tables.ts';
import { numberingSchema, releaseSchema } from '#domain/release/release.ts';
import type { Edition, Numbering, Release, ReleaseFile } from '#domain/release/release.ts';
import type { Table } from '#domain/release/table.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import { lapseAlarm, raiseAlarmOnce } from './alarms.ts';
import { changeDocument, readDocument } from './documents.ts';
import { contentHashOf } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import { sha256Hex } from './keys.ts';
import { readInputs, readNumbering } from './plan-release.ts';
import { releaseKeys, releasePaths } from './release-keys.ts';
import type { ReleaseInputs } from './release-keys.ts';
import type { System } from './system.ts';

type Reserved = Numbering['reserved'][number];

/** The sweep asks. */
export async function hasUnsettledReleases(system: System): Promise<boolean> {
  const { reserved, withdrawals, settled } = await readNumbering(system);
  return reserved.length > settled.releases || withdrawals.length > settled.withdrawals;
}

export async function settleReleases(system: System): Promise<void> {
  const { reserved, withdrawals, settled } = await readNumbering(system);
  for (const [i, one] of reserved.entries()) {
    if (i < settled.releases) continue;
    const release = await builtRelease(system, one, reserved[i - 1]);
    await recordInLedger(system, releaseEntry(system, release));
    if (release.withoutCause !== undefined) await raiseAlarmOnce(system, unexplained(release.number));
    await settle(system, ({ releases, ...rest }) => ({ ...rest, releases: Math.max(releases, one.number) }));
  }
  for (const [i, { number, reason, at }] of withdrawals.entries()) {
    if (i < settled.withdrawals) continue;
    const key = releaseKeys.release(system.incidentId, number);
    const withdrawn = { reason, at };
    await changeDocument(system.documents, key, releaseSchema, (release) =>
      release.withdrawn === undefined ? { ...release, withdrawn } : null,
    );
    await recordInLedger(system, withdrawalEntry(system, number, withdrawn));
    await lapseAlarm(system, unexplained(number));
    await settle(system, (now) => ({ ...now, withdrawals: Math.max(now.withdrawals, i + 1) }));
  }
}

/** Until Bufdir has looked at it, and withdrawn the release or said why it may stand. */
function unexplained(number: number): Trouble {
  return { kind: 'change-without-cause', subject: `release-${String(number)}` };
}

async function settle(
  system: System,
  change: (settled: Numbering['settled']) => Numbering['settled'],
): Promise<void> {
  const key = releaseKeys.numbering(system.incidentId);
  await changeDocument(system.documents, key, numberingSchema, (numbering) => ({
    ...numbering,
    settled: change(numbering.settled),
  }));
}

async function builtRelease(
  system: System,
  { number, contentId, inputs: stored, releasedAt }: Reserved,
  previous: Reserved | undefined,
): Promise<Release> {
  const key = releaseKeys.release(system.incidentId, number);
  const there = await readDocument(system.documents, key, releaseSchema);
  if (there) return there.value;
  const inputs = await readInputs(system, stored);
  const before = previous ? await readInputs(system, previous.inputs) : null;
  const changes = before ? changesBetween(before.overview, inputs.overview) : [];
  const { overview, snapshot } = inputs;
  const sums = before ? sumsByCause(changes, before.overview, overview) : [];
  const unexplainedCount = withoutCause(changes).length;
  const told = [changeTable(changes), causeTable(sums), briefingTable(overview)];
  const exact = [...overviewTables(overview), ...told];
  const release: Release = {
    number,
    contentId,
    releasedAt,
    asOf: overview.asOf,
    sample: overview.incident.sample,
    changes: changes.length,
    ...(unexplainedCount > 0 && { withoutCause: unexplainedCount }),
    files: {
      exact: await storedFiles(system, { number, edition: 'exact', asOf: overview.asOf }, inputs, exact),
      public: await storedFiles(
        system,
        { number, edition: 'public', asOf: snapshot.asOf },
        inputs,
        publicTables(snapshot),
      ),
    },
  };
  await system.documents.create(key, release);
  // Another host may have been faster, with another version of the program: what stands there is the release.
  return (await readDocument(system.documents, key, releaseSchema))!.value;
}

async function storedFiles(
  system: System,
  about: { readonly number: number; readonly edition: Edition; readonly asOf: string },
  { overview: { incident } }: ReleaseInputs,
  tables: readonly Table[],
): Promise<ReleaseFile[]> {
  const files = await filesOf({ ...about, incident, sample: incident.sample }, tables, system.releaseFormats);
  const stored: ReleaseFile[] = [];
  for (const { name, bytes } of files) {
    const sha256 = sha256Hex([bytes]);
    const mediaType = mediaTypeOf(name);
    await system.blobs.create(releasePaths.file(system.incidentId, sha256), [bytes], mediaType);
    stored.push({ name, mediaType, sizeBytes: bytes.length, sha256 });
  }
  return stored;
}

/** Of what was released, not of a later withdrawal. */
function releaseEntry(system: System, { withdrawn: _later, ...release }: Release): LedgerEntry {
  return {
    kind: 'release',
    incident: system.incidentId,
    id: `release-${String(release.number)}`,
    contentHash: contentHashOf(release),
    atMs: Date.parse(release.releasedAt),
  };
}

function withdrawalEntry(
  system: System,
  number: number,
  withdrawn: NonNullable<Release['withdrawn']>,
): LedgerEntry {
  return {
    kind: 'release',
    incident: system.incidentId,
    id: `release-${String(number)}-withdrawn`,
    contentHash: contentHashOf({ number, ...withdrawn }),
    atMs: Date.parse(withdrawn.at),
  };
}
