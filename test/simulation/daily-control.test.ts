import { describe, expect, it } from 'vitest';
import type { ControlDay } from '#domain/daily-control/control-view.ts';
import type { DayComment } from '#domain/daily-control/sign-off.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { attestUpgrade } from '#use-cases/attest-upgrade.ts';
import { chooseDailyControl } from '#use-cases/choose-daily-control.ts';
import { confirmRules } from '#use-cases/confirm-rules.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { readDailyControl } from '#use-cases/read-daily-control.ts';
import { receiveLog } from '#use-cases/receive-log.ts';
import { reportInstalledVersion } from '#use-cases/report-installed-version.ts';
import { signOffDays } from '#use-cases/sign-off-days.ts';
import { listUpgradeSummaries, readUpgrade } from '#use-cases/verify-upgrade.ts';
import { csv, declare, incident, pieces, portalRows, registerRows } from './script.ts';
import { World } from './world.ts';

const scope = '4601';
const signer = { person: 'person-a', office: 'leader' } as const;

/** Faults in everything that is done; what waits is delivered to the end afterwards. */
async function act(world: World, text: string, step: () => Promise<unknown>): Promise<void> {
  world.setClock(Date.parse(text));
  await world.insist(step);
  const { crashShare } = world.faults;
  await world.deliverSome(0.5);
  world.faults.crashShare = 0;
  await world.settle();
  world.faults.crashShare = crashShare;
}

const deliverBoth = (world: World, from: number, to: number, lost: (n: number) => boolean) => async () => {
  const portal = csv(portalRows(from, to));
  await receiveLog(world.system, declare('portal', '*', from, to), pieces(portal));
  const register = csv(registerRows(from, to, scope, lost));
  await receiveLog(world.system, declare('register', scope, from, to), pieces(register));
};

async function begun(seed: number, crashShare: number): Promise<World> {
  const world = new World(seed, crashShare);
  await act(world, '2023-03-25T08:00:00Z', () => keepIncident(world.system, incident));
  await act(
    world,
    '2023-03-25T09:00:00Z',
    deliverBoth(world, 1, 24, (n) => n === 22),
  );
  const settings = { from: '2023-03-20', rhythm: 'daily' } as const;
  await act(world, '2023-03-25T10:00:00Z', () =>
    chooseDailyControl(world.system, scope, settings, 'person-a'),
  );
  return world;
}

const silences = async (world: World) =>
  (await listAlarms(world.system)).filter(({ kind }) => kind === 'silence').map(({ subject }) => subject);

async function dayOf(world: World, date: string): Promise<ControlDay> {
  return (await readDailyControl(world.system, scope, date, 1)).days[0]!;
}

const sign = async (world: World, date: string, comment?: DayComment) => {
  const { basis } = await dayOf(world, date);
  return signOffDays(world.system, scope, [{ date, basis, ...(comment && { comment }) }], signer);
};

