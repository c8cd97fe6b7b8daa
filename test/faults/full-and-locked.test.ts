/** The real parts over a disk that is full again and again, and over a file that another process keeps locked. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longestWaitMs } from '#local/store/when-free.ts';
import { startBackend } from '../support/backend.ts';
import type { Backend } from '../support/backend.ts';
import { atRest, differenceAtLast } from './kill/at-rest.ts';
import { emptyStorage } from './kill/empty.ts';
import { runScenario } from './kill/run-scenario.ts';
import { ask, steps, take, until } from './kill/scenario.ts';
import type { Step } from './kill/scenario.ts';
import { askOnce, isHonest } from './storage/asked.ts';
import type { Came } from './storage/asked.ts';
import { keepRunning, killBoth } from './storage/keep-running.ts';
import { mountSmallDisk } from './storage/small-disk.ts';

const mounted = mountSmallDisk(24 * 1024 * 1024);
if (!mounted.ok) console.error(`A full disk is not tried: there is no small disk here (${mounted.reason})`);
const patience = { timeout: 300_000 };

describe.skipIf(!mounted.ok)(
  'a disk that is full again and again, and a file that another process has locked',
  () => {
    const disk = mounted.ok ? mounted.disk : null!;
    let started: Backend | undefined;
    let backend: Backend;
    let wanted: ReadonlyMap<string, string>;

    beforeAll(async () => {
      backend = started = await startBackend(join(disk.folder, 'data'));
      await runScenario(backend, []);
      // The sweep of a start has seen all that is there.
      await backend.restartHost();
      wanted = await atRest(backend);
    }, 180_000);
    afterAll(async () => {
      await started?.stop().finally(() => disk.unmount());
    }, 60_000);

    const came: Came[] = [];

    async function takeWhileFull(step: Step, whileFullMs = 1500): Promise<void> {
      disk.fill();
      const asked = await askOnce(backend, step);
      disk.free();
      came.push(asked.came, await asked.answered);
      const { settled: _settled, ...alone } = step;
      await take(backend, alone);
      // What follows from it is under way when there is no room again.
      disk.fill();
      await wait(whileFullMs);
    }

    let unlock = (): void => undefined;
    function lock(whom: Whom = 'writers'): void {
      const database = lockedBy(backend, whom);
      unlock = () => void (database.isOpen && database.close());
    }

    it('loses nothing and takes nothing by half', patience, async () => {
      await emptyStorage(backend);
      const stop = keepRunning(backend);
      try {
        await throughFullAndLocked();
      } finally {
        unlock();
        disk.free();
        await stop();
      }
    });

    async function throughFullAndLocked(): Promise<void> {
      const [incident, portal, register, rules, draft, approval] = steps;
      for (const step of [incident!, portal!]) {
        await takeWhileFull(step);
        disk.free();
      }

      // What was acknowledged stands when the machine goes down. Another process has the file when it starts again.
      await takeWhileFull(register!, 0);
      const saidBefore = backend.lines.length;
      const ended = backend.host().gone;
      killBoth(backend);
      await ended;
      disk.free();
      lock('readers too');
      await until('it says why it cannot start', async () => said(backend, saidBefore, 'is locked') || null);
      unlock();
      await take(backend, register!);

      // Locked for a moment: the step waits, and those who read are answered meanwhile.
      lock();
      const short = await askOnce(backend, rules!);
      expect((await ask(backend, 'ks-1', 'GET', 'alarms')).status).toBe(200);
      unlock();
      expect([short.came, await short.answered]).toEqual(['waits', 200]);
      await take(backend, rules!);

      // Locked for longer than anybody waits: it is said, and nothing is done.
      lock();
      const long = await askOnce(backend, draft!);
      expect([long.came, await long.answered]).toEqual(['waits', 503]);
      unlock();
      await take(backend, draft!);

      await takeWhileFull(approval!);
      disk.free();
      expect(came.filter((one) => one !== 'waits' && !isHonest(one))).toEqual([]);
      expect(came).toContain(503);
      expect(await differenceAtLast(backend, wanted)).toEqual([]);
    }
  },
);

function said({ lines }: Backend, from: number, words: string): boolean {
  return lines.slice(from).some((line) => line.includes(words));
}

type Whom = 'writers' | 'readers too';

/** Locked until it is closed. */
function lockedBy({ storeFile }: Backend, whom: Whom): DatabaseSync {
  const database = new DatabaseSync(storeFile, { timeout: longestWaitMs });
  if (whom === 'readers too') database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('BEGIN EXCLUSIVE');
  return database;
}
