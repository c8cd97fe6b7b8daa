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
import { emptyStorage } from './kill/empty.ts';
import { differenceAtLast, killedAt, runScenario, untilCalm } from './kill/run-scenario.ts';
import type { Crash } from './kill/run-scenario.ts';
import { ask, steps, take } from './kill/scenario.ts';

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
    const wanted = await untilCalm(backend);
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

describe('a body that is not what it says', () => {
  beforeAll(async () => {
    await emptyStorage(backend);
    await take(backend, steps[0]!);
  }, 60_000);

  it.each(bodies)('$name: $cause', async ({ parts, expected, isTaken = false }) => {
    const before = await storedLogs(backend);
    const [token, port] = [await backend.tokenOf('leder-1103-1'), backend.host().ready.port];
    expect(await sendRaw(port, parts(token))).toEqual(expected);
    const after = await storedLogs(backend);
    if (isTaken) expect(after).toEqual(expect.arrayContaining(before));
    else expect(after).toEqual(before);
  });
});

describe('a file that is refused', () => {
  beforeAll(() => take(backend, steps[0]!), 60_000);

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
