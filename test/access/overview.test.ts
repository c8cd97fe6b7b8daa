/** A county governor reads its own area by whichever address; reminders are noted once a day. */
import { HttpRequest, InvocationContext } from '@azure/functions';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '#domain/access/role.ts';
import { overviewSchema } from '#domain/overview/overview.ts';
import type { Endpoint } from '#adapters/http/endpoint.ts';
import { getOverview } from '#adapters/http/get-overview.ts';
import { getOverviewJournal } from '#adapters/http/get-overview-journal.ts';
import { getReminders } from '#adapters/http/get-reminders.ts';
import { postReminders } from '#adapters/http/post-reminders.ts';
import { serve } from '#adapters/http/serve.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { keys } from '#use-cases/keys.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import { recordReminders } from '#use-cases/remind-services.ts';
import { incident } from '../simulation/script.ts';
import { World } from '../simulation/world.ts';

const world = new World(1, 0);
beforeAll(() => keepIncident(world.system, incident));

const governor = (code?: Principal['governor']): Principal => ({
  role: 'statsforvalter',
  organisation: '330000006',
  ownScopes: [],
  person: 'a',
  ...(code && { governor: code }),
});
const bufdir: Principal = { role: 'bufdir', organisation: '320000013', ownScopes: [], person: 'b' };

async function ask(endpoint: Endpoint, who: Principal, query = '', body?: unknown, etag?: string) {
  const request = new HttpRequest({
    method: endpoint.method,
    url: `http://localhost/api/${endpoint.route}`,
    headers: { authorization: 'Bearer checked-elsewhere', ...(etag && { 'if-none-match': etag }) },
    query: Object.fromEntries(new URLSearchParams(query)),
    ...(body !== undefined && { body: { string: JSON.stringify(body) } }),
  });
  const answer = await serve(endpoint, world.system, async () => who)(request, new InvocationContext());
  const headers = new Headers(answer.headers as Record<string, string>);
  return { status: answer.status ?? 200, body: String(answer.body), headers };
}

describe("a county governor's overview", () => {
  it('is its own area, whether or not it is named', async () => {
    for (const query of ['', 'area=nordland']) {
      const { status, body } = await ask(getOverview, governor('nordland'), query);
      expect(status).toBe(200);
      const overview = overviewSchema.parse(JSON.parse(body));
      expect(overview.area).toBe('nordland');
      expect(overview.services.map(({ scope }) => scope)).toEqual(['1804+1811']);
      expect(body).not.toContain('4601');
    }
  });

  it.each(['area=vestland', 'area=country'])('%s is refused, as data and as a journal', async (query) => {
    for (const endpoint of [getOverview, getOverviewJournal])
      expect((await ask(endpoint, governor('nordland'), query)).status).toBe(403);
  });

  it('an organisation that is no known county governor reads nothing', async () => {
    expect((await ask(getOverview, governor())).status).toBe(403);
  });

  it('the journal holds nothing of others either', async () => {
    for (const format of ['html', 'csv']) {
      const { status, body } = await ask(getOverviewJournal, governor('nordland'), `format=${format}`);
      expect(status).toBe(200);
      expect(body).toContain('Vega');
      expect(body).not.toContain('Bergen');
    }
  });
});

it('the same overview has the same ETag, whenever it is read', async () => {
  world.setClock(Date.UTC(2023, 5, 7));
  const first = await ask(getOverview, bufdir);
  const etag = first.headers.get('etag')!;
  world.setClock(Date.UTC(2023, 5, 7, 1));
  expect((await ask(getOverview, bufdir, '', undefined, etag)).status).toBe(304);
});

describe('reminders', () => {
  it('are for those who have not answered, with a text in each form', async () => {
    const { reminders } = JSON.parse((await ask(getReminders, bufdir)).body);
    expect(reminders).toHaveLength(3);
    expect(reminders[0].texts.nn.body).toContain('barnevernstenester');
    expect(decodeURIComponent(reminders[0].texts.nb.mailto)).toContain(reminders[0].texts.nb.body);
  });

  it('are noted once a day, and show in the overview', async () => {
    const note = () => ask(postReminders, bufdir, '', { scopes: ['4601', '9999'] });
    expect(JSON.parse((await note()).body)).toEqual({ reminded: ['4601'], left: ['9999'] });
    world.setClock(Date.UTC(2023, 5, 7, 3));
    await note();
    world.setClock(Date.UTC(2023, 5, 9));
    await note();
    const overview = overviewSchema.parse(JSON.parse((await ask(getOverview, bufdir)).body));
    const bergen = overview.services.find(({ scope }) => scope === '4601')!;
    expect(bergen.survey.remindedAt).toEqual(['2023-06-07T01:00:00.000Z', '2023-06-09T00:00:00.000Z']);
  });

  it('stand in the ledger, also where a crash came before it', async () => {
    const key = keys.reminder('simulated', '1804+1811', '2023-06-08');
    await world.system.documents.create(key, { scope: '1804+1811', atMs: 7, notedBy: 'b' });
    await recordReminders(world.system);
    await recordReminders(world.system);
    for (const [scope, date] of [
      ['4601', '2023-06-07'],
      ['4601', '2023-06-09'],
      ['1804+1811', '2023-06-08'],
    ] as const) {
      const { id } = keys.reminder('simulated', scope, date);
      const entry = await world.system.documents.get(ledgerKeys.entry(scope, 'reminder', id));
      expect(entry?.body).toMatchObject({ entry: { kind: 'reminder', scope, id } });
    }
  });
});
