import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../support/backend.ts';
import type { Backend } from '../support/backend.ts';
import { markersIn } from '../privacy/scanner.ts';
import { bodies } from './bodies/bodies.ts';
import { marks, refusedFiles } from './bodies/refused-files.fixture.ts';
import { sendRaw } from './bodies/send-raw.ts';
import { storedLogs } from './bodies/stored-logs.ts';
import { atRest, differenceAtLast } from './kill/at-rest.ts';
import { emptyStorage } from './kill/empty.ts';
import { killedAt, runScenario } from './kill/run-scenario.ts';
import type { Crash } from './kill/run-scenario.ts';
import { ask, steps, take } from './kill/scenario.ts';
import { linesOf, municipalityShown, telling, untilAllIsDone } from './trace/follow.ts';
import { cells, noParents, parentOf, portalLog, registerLog, send, uploadOf } from './trace/send.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-kill-'));
let backend: Backend;
beforeAll(async () => {
  backend = await startBackend(join(folder, 'data'));
}, 60_000);
afterAll(async () => {
  await backend.stop();
  rmSync(folder, { recursive: true });
}, 60_000);

/**
 * Where the process is killed, one after the other on the way of two logs to the public snapshot: each before or after
 * the I/O by which a step becomes known. `npm run kill` does it at every one. One message may be on its way at all of
 * them, so this host gives a message more tries than there are kills; that it becomes poison is tested elsewhere.
 */
const crashes: readonly Crash[] = [
  { at: 'before INSERT national familia-2023 incident' },
  { at: 'after INSERT scopes 1103 delivery-' },
  { at: 'after PUT logs/1103', withStorage: true },
  { at: 'before POST log-received/messages' },
  { at: 'after PUT results/1103' },
  { at: 'before DELETE reconcile/messages', withStorage: true },
  { at: 'after INSERT scopes 1103 notice-' },
  { at: 'after UPDATE scopes 1103 notice-' },
  { at: 'before PUT public/snapshot.json', withStorage: true },
];

describe('killing the process at its I/O and starting it again', () => {
  it('loses nothing, from two uploads to the public snapshot', { timeout: 300_000 }, async () => {
    await runScenario(backend, []);
    // The sweep of a start has seen all that is there.
    await backend.restartHost();
    const wanted = await atRest(backend);
    expect(wanted.get('public/snapshot.json')).toContain('messages-missing');

    await emptyStorage(backend, killedAt(crashes[0]));
    expect(await runScenario(backend, crashes)).toBe(crashes.length);
    expect(await differenceAtLast(backend, wanted)).toEqual([]);
    // But for the message that was not found nothing needs a person.
    const { body } = await ask(backend, 'ks-1', 'GET', 'alarms');
    const kinds = (body['alarms'] as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'missing-message')).toEqual([]);
  });
});

describe('in a world as on the first day', () => {
  beforeAll(async () => {
    await emptyStorage(backend, telling);
    await take(backend, steps[0]!);
  }, 60_000);

  describe('a body that is not what it says', () => {
    it.each(bodies)('$name: $cause', async ({ parts, expected, isTaken = false }) => {
      const before = await storedLogs(backend);
      const [token, port] = [await backend.tokenOf('leder-1103-1'), backend.host().ready.port];
      const pieces = parts(token);
      const answers = await sendRaw(port, pieces);
      // Who floods may be cut off before the answer is read: a closed connection drops what stands in it.
      const isFlood = pieces.some((piece) => typeof piece === 'object' && 'flood' in piece);
      if (!isFlood || answers.length > 0) expect(answers).toEqual(expected);
      const after = await storedLogs(backend);
      if (isTaken) expect(after).toEqual(expect.arrayContaining(before));
      else expect(after).toEqual(before);
    });
  });

  describe('a file that is refused', () => {
    it.each(refusedFiles)('says nothing of what is in it: $name', async ({ bytes }) => {
      const path = 'deliveries?side=register&scope=1103&from=2023-03-01&to=2023-03-31';
      const headers = { authorization: `Bearer ${await backend.tokenOf('leder-1103-1')}` };
      const answer = await fetch(`${backend.api()}/${path}`, { method: 'POST', headers, body: bytes });
      expect(answer.status).toBe(422);
      expect(markersIn(JSON.stringify([...answer.headers]) + (await answer.text()), marks)).toEqual([]);
    });

    it('is nowhere in what the host has written meanwhile', () => {
      expect(backend.lines.join('\n')).toContain('postDelivery');
      expect(markersIn(backend.lines.join('\n'), marks)).toEqual([]);
    });
  });

  describe('one trace', () => {
    const [portalTrace, registerTrace] = ['a1'.repeat(16), 'b2'.repeat(16)];
    it('goes from an upload to the page, through every message; where two meet, each to its own end', async () => {
      const before = await municipalityShown(backend);
      const answers = await Promise.all([
        send(backend, 'ks-1', uploadOf('portal'), parentOf(portalTrace), portalLog),
        send(backend, 'leder-5001-1', uploadOf('register'), parentOf(registerTrace), registerLog),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([202, 202]);
      for (const trace of [portalTrace, registerTrace]) {
        const { sent, worked, others } = await untilAllIsDone(backend, trace);
        expect(others).toEqual(['access postDelivery']);
        expect(new Set(sent)).toEqual(new Set(['log-received', 'reconcile', 'publish']));
        expect(new Set(worked)).toEqual(new Set(['ingest', 'reconcile', 'publish']));
      }
      expect(await municipalityShown(backend)).not.toBe(before);
      const result = await ask(backend, 'leder-5001-1', 'GET', 'scopes/5001');
      expect(result.body['current']).toMatchObject({ deliveries: [expect.any(String), expect.any(String)] });
    });

    it('tells nothing of a row', () => {
      const lines = [portalTrace, registerTrace].flatMap((trace) => linesOf(backend, trace));
      expect(lines.length).toBeGreaterThanOrEqual(12);
      expect(markersIn(lines.join('\n'), cells)).toEqual([]);
    });

    it('stands in a problem; a request that brings none, or what is none, gets one of its own', async () => {
      const brought = 'c3'.repeat(16);
      const parents = [undefined, undefined, ...noParents(brought)];
      const given = await Promise.all(parents.map((parent) => send(backend, null, 'scopes/5001', parent)));
      const traces = given.map(
        ({ instance }) => /^urn:avstem:trace:([0-9a-f]{32})$/.exec(instance ?? '')?.[1],
      );
      expect(new Set(traces).size).toBe(parents.length);
      expect(traces).not.toContain(undefined);
      expect(traces).not.toContain(brought);
      for (const trace of traces) expect(linesOf(backend, trace!).join()).toContain('"status":401');

      const { instance } = await send(backend, null, 'scopes/5001', parentOf(brought));
      expect(instance).toBe(`urn:avstem:trace:${brought}`);
    });
  });
});
