import { describe, expect, it } from 'vitest';
import type { FindingContent } from '#domain/finding/finding.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { raiseObjection } from '#use-cases/raise-objection.ts';
import { readFindings } from '#use-cases/read-findings.ts';
import { recordFinding } from '#use-cases/record-finding.ts';
import { currentReconciliation } from '#use-cases/read-result.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { followUps } from './follow-ups.ts';
import { approvals, steps } from './script.ts';
import { World } from './world.ts';

const stepMs = 3_600_000;

/** Runs the script with faults from a seed; what waits is delivered now and then, and all of it at the end. */
async function simulate(seed: number, crashShare: number): Promise<World> {
  const world = new World(seed, crashShare);
  let nowMs = Date.UTC(2023, 5, 6);
  const run = async (part: typeof steps): Promise<void> => {
    for (const step of part) {
      world.setClock((nowMs += stepMs));
      await world.insist(() => step(world));
      await world.deliverSome(0.5);
    }
    world.faults.crashShare = 0;
    await world.settle();
    world.faults.crashShare = crashShare;
  };
  await run(steps);
  await run(approvals);
  await run(followUps);
  return world;
}

/** Few: test/simulation/whole/ plays more, and worse. SIMULATION_SEEDS asks for more. */
const seeds = Array.from({ length: Number(process.env['SIMULATION_SEEDS'] ?? 5) }, (_, i) => i + 1);

describe('the pipeline under crashes, duplicates and reordering', () => {
  it('comes to what it comes to without them', async () => {
    const expected = await (await simulate(0, 0)).contents();
    expect(expected.size).toBeGreaterThan(30);
    let crashes = 0;
    for (const seed of seeds) {
      const world = await simulate(seed, 0.08);
      crashes += world.faults.crashes;
      const contents = await world.contents();
      expect([...contents.keys()].sort(), `seed ${seed}`).toEqual([...expected.keys()].sort());
      for (const [path, text] of contents) expect(text, `seed ${seed}: ${path}`).toBe(expected.get(path));
    }
    // Faults that never happen prove nothing.
    expect(crashes).toBeGreaterThan(seeds.length * 10);
  });
});

