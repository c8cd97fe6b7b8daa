import { expect, it } from 'vitest';
import type { FindingKind } from '#domain/finding/kinds.ts';
import { messageKey } from '#domain/finding/message-reference.ts';
import { keys } from '#use-cases/keys.ts';
import { findingEntries } from '#use-cases/ledger-entries.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { findingsOf, readFindings } from '#use-cases/read-findings.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { recordFinding } from '#use-cases/record-finding.ts';
import { csv, declare, incident, pieces } from './script.ts';
import { World } from './world.ts';

const scope = '4601';

/** Three messages within twenty minutes with two entries that can stand for any of them, and one without an entry. */
async function contestedWorld(): Promise<World> {
  const world = new World(0, 0);
  await keepIncident(world.system, incident);
  const portal = [
    'innsendt;bekymringsmeldingId',
    '2023-03-05T10:00:00;a',
    '2023-03-05T10:10:00;b',
    '2023-03-05T10:20:00;c',
    '2023-03-06T10:00:00;d',
  ];
  const register = ['mottatt', '2023-03-05 10:30:00', '2023-03-05 10:31:00'];
  await receiveLog(world.system, declare('portal', scope, 1, 24), pieces(csv(portal)));
  await receiveLog(world.system, declare('register', scope, 1, 24), pieces(csv(register)));
  await world.settle();
  return world;
}

it('as many of a contested group are found after all as there are entries, and no missing message is', async () => {
  const world = await contestedWorld();
  const record = async (id: string, finding: FindingKind) => {
    const message = { id, sentFrom: 0, sentTo: 0, municipality: scope, nth: 1 };
    const outcome = await recordFinding(
      world.system,
      scope,
      { message, finding, knownOn: '2023-06-05' },
      'person-a',
    );
    return outcome.ok ? 'ok' : outcome.code;
  };
  expect(await record('d', 'found-after-all')).toBe('no-entry-left');
  expect(await record('a', 'found-after-all')).toBe('ok');
  expect(await record('b', 'found-after-all')).toBe('ok');
  expect(await record('c', 'found-after-all')).toBe('no-entry-left');
  // The same again is no change, and whoever was wrong may say otherwise.
  expect(await record('b', 'found-after-all')).toBe('ok');
  expect(await record('b', 'still-lost')).toBe('ok');
  expect(await record('c', 'found-after-all')).toBe('ok');
  const { counts } = await readFindings(world.system, scope, 'person-a');
  expect(counts).toMatchObject({
    gross: { messages: 4 },
    foundAfterAll: { messages: 2, knownOn: '2023-06-05' },
    stillLost: { messages: 1 },
    unsettled: { messages: 1 },
  });
});

it('each finding enters the ledger with every version, also where a crash left it out', async () => {
  const world = await contestedWorld();
  const message = { id: 'd', sentFrom: 0, sentTo: 0, municipality: scope, nth: 1 };
  for (const finding of ['still-lost', 'by-other-channel'] as const) {
    await recordFinding(world.system, scope, { message, finding, knownOn: '2023-06-05' }, 'person-a');
  }
  const [finding] = await findingsOf(world.system, scope);
  const entries = findingEntries(scope, finding!);
  expect(entries).toHaveLength(2);
  const keysOfEntries = entries.map(({ id }) => ledgerKeys.entry(scope, 'finding', id));
  for (const key of keysOfEntries) expect(await world.system.documents.get(key)).not.toBeNull();
  const other = new World(3, 0);
  await other.system.documents.create(keys.finding(scope, messageKey(message)), finding);
  await other.sweepOnly();
  for (const key of keysOfEntries) expect(await other.system.documents.get(key)).not.toBeNull();
});
