/** What people, vendors, logs and clocks do in the simulated months, and the script's own account of what is wrong. */
import { expect } from 'vitest';
import { nextOfficeTime } from '#domain/hold/office-hours.ts';
import { addDays, norwegianDate } from '#domain/time/norwegian-date.ts';
import { readHoldRecord } from '#use-cases/hold-record.ts';
import { dryRunOfRelease, readHold, stepHold } from '#use-cases/hold.ts';
import { recordFinding } from '#use-cases/record-finding.ts';
import { reportInstalledVersion } from '#use-cases/report-installed-version.ts';
import type { World } from '../world.ts';
import { answer, deliver, idOf, lastDay, scopes, startMs } from './country.ts';
import type { Scope } from './country.ts';

export const hourMs = 3_600_000;

export class Script {
  readonly world: World;
  #nowMs = startMs;
  #day = lastDay;
  /** What the script knows to keep deletion back. */
  readonly missing = new Map<string, { scope: Scope; day: string }>();
  #vendorContradicts = false;
  #answerContradicts = false;
  #answers = 1;
  #reports = 0;
  yes = 0;

  constructor(world: World) {
    this.world = world;
  }

  #among<T>(of: readonly T[]): T {
    return of[Math.floor(this.world.faults.next() * of.length)]!;
  }

  async step(): Promise<void> {
    const acts = [
      () => this.#deliverDay(0.1),
      () => this.#settleOne(),
      () => this.#vendor(),
      () => this.#answer(),
      () => this.#release(),
      () => this.#release(),
      () => this.#release(),
      () => this.#take('propose'),
      () => this.#take('confirm'),
      () => this.#two(),
      () => this.#stop(),
      () => this.#jump(),
      () => this.world.settle(),
      () => this.world.deliverSome(0.5),
    ];
    await this.#among(acts)();
  }

  async #deliverDay(lostShare: number): Promise<void> {
    if (this.#day >= addDays(norwegianDate(this.#nowMs), -1)) return;
    this.#day = addDays(this.#day, 1);
    for (const scope of scopes) {
      const isLost = this.world.faults.next() < lostShare;
      // Noted before it is sent: from then on it may have been received.
      if (isLost) this.missing.set(idOf(scope, this.#day), { scope, day: this.#day });
      await deliver(this.world, {
        scope,
        from: this.#day,
        to: this.#day,
        lost: isLost ? [this.#day] : [],
      });
    }
  }

  /** The municipality's register was late: a newer log of the day has it. A finding settles it as well. */
  async #settleOne(): Promise<void> {
    const [id, of] = [...this.missing][0] ?? [];
    if (id === undefined || of === undefined) return;
    const { scope, day } = of;
    if (this.world.faults.next() < 0.8) await deliver(this.world, { scope, from: day, to: day });
    else {
      const sentFrom = Date.parse(`${day}T10:00:00+02:00`);
      const message = { id, sentFrom, sentTo: sentFrom + 999, municipality: scope, nth: 1 };
      const finding = { finding: 'recovered-from-portal' as const, knownOn: norwegianDate(this.#nowMs) };
      await this.world.insist(() =>
        recordFinding(this.world.system, scope, { message, ...finding }, 'person-a'),
      );
      return; // The upgrade is not verified by it.
    }
    this.missing.delete(id);
  }

  async #vendor(): Promise<void> {
    const isOlder = !this.#vendorContradicts && this.world.faults.next() < 0.3;
    if (isOlder) this.#vendorContradicts = true;
    const reportedAt = new Date(startMs - 90 * 24 * hourMs + ++this.#reports * 1000).toISOString();
    const report = { version: isOlder ? '3.23.1' : '3.23.2', installedOn: '2023-06-07', reportedAt };
    await this.world.insist(() => reportInstalledVersion(this.world.system, '4601', report, '320000003'));
    if (!isOlder) this.#vendorContradicts = false;
  }

  async #answer(): Promise<void> {
    const denies = !this.#answerContradicts && this.world.faults.next() < 0.3;
    if (denies === this.#answerContradicts) return;
    if (denies) this.#answerContradicts = true;
    const choice = { kind: 'choice', choice: denies ? 'no' : 'yes' };
    await this.world.insist(() => answer(this.world, '1103', this.#answers, { 'upgrade-installed': choice }));
    this.#answers++;
    if (!denies) this.#answerContradicts = false;
  }

  async #take(step: 'propose' | 'confirm', person = this.#among(['ks-a', 'ks-b'])): Promise<void> {
    const { system } = this.world;
    await this.world.insist(async () => {
      const { stateHash } = await dryRunOfRelease(system);
      const basedOn = (await readHoldRecord(system))!.value.revision;
      return stepHold(system, { step, basedOn, stateHash }, person);
    });
  }

  /** As it is meant to go, with something in between at times. */
  async #release(): Promise<void> {
    this.#moveTo(nextOfficeTime(this.#nowMs));
    await this.world.settle();
    await this.#take('propose', 'ks-a');
    // Who proposed it tries to confirm it too, at times; only another may.
    await this.#take('confirm', this.#among(['ks-a', 'ks-b']));
    await this.#take('confirm', 'ks-b');
    await this.check();
    if (this.world.faults.next() < 0.5) {
      this.#moveTo(this.#nowMs + hourMs);
      await this.world.settle();
      await this.check();
    }
    if (this.world.faults.next() < 0.3) await this.#deliverDay(0.3);
    if (this.world.faults.next() < 0.2) await this.#stop(1);
    this.#moveTo(nextOfficeTime(this.#nowMs + 24 * hourMs));
    await this.check();
    await this.world.settle();
  }

  async #two(): Promise<void> {
    await Promise.all([this.#take('confirm', 'ks-a'), this.#take('confirm', 'ks-b'), this.#stop(0.3)]);
  }

  async #stop(share = 0.2): Promise<void> {
    if (this.world.faults.next() > share) return;
    const { system } = this.world;
    await this.world.insist(async () => {
      const basedOn = (await readHoldRecord(system))!.value.revision;
      return stepHold(system, { step: 'stop', basedOn, reason: 'wait' }, 'ks-c');
    });
  }

  async #jump(): Promise<void> {
    this.#moveTo(this.#nowMs + this.#among([1, 1, 4, 24, 24, 25, 48, -2]) * hourMs);
  }

  #moveTo(nowMs: number): void {
    this.#nowMs = nowMs;
    this.world.setClock(nowMs);
  }

  /** Asked without a crash: an answer that does not come is no yes. */
  async check(): Promise<void> {
    const { faults, system } = this.world;
    const { crashShare } = faults;
    faults.crashShare = 0;
    const { mayDeletionBegin, conditions } = await readHold(system, null);
    if (mayDeletionBegin) {
      this.yes++;
      expect([...this.missing.keys()]).toEqual([]);
      expect([this.#vendorContradicts, this.#answerContradicts]).toEqual([false, false]);
      expect(conditions).toEqual([]);
      expectTwoPeopleAndADay((await readHoldRecord(system))!.value.steps);
    }
    faults.crashShare = crashShare;
  }
}

interface Taken {
  readonly atMs: number;
  readonly by: string | null;
  readonly did: { readonly step: string };
}

/** The last three steps about a release, in the record that nobody can have written by the rules being tested alone. */
function expectTwoPeopleAndADay(steps: readonly Taken[]): void {
  const about = steps.filter(({ did }) => !['review', 'retention', 'limit'].includes(did.step));
  const [proposed, confirmed, released] = about.slice(-3);
  expect([proposed, confirmed, released].map((step) => step?.did.step)).toEqual([
    'propose',
    'confirm',
    'released',
  ]);
  expect(proposed!.by).not.toBe(confirmed!.by);
  expect(released!.atMs - confirmed!.atMs).toBeGreaterThanOrEqual(24 * hourMs);
}