describe('what the simulated weeks come to', () => {
  it('the newer delivery holds in its period, the older before it', async () => {
    const world = await simulate(0, 0);
    const current = await currentReconciliation(world.system, '4601');
    // Lost by the deliveries that hold: the 5th by the first one, the 10th and 20th by the second.
    expect(current?.summary?.counts).toMatchObject({ sent: 48, missing: 3, missingAtLeast: 3 });
    expect(current?.deliveries).toHaveLength(3);
    // The second delivery has the message of the 15th, and no longer the entries that only the first one had: none.
    expect(current?.vanishedRows).toEqual({ portal: 0, register: 0 });
  });

  it('the rules that a person confirmed last hold, whatever the deliveries declare', async () => {
    const world = await simulate(0, 0);
    const ruled = await currentReconciliation(world.system, '4601');
    expect(ruled?.summary?.rules).toEqual({ clockSkew: 'PT5M', maxDelay: 'PT3H' });
    const joint = await currentReconciliation(world.system, '1804+1811');
    expect(joint?.summary?.rules.maxDelay).toBe('PT30M');
    const declared = await currentReconciliation(world.system, '0301-05');
    expect(declared?.summary?.rules.maxDelay).toBe('PT1H');
    const rules = JSON.parse((await world.contents()).get('scopes/4601/rules')!) as { earlier: unknown[] };
    expect(rules.earlier).toMatchObject([
      { maxDelay: '1WD', confirmedBy: 'person-a' },
      { maxDelay: 'PT2H', confirmedBy: 'person-b' },
    ]);
  });

  it('a delay that was only declared publishes nothing; the same, confirmed by a person, does', async () => {
    const world = new World(0, 0);
    const [confirmTheSame] = steps.slice(-1);
    for (const step of steps.slice(0, -1)) await step(world);
    await world.settle();
    expect(await draftNotice(world.system, '0301-05', 'person-a', undefined)).toEqual({
      ok: false,
      code: 'not-publishable',
      obstacles: ['delay-not-confirmed'],
    });
    const before = await currentReconciliation(world.system, '0301-05');
    await confirmTheSame!(world);
    await world.settle();
    const after = await currentReconciliation(world.system, '0301-05');
    expect([before?.rulesConfirmed, after?.rulesConfirmed]).toEqual([false, true]);
    expect(after?.summary).toEqual(before?.summary);
    expect(await draftNotice(world.system, '0301-05', 'person-a', undefined)).toMatchObject({ ok: true });
  });

  it('findings outlive a new result, are corrected with their history, and add up', async () => {
    const world = await simulate(0, 0);
    const { findings, counts } = await readFindings(world.system, '4601', 'person-a');
    expect(findings).toMatchObject([
      {
        message: { id: 'm-5-0-b' },
        finding: 'reported-again',
        isNotFoundNow: true,
        duties: { reviewBy: '2023-06-11', feedbackBy: '2023-06-25' },
        earlier: [{ finding: 'sender-found' }],
      },
      { message: { id: 'm-10-0-b' }, finding: 'recovered-from-portal', duties: null, earlier: [] },
    ]);
    expect(counts).toMatchObject({
      gross: { messages: 3 },
      recovered: { messages: 1, knownOn: '2023-06-05' },
      reportedAgain: { messages: 1, knownOn: '2023-06-06' },
      stillLost: { messages: 0, knownOn: null },
      unsettled: { messages: 1 },
    });
  });

  it('only what the result does not find can be settled, at dates that can be right', async () => {
    const world = await simulate(0, 0);
    const ofDay = (day: number) => ({
      message: { id: `m-${String(day)}-0-b`, sentFrom: 0, sentTo: 0, municipality: '4601', nth: 1 },
    });
    const found = { finding: 'still-lost', knownOn: '2023-06-06' } as const;
    const record = (day: number, content: FindingContent) =>
      recordFinding(world.system, '4601', { ...ofDay(day), ...content }, 'person-a');
    expect(await record(6, found)).toEqual({ ok: false, code: 'nothing-to-settle' });
    expect(await record(99, found)).toEqual({ ok: false, code: 'nothing-to-settle' });
    expect(await record(20, { ...found, knownOn: '2023-03-19' })).toMatchObject({
      ok: false,
      faults: ['known-before-sent'],
    });
    // Only the key of what was asked is believed: the times are the result's own.
    const taken = await record(20, found);
    expect(taken).toMatchObject({ ok: true, finding: { message: { id: 'm-20-0-b' }, isNotFoundNow: true } });
    expect(taken.ok && taken.finding.message.sentFrom).toBe(Date.parse('2023-03-20T13:10:00+01:00'));
  });

  it('the upgrade stands with its correction, and the contested list is told once', async () => {
    const world = await simulate(0, 0);
    const upgrade = JSON.parse((await world.contents()).get('scopes/4601/upgrade')!) as object;
    expect(upgrade).toMatchObject({ version: '3.23.2', earlier: [{ version: '3.22.9' }] });
    await raiseObjection(world.system, '1804+1811', { kind: 'municipalities-wrong' });
    const alarms = await listAlarms(world.system);
    expect(alarms.filter(({ kind }) => kind === 'objection')).toMatchObject([
      { subject: 'municipalities-wrong 1804+1811' },
    ]);
  });

  it('a refused log leaves nothing behind but its refusal', async () => {
    const world = await simulate(0, 0);
    const contents = [...(await world.contents())];
    const refused = contents.filter(([, text]) => text.includes('"state":"refused"'));
    expect(refused).toHaveLength(1);
    expect(refused[0]![1]).toContain('column-unknown');
    expect(contents.some(([, text]) => text.includes('Nordmann'))).toBe(false);
  });

  it('the public page shows whole weeks and no small count, and nothing of a district without a service', async () => {
    const world = await simulate(0, 0);
    const text = (await world.contents()).get('public/snapshot.json')!;
    const snapshot = publicSnapshotSchema.parse({ ...JSON.parse(text), asOf: '2023-06-07T00:00:00Z' });
    const of = (number: string) =>
      snapshot.municipalities.find((municipality) => municipality.number === number);
    expect(of('4601')).toMatchObject({
      state: 'messages-missing',
      notice: {
        version: 1,
        notFoundAtLeast: '1-3',
        windows: [
          { from: '2023-02-27', to: '2023-03-12' },
          { from: '2023-03-20', to: '2023-03-26' },
        ],
      },
    });
    expect(of('1804')).toMatchObject({ notice: { notFoundAtLeast: 0 } });
    expect(of('0301')).toMatchObject({ state: 'messages-missing', districts: [{ district: '05' }] });
    expect(of('0301')?.districts?.[0]?.notice).toMatchObject({
      version: 3,
      closed: 'all-settled',
      history: [
        { version: 2, cause: 'closed' },
        { version: 1, cause: 'contact-changed' },
      ],
    });
    expect(of('1103')).toEqual({ number: '1103', state: 'not-answered' });
  });
});
