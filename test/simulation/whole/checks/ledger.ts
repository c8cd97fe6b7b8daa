/** The ledger at the end: each thing has its entry, each entry one leaf, and the checkpoint stands for all of them. */
import { z } from 'zod';
import { commitmentOf } from '#domain/ledger/entry.ts';
import type { LedgerEntry } from '#domain/ledger/entry.ts';
import { rootOf } from '#domain/ledger/tree.ts';
import { confirmedRules } from '#use-cases/confirm-rules.ts';
import { holdEntries, readHoldRecord } from '#use-cases/hold-record.ts';
import { findingEntries, rulesEntries } from '#use-cases/ledger-entries.ts';
import { readCheckpointFile } from '#use-cases/ledger-checkpoint.ts';
import {
  isTree,
  keptEntrySchema,
  leafSchema,
  ledgerKeys,
  sha256,
  subjectOf,
} from '#use-cases/ledger-keys.ts';
import { ledgerTree } from '#use-cases/ledger-tree.ts';
import { listNotices } from '#use-cases/list-notices.ts';
import { findingsOf } from '#use-cases/read-findings.ts';
import type { System } from '#use-cases/system.ts';
import type { Story } from '../story/story.ts';

type KeptEntry = z.infer<typeof keptEntrySchema>;

export async function wrongLedger(system: System, story: Story): Promise<string[]> {
  const entries = await entriesOf(system);
  const leaves: string[] = [];
  for await (const { key, body } of system.documents.list(
    'ledger',
    ledgerKeys.checkpoint.partition,
    'leaf-',
  )) {
    if (key.id !== ledgerKeys.leaf(leaves.length).id) return ['the ledger has a gap'];
    leaves.push(leafSchema.parse(body).commitment);
  }
  const wrong: string[] = [];
  if (leaves.length !== entries.size) wrong.push(`${leaves.length} leaves for ${entries.size} entries`);
  const places = new Set<number>();
  for (const { index, commitment, entry, salt } of entries.values()) {
    if (index === undefined || leaves[index] !== commitment) wrong.push('an entry has no leaf of its own');
    else places.add(index);
    const isItself = entry && salt && (await commitmentOf(sha256, salt, entry)) === commitment;
    if (!isItself) wrong.push('an entry is not what its leaf stands for');
  }
  if (places.size !== entries.size) wrong.push('two entries have one leaf');
  for (const due of await dueEntries(system, story)) {
    const kept = entries.get(nameOf(due))?.entry;
    if (kept === undefined) wrong.push(`${due.kind} is not in the ledger`);
    else if (kept.contentHash !== due.contentHash)
      wrong.push(`the ledger says something else of ${due.kind}`);
  }
  return [...wrong, ...(await wrongCheckpoint(system, leaves.length))];
}

const nameOf = (entry: LedgerEntry): string => {
  const { partition, id } = ledgerKeys.entry(subjectOf(entry), entry.kind, entry.id);
  return `${partition} ${id}`;
};

async function entriesOf(system: System): Promise<Map<string, KeptEntry>> {
  const entries = new Map<string, KeptEntry>();
  for await (const partition of system.documents.partitions('ledger')) {
    if (isTree(partition)) continue;
    for await (const { key, body } of system.documents.list('ledger', partition, 'entry-'))
      entries.set(`${partition} ${key.id}`, keptEntrySchema.parse(body));
  }
  return entries;
}

async function dueEntries(system: System, story: Story): Promise<LedgerEntry[]> {
  const due: LedgerEntry[] = [];
  for (const { scope } of story.places) {
    const rules = await confirmedRules(system, scope);
    if (rules) due.push(...rulesEntries(scope, rules));
    for (const finding of await findingsOf(system, scope)) due.push(...findingEntries(scope, finding));
  }
  const hold = await readHoldRecord(system);
  if (hold) due.push(...holdEntries(system.incidentId, hold.value));
  return due;
}

/** Deliveries and notices by the script's own count: their entries' contents are told by the things themselves. */
export async function missingEntries(system: System, story: Story): Promise<string[]> {
  const entries = [...(await entriesOf(system)).values()].flatMap(({ entry }) => entry ?? []);
  const count = (kind: string, isOne: (id: string) => boolean = () => true): number =>
    entries.filter((entry) => entry.kind === kind && isOne(entry.id)).length;
  const approvals = [...story.notices.values()].reduce((sum, { versions }) => sum + versions, 0);
  let drafts = 0;
  for (const { scope } of story.places) drafts += (await listNotices(system, scope)).length;
  const sendings = [...story.surveys.values()].reduce((sum, one) => sum + one.sendings, 0);
  const figures: [string, number, number][] = [
    ['deliveries', count('delivery', (id) => !id.endsWith('-settled')), story.delivered.length],
    [
      'settled deliveries',
      count('delivery', (id) => id.endsWith('-settled')),
      story.delivered.length + story.refused.size,
    ],
    ['approvals', count('notice-approved'), approvals],
    ['answers', count('survey-answer'), 2 * sendings],
    ['releases', count('release', (id) => /^release-\d+$/.test(id)), story.releases],
    ['deletions', count('deletion'), story.deleted.size],
  ];
  if (drafts < approvals) return ['an approval without a draft'];
  return figures.flatMap(([name, found, due]) =>
    found === due ? [] : [`the ledger has ${found} ${name} of ${due}`],
  );
}

async function wrongCheckpoint(system: System, size: number): Promise<string[]> {
  const latest = await readCheckpointFile(system, 'latest');
  if (size === 0) return latest === null ? [] : ['a checkpoint of nothing'];
  if (latest === null) return ['no checkpoint is published'];
  if (latest.size !== size) return [`the checkpoint stands for ${latest.size} of ${size} leaves`];
  const root = await rootOf(ledgerTree(system), size);
  return latest.root === root ? [] : ['the checkpoint has another root'];
}
