/** A hold from its start to its release and back, against real stores; and what the portal says of itself. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { HoldStep } from '#domain/hold/steps.ts';
import { askDeletable } from '#use-cases/ask-deletable.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { dryRunOfRelease, readHold, stepHold } from '#use-cases/hold.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import { listToSendAgain } from '#use-cases/list-to-send-again.ts';
import { reportInstalledVersion } from '#use-cases/report-installed-version.ts';
import { World } from '../world.ts';
import { answer, deliver, idOf, settledCountry, startMs } from './country.ts';

const hourMs = 3_600_000;
let world: World;

async function take(step: object, person: string): Promise<string> {
  const view = await readHold(world.system, person);
  const given = { basedOn: view.hold?.revision ?? 0, ...step } as HoldStep;
  const change = await stepHold(world.system, given, person);
  return change.ok ? 'done' : change.code;
}
const start = { step: 'start', reason: 'upgrades-not-verified', reviewOn: '2023-10-02' };
const withHash = async (step: 'propose' | 'confirm') => ({
  step,
  stateHash: (await dryRunOfRelease(world.system)).stateHash,
});
const codes = async (): Promise<string[]> => {
  const { conditions } = await readHold(world.system, null);
  return conditions.map(({ code, scope }) => (scope === null ? code : `${code} ${scope}`));
};
const mayBegin = async (): Promise<boolean> => (await readHold(world.system, null)).mayDeletionBegin;
async function release(): Promise<void> {
  expect(await take(await withHash('propose'), 'ks-a')).toBe('done');
  expect(await take(await withHash('confirm'), 'ks-b')).toBe('done');
  world.setClock(startMs + 24 * hourMs);
  await world.settle();
}

beforeEach(async () => {
  world = new World(1, 0);
  await settledCountry(world);
});

describe('a hold from its start to its release', () => {
  it('is released by two, after 24 hours, with each step in the ledger', async () => {
    expect(await codes()).toContain('no-hold');
    expect(await take(start, 'ks-a')).toBe('done');
    await world.settle();
    expect(await codes()).toEqual([]);
    expect(await mayBegin()).toBe(false);
    await release();
    expect(await mayBegin()).toBe(true);
    const view = await readHold(world.system, 'ks-b');
    expect(view.hold?.steps.map(({ did, by }) => [did.step, by])).toEqual([
      ['released', 'system'],
      ['confirm', 'you'],
      ['propose', 'another'],
      ['start', 'another'],
    ]);
    expect(JSON.stringify(view)).not.toContain('ks-');
    for (const revision of [1, 2, 3, 4]) {
      const key = ledgerKeys.entry(world.system.incidentId, 'hold', `hold-${revision}`);
      expect(await world.system.documents.get(key)).not.toBeNull();
    }
  });

  it('a message that is not found keeps it, from the moment that its log was received', async () => {
    await take(start, 'ks-a');
    await world.settle();
    await release();
    await deliver(world, { scope: '4601', from: '2023-09-12', to: '2023-09-12', lost: ['2023-09-12'] });
    expect(await mayBegin()).toBe(false);
    await world.settle();
    expect(await codes()).toEqual(['unsettled 4601', 'not-verified 4601']);
    const { hold } = await readHold(world.system, null);
    expect(hold?.state).toBe('held');
    expect(hold?.steps[0]).toMatchObject({ by: 'system', did: { step: 'held-again' } });
    expect((await listAlarms(world.system)).map(({ kind }) => kind)).toContain('hold-stopped');
  });

  it('while it waits, an answer that says otherwise or a vendor who does stops it', async () => {
    await take(start, 'ks-a');
    await world.settle();
    expect(await take(await withHash('propose'), 'ks-a')).toBe('done');
    const told = { version: '3.23.1', installedOn: '2023-06-07', reportedAt: '2023-09-12T07:00:00Z' };
    await reportInstalledVersion(world.system, '1103', told, '320000003');
    expect(await codes()).toEqual(['not-verified 1103', 'vendor-contradicts 1103']);
    expect(await take(await withHash('confirm'), 'ks-b')).toBe('conditions-open');
    const denied = { 'upgrade-installed': { kind: 'choice', choice: 'no' } };
    await answer(world, '4601', 1, denied);
    expect(await codes()).toContain('answer-contradicts 4601');
  });

  it('its review day passes: an alarm, and nothing is released', async () => {
    await take(start, 'ks-a');
    world.setClock(Date.parse('2023-10-03T00:30:00+02:00'));
    await world.settle();
    expect(await mayBegin()).toBe(false);
    const review = { kind: 'hold-review', subject: '2023-10-02' };
    expect(await listAlarms(world.system)).toContainEqual(expect.objectContaining(review));
    expect(await take({ step: 'review', reviewOn: '2023-11-01' }, 'ks-b')).toBe('done');
    await world.settle();
    expect(await listAlarms(world.system)).not.toContainEqual(expect.objectContaining(review));
  });
});

describe('deletion by proof, and the list to send again', () => {
  const lost = '2023-09-11';
  beforeEach(async () => {
    await take(start, 'ks-a');
    await deliver(world, { scope: '4601', from: lost, to: lost, lost: [lost] });
  });
  const ask = async (...ids: string[]): Promise<string[]> => {
    const { answers } = await askDeletable(world.system, { ids });
    return answers.map(({ mayBeDeleted, reason }) => `${String(mayBeDeleted)} ${reason}`);
  };
  const [good, bad] = [idOf('4601', '2023-09-01'), idOf('4601', lost)];

  it('only what is registered in the current result may be deleted, and nothing of it is stored', async () => {
    expect(await ask(good)).toEqual(['false result-not-current']);
    await world.settle();
    const before = await world.contents();
    expect(await ask(good, bad, 'melding-ukjent')).toEqual([
      'true registered',
      'false not-found',
      'false unknown-id',
    ]);
    expect(await world.contents()).toEqual(before);
    const elsewhere = await askDeletable(world.system, { ids: [good], municipality: '1103' });
    expect(elsewhere.answers).toEqual([{ mayBeDeleted: false, reason: 'unknown-id' }]);
  });

  it('what is not found stays past its day and alarms; over the limit by another kind', async () => {
    expect(await take({ step: 'limit', messages: 1 }, 'ks-a')).toBe('done');
    world.setClock(Date.parse('2023-10-13T10:00:00+02:00'));
    await world.settle();
    const kinds = async () => (await listAlarms(world.system)).map(({ kind }) => kind);
    expect(await kinds()).toContain('kept-message');
    expect(await kinds()).not.toContain('kept-over-limit');
    expect(await take({ step: 'limit', messages: 0 }, 'ks-a')).toBe('done');
    await world.settle();
    expect(await kinds()).toContain('kept-over-limit');
  });

  it('the list names what the portal still has, and who read it is written down first', async () => {
    await world.settle();
    const { messages, services } = await listToSendAgain(world.system, 'ks-a');
    expect(messages).toMatchObject([{ id: bad, lastDay: 'held', ordinaryLastDay: '2023-10-11' }]);
    expect(services.withResult).toBe(2);
    const readings: unknown[] = [];
    for await (const { body } of world.system.documents.list('ledger', '4601', 'reading-'))
      readings.push(body);
    expect(readings).toContainEqual(expect.objectContaining({ reader: 'ks-a' }));
  });

  it('what the portal says of its own sending changes nothing', async () => {
    const contentsWith = async (portalState: string): Promise<unknown> => {
      world = new World(1, 0);
      await settledCountry(world);
      await take(start, 'ks-a');
      await deliver(world, { scope: '4601', from: lost, to: lost, lost: [lost], portalState });
      await world.settle();
      return [await codes(), await ask(good, bad), await listToSendAgain(world.system, 'ks-a')];
    };
    expect(await contentsWith('LEVERT')).toEqual(await contentsWith('AVVIST_FAGSYSTEM'));
  });
});
