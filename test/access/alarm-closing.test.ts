/** A figure that changed without a cause: Bufdir looks into it and closes the alarm, for good and in the ledger. */
import { HttpRequest, InvocationContext } from '@azure/functions';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '#domain/access/role.ts';
import { postAlarmClosing } from '#adapters/http/post-alarm-closing.ts';
import { serve } from '#adapters/http/serve.ts';
import { listAlarms, raiseAlarmOnce } from '#use-cases/alarms.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';

const { system } = new World(1, 0);
const trouble = { kind: 'change-without-cause', subject: 'release-2' } as const;
const request = { ...trouble, reason: 'figure-checked' };

beforeAll(async () => {
  await keepIncident(system, incident);
  await raiseAlarmOnce(system, trouble);
});

const bufdir: Principal = { role: 'bufdir', organisation: '320000013', ownScopes: [], person: 'b' };
const operator: Principal = {
  role: 'portal-operator',
  organisation: '310000009',
  ownScopes: [],
  person: 'k',
};

async function close(who: Principal, body: object): Promise<{ status: number; body: string }> {
  const asked = new HttpRequest({
    method: 'POST',
    url: 'http://localhost/api/alarms/closings',
    headers: { authorization: 'Bearer checked-elsewhere' },
    body: { string: JSON.stringify(body) },
  });
  const answer = await serve(postAlarmClosing, system, async () => who)(asked, new InvocationContext());
  return { status: answer.status ?? 200, body: String(answer.body) };
}

describe('the alarm of a change without a cause', () => {
  it('is closed neither by KS, nor for the reason of another alarm, nor where there is none', async () => {
    expect((await close(operator, request)).status).toBe(403);
    expect((await close(bufdir, { ...request, reason: 'mended' })).status).toBe(400);
    expect((await close(bufdir, { ...request, subject: 'release-3' })).status).toBe(404);
    expect(await listAlarms(system)).toMatchObject([trouble]);
  });

  it('is closed by Bufdir, once; who it was is not told', async () => {
    const answers = [await close(bufdir, request), await close(bufdir, request)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(Object.keys(JSON.parse(answers[0]!.body) as object)).toEqual(['reason', 'at']);
    expect((await close(bufdir, { ...request, reason: 'cause-found' })).status).toBe(409);
    expect(await closingsInLedger()).toHaveLength(1);
  });

  it('stays closed when the release is settled once more', async () => {
    await raiseAlarmOnce(system, trouble);
    expect(await listAlarms(system)).toEqual([]);
  });
});

async function closingsInLedger(): Promise<unknown[]> {
  const entries: unknown[] = [];
  const { partition } = ledgerKeys.entry(system.incidentId, 'alarm-closed', '');
  for await (const { body } of system.documents.list('ledger', partition, 'entry-')) {
    const { entry } = body as { entry: { kind: string } };
    if (entry.kind === 'alarm-closed') entries.push(entry);
  }
  return entries;
}