describe.each([
  [0, 0],
  [1, 0.08],
  [2, 0.08],
])('the daily control, seed %i with crashes in %f of what is done', (seed, crashShare) => {
  it('tells of silence once, and no more when the delivery has come', async () => {
    const world = await begun(seed, crashShare);
    const rest = (text: string) => act(world, text, async () => undefined);
    // The 24th, a Friday: a log covers it from Saturday 01:00, the next is due on Sunday, so Monday is soon enough.
    await rest('2023-03-27T21:59:59Z');
    expect(await silences(world)).toEqual([]);
    await rest('2023-03-27T22:00:00Z');
    expect(await silences(world)).toEqual(['4601 2023-03-24']);
    const told = await listAlarms(world.system);
    await rest('2023-03-28T10:00:00Z');
    expect(await listAlarms(world.system)).toEqual(told);
    await act(
      world,
      '2023-03-28T11:00:00Z',
      deliverBoth(world, 25, 27, () => false),
    );
    expect(await silences(world)).toEqual([]);
    await rest('2023-04-03T10:00:00Z');
    // The script writes its periods in winter time: this one ended an hour into the 28th.
    expect(await silences(world)).toEqual(['4601 2023-03-28']);
  });

  it('a day is signed off as it was seen, and opens again when a later log says something else', async () => {
    const world = await begun(seed, crashShare);
    const insisted = <T>(step: () => Promise<T>) => world.insist(step);
    expect(await insisted(() => dayOf(world, '2023-03-22'))).toMatchObject({
      state: 'not-found',
      sent: 2,
      notFound: 1,
      notFoundAtLeast: 1,
    });
    const wrong = { ok: false, code: 'comment-wrong', dates: ['2023-03-22'] };
    expect(await insisted(() => sign(world, '2023-03-22'))).toEqual(wrong);
    expect(await insisted(() => sign(world, '2023-03-21', 'vendor-told'))).toMatchObject({ ok: false });
    expect(await insisted(() => sign(world, '2023-03-24'))).toMatchObject({ code: 'nothing-to-sign' });
    for (const date of ['2023-03-20', '2023-03-21', '2023-03-23'])
      expect(await insisted(() => sign(world, date))).toEqual({ ok: true });
    expect(await insisted(() => sign(world, '2023-03-22', 'being-looked-into'))).toEqual({ ok: true });
    const { summary } = await insisted(() => readDailyControl(world.system, scope, null, 14));
    expect(summary).toMatchObject({ signed: 4, toSignOff: 0, toComment: 0, changed: 0 });

    const seen = await insisted(() => dayOf(world, '2023-03-21'));
    await act(
      world,
      '2023-03-26T10:00:00Z',
      deliverBoth(world, 21, 24, () => false),
    );
    expect(await insisted(() => dayOf(world, '2023-03-21'))).toMatchObject({ sign: 'signed' });
    const changed = await insisted(() => dayOf(world, '2023-03-22'));
    expect(changed).toMatchObject({
      sign: 'changed',
      state: 'agrees',
      signOff: { comment: 'being-looked-into' },
    });
    const old = { date: '2023-03-22', basis: seen.basis };
    expect(await insisted(() => signOffDays(world.system, scope, [old], signer))).toMatchObject({
      code: 'day-changed',
    });
    expect(await insisted(() => sign(world, '2023-03-22'))).toEqual({ ok: true });
    expect(await insisted(() => dayOf(world, '2023-03-22'))).toMatchObject({
      sign: 'signed',
      signOff: { office: 'leader' },
      earlier: [{ comment: 'being-looked-into' }],
    });
  });

  it('the upgrade is verified by the days after it, and its summary follows whatever changes', async () => {
    const world = await begun(seed, crashShare);
    const { system } = world;
    const attested = { version: '3.23.2', installedOn: '2023-03-10' };
    await act(world, '2023-03-25T11:00:00Z', () => attestUpgrade(system, scope, attested, 'person-a'));
    const verdictAfter = async () => {
      const summary = (await listUpgradeSummaries(system)).find((one) => one.scope === scope)!;
      const read = await world.insist(() => readUpgrade(system, scope));
      expect(read.verification).toEqual(summary.verification);
      const open = summary.verification.conditions.filter(({ state }) => state !== 'met');
      return [summary.verification.verdict, ...open.map(({ reason }) => reason)];
    };
    expect(await verdictAfter()).toEqual([
      'not-verified',
      'no-fixed-version',
      'some-missing',
      'something-blocks',
    ]);
    const fixed = { ...incident, fixedVersion: '3.23.2' };
    await act(world, '2023-03-25T12:00:00Z', () => keepIncident(system, fixed));
    expect(await verdictAfter()).toEqual(['not-verified', 'some-missing', 'something-blocks']);
    const rules = { maxDelay: 'PT1H', clockSkew: 'PT5M' };
    await act(world, '2023-03-25T13:00:00Z', () => confirmRules(system, scope, rules, 'person-a'));
    await act(
      world,
      '2023-03-25T14:00:00Z',
      deliverBoth(world, 21, 24, () => false),
    );
    expect(await verdictAfter()).toEqual(['verified']);
    const report = { version: '3.22', installedOn: '2023-03-01', reportedAt: '2023-03-25T14:30:00Z' };
    await act(world, '2023-03-25T15:00:00Z', () =>
      reportInstalledVersion(system, scope, report, '320000021'),
    );
    expect(await verdictAfter()).toEqual(['not-verified', 'vendor-contradicts']);
    // Every service of the incident has one, also those that have done nothing.
    expect(await listUpgradeSummaries(system)).toHaveLength(incident.services.length);
  });
});
