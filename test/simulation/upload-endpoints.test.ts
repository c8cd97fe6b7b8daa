import { HttpRequest, InvocationContext } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import type { Principal } from '#domain/access/role.ts';
import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { uploadViewSchema } from '#domain/delivery/upload.ts';
import { endpoints } from '#adapters/http/endpoints.ts';
import { serve } from '#adapters/http/serve.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { deliveryIdOf, sha256Hex, uploadIdOf } from '#use-cases/keys.ts';
import { declare, incident } from './script.ts';
import { World } from './world.ts';

const staff: Principal = {
  role: 'municipality',
  organisation: '310000003',
  ownScopes: ['4601'],
  person: 'a',
};
const declaration = declare('register', '4601', 1, 24);
const [first, second] = ['mottatt\n2023-03-05 12:00\n', 'mottatt\n2023-03-06 12:00\n'];
const sha256 = sha256Hex(['mottatt\n2023-03-05 12:00\n2023-03-06 12:00\n']);
const upload = uploadIdOf(declaration, sha256);

function asking(world: World) {
  return async (name: string, more: Record<string, string> = {}, body?: string) => {
    const endpoint = endpoints.find((candidate) => candidate.name === name)!;
    const { upload: asked = upload, number = '1', ...others } = more;
    const query = {
      side: 'register',
      from: '2023-03-01',
      to: '2023-03-24',
      maxDelay: 'PT1H',
      sha256,
      ...others,
    };
    const request = new HttpRequest({
      method: endpoint.method,
      url: 'http://localhost/api/uploads',
      headers: { authorization: 'Bearer checked-elsewhere' },
      params: { scope: '4601', upload: asked, number },
      query,
      ...(body !== undefined && { body: { string: body } }),
    });
    const answer = await serve(endpoint, world.system, async () => staff)(request, new InvocationContext());
    const json: unknown = JSON.parse(String(answer.body));
    const type = json instanceof Object && 'type' in json ? String(json.type).split(':').at(-1) : undefined;
    return { status: answer.status, json, type };
  };
}

async function newWorld() {
  const world = new World(1, 0);
  await keepIncident(world.system, incident);
  return { world, ask: asking(world) };
}

describe('the endpoints of an upload in parts', () => {
  it('take the parts, tell what stands, and answer as a delivery does', async () => {
    const { ask } = await newWorld();
    const put = (number: string, part: string) =>
      ask('putUploadPart', { number, partSha256: sha256Hex([part]) }, part);
    expect(await put('2', second)).toMatchObject({ status: 200, json: { number: 2 } });
    const stands = uploadViewSchema.parse((await ask('getUpload')).json);
    expect(stands).toEqual({
      id: upload,
      parts: [{ number: 2, sizeBytes: second.length }],
      isDelivered: false,
    });
    expect(await ask('postUploadDelivery', { parts: '2' })).toMatchObject({
      status: 409,
      type: 'parts-missing',
    });
    expect(await put('1', first)).toMatchObject({ status: 200 });
    const delivered = await ask('postUploadDelivery', { parts: '2' });
    expect(delivered.status).toBe(202);
    const { id, sha256: stored } = deliveryStatusSchema.parse(delivered.json);
    expect([id, stored]).toEqual([deliveryIdOf(declaration, sha256), sha256]);
    expect((await ask('getUpload')).json).toMatchObject({ parts: [], isDelivered: true });
  });

  it('refuse what is not what it says it is', async () => {
    const { ask } = await newWorld();
    const partSha256 = sha256Hex([first]);
    const bad = 'mottatt;navn\n2023-03-05 12:00;Kari Nordmann\n';
    expect(await ask('putUploadPart', { partSha256 }, second)).toMatchObject({
      status: 422,
      type: 'part-garbled',
    });
    const refused = await ask('putUploadPart', { partSha256: sha256Hex([bad]) }, bad);
    expect(refused).toMatchObject({ status: 422, type: 'log-refused', json: { total: 1 } });
    expect(JSON.stringify(refused.json)).not.toContain('Nordmann');
    for (const wrong of [{ upload: 'b'.repeat(64) }, { maxDelay: 'PT4H' }, { sha256: 'c'.repeat(64) }]) {
      expect(await ask('putUploadPart', { ...wrong, partSha256 }, first)).toMatchObject({ status: 400 });
    }
    expect(await ask('putUploadPart', { number: '129', partSha256 }, first)).toMatchObject({ status: 400 });
    expect(await ask('putUploadPart', { number: '0', partSha256 }, first)).toMatchObject({ status: 400 });
    expect((await ask('getUpload')).json).toMatchObject({ parts: [] });
  });
});
