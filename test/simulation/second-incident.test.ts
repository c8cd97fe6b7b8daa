/**
 * Incidents are data: another vendor's case system, another period, deadline, fixed version and questions, opened by
 * Bufdir through the API and followed from logs to a published notice and a release. A system follows one incident at a
 * time (`INCIDENT_ID`), on stores of its own; nothing of the code knows which.
 */
import { HttpRequest, InvocationContext } from '@azure/functions';
import { expect, it } from 'vitest';
import type { Principal } from '#domain/access/role.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { defaultQuestions } from '#domain/survey/default-questions.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { serve } from '#adapters/http/serve.ts';
import { World } from './world.ts';

const second: Incident = {
  id: 'modulus-2026',
  caseSystem: 'Netcompany Modulus Barn',
  from: '2026-02-01',
  to: '2026-04-30',
  fixedVersion: '8.1',
  surveyDeadline: '2026-06-01T10:00:00Z',
  sample: true,
  services: [
    {
      organisation: '310000003',
      name: 'Barneverntjenesten i Bodø',
      municipalities: ['1804'],
      caseSystem: 'Netcompany Modulus Barn',
      contact: { name: 'Barnevernstjenesten', telephone: '00 00 00 00' },
    },
  ],
};
const scope = '1804';
const bufdir: Principal = { role: 'bufdir', ownScopes: [], person: 'bufdir-a' };
const operator: Principal = { role: 'portal-operator', ownScopes: [], person: 'ks-a' };
const leader = (person: string): Principal => ({
  role: 'municipality',
  organisation: '310000003',
  ownScopes: [scope],
  person,
});

function asking(world: World) {
  return async (who: Principal, name: string, given: Record<string, string>, body?: unknown) => {
    const endpoint = endpoints.find((candidate) => candidate.name === name)!;
    const inPath = [...endpoint.route.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!);
    const isInPath = ([key]: [string, string]) => inPath.includes(key);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const request = new HttpRequest({
      method: endpoint.method,
      url: 'http://localhost/api',
      headers: { authorization: 'Bearer checked-elsewhere' },
      params: Object.fromEntries(Object.entries(given).filter(isInPath)),
      query: Object.fromEntries(Object.entries(given).filter((entry) => !isInPath(entry))),
      ...(body !== undefined && { body: { string: text } }),
    });
    const answer = await serve(endpoint, world.system, async () => who)(request, new InvocationContext());
    if (endpoint.method !== 'GET') await world.settle();
    const json = JSON.parse(String(answer.body)) as Record<string, unknown>;
    return { status: answer.status ?? 200, json };
  };
}

const days = Array.from({ length: 20 }, (_, n) => `2026-03-${String(n + 2).padStart(2, '0')}`);
const portal = ['innsendt;kommunenummer;id', ...days.map((day) => `${day}T10:00:00;1804;m-${day}`)];
const register = ['mottatt', ...days.filter((_, n) => n % 5 !== 3).map((day) => `${day} 10:12`)];
const period = { from: '2026-02-01', to: '2026-04-30', scope };

it('a second incident of another vendor goes from nothing to a release without a line of code', async () => {
  const world = new World(1, 0);
  world.system = { ...world.system, incidentId: second.id };
  world.setClock(Date.parse('2026-05-04T08:00:00Z'));
  const ask = asking(world);

  expect((await ask(bufdir, 'putIncident', { incident: second.id }, second)).status).toBe(200);
  expect((await ask(bufdir, 'putIncident', { incident: 'familia-2023' }, second)).status).toBe(404);
  const [firstGroup] = defaultQuestions.groups;
  const questions = { basedOn: 1, groups: [firstGroup] };
  const kept = await ask(bufdir, 'putSurveyQuestions', { incident: second.id }, questions);
  expect(kept).toMatchObject({ status: 200, json: { version: 2 } });

  const logs = { ...period, side: 'portal' };
  expect((await ask(operator, 'postDelivery', logs, `${portal.join('\n')}\n`)).status).toBe(202);
  const own = { ...period, side: 'register', maxDelay: 'PT1H' };
  expect((await ask(leader('a'), 'postDelivery', own, `${register.join('\n')}\n`)).status).toBe(202);
  await ask(leader('a'), 'putRules', { scope }, { maxDelay: 'PT1H', clockSkew: 'PT5M' });
  const read = await ask(leader('a'), 'getScope', { scope });
  expect(read.json).toMatchObject({ current: { summary: { counts: { sent: 20, missingAtLeast: 4 } } } });

  await ask(leader('a'), 'putUpgrade', { scope }, { version: '8.1', installedOn: '2026-04-20' });
  const upgrade = await ask(leader('a'), 'getUpgrade', { scope });
  expect(upgrade.json).toMatchObject({ fixedVersion: '8.1' });

  const draft = await ask(leader('a'), 'postNotice', { scope }, {});
  expect(draft.status).toBeLessThan(300);
  const notice = String(draft.json['id']);
  expect((await ask(leader('b'), 'approveNotice', { scope, notice }, {})).status).toBeLessThan(300);
  const blob = await world.system.blobs.read('public/snapshot.json');
  const snapshot = publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(blob!.bytes)));
  expect(snapshot.incident).toMatchObject({ id: second.id, caseSystem: second.caseSystem });
  expect(JSON.stringify(snapshot)).not.toContain('Familia');

  const plan = await ask(bufdir, 'postRelease', {}, {});
  expect(plan.status).toBe(200);
  const { contentId } = plan.json;
  expect(await ask(bufdir, 'postRelease', {}, { contentId })).toMatchObject({
    status: 202,
    json: { number: 1 },
  });
  const releases = await ask(bufdir, 'getReleases', {});
  expect(JSON.stringify(releases.json)).toContain('"number":1');
});
