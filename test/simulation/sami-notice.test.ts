/** A notice in a Sámi language: bound to one version, approved by two persons, lapsing by itself. */
import { beforeEach, describe, expect, test } from 'vitest';
import { exampleParts } from '#domain/notice/sami/testing/example.ts';
import { keepIncident } from '#use-cases/keep-incident.ts';
import { translateNotice } from '#use-cases/translate-notice.ts';
import {
  decide,
  onThePage,
  publishNotice,
  restart,
  scope,
  translate,
  view,
  withArea,
} from './sami-script.ts';
import { World } from './world.ts';

describe('a translation', () => {
  let world: World;
  beforeEach(async () => {
    restart();
    world = new World(0, 0);
    await keepIncident(world.system, withArea);
    await publishNotice(world);
  });

  test('is offered to the member of the area alone, in its own language', async () => {
    const { places } = await view(world);
    expect(places.map(({ municipality, languages }) => [municipality, languages])).toEqual([
      ['1875', ['smj']],
    ]);
    const { notice } = await view(world);
    const draft = { notice: notice!, parts: exampleParts(places[0]!.shown!) };
    for (const [municipality, language] of [
      ['1840', 'smj'],
      ['1875', 'se'],
      ['5430', 'se'],
    ] as const) {
      const outcome = await translateNotice(world.system, scope, 'person-a', {
        ...draft,
        municipality,
        language,
      });
      expect(outcome).toEqual({ ok: false, code: 'not-in-area' });
    }
  });

  test('is public when a second person has approved it, and only on the page of its municipality', async () => {
    const id = await translate(world, 'vuostta');
    expect(await onThePage(world)).toBeUndefined();
    expect(await decide(world, id, 'approve', 'person-a')).toEqual({ ok: false, code: 'same-person' });
    expect(await decide(world, id, 'approve')).toMatchObject({ ok: true });
    expect(await onThePage(world)).toMatchObject([
      { language: 'smj', forVersion: 1, approvedOn: '2023-06-10' },
    ]);
    expect(await onThePage(world, '1840')).toBeUndefined();
  });

  test('that says the same is the same draft; another replaces it, and a refused one stores nothing', async () => {
    const first = await translate(world, 'vuostta');
    expect(await translate(world, 'vuostta', 'person-b')).toBe(first);
    const second = await translate(world, 'nubbi');
    expect(await decide(world, first, 'approve')).toEqual({ ok: false, code: 'replaced' });
    const { notice, places } = await view(world);
    const parts = exampleParts(places[0]!.shown!, 'mánát 3');
    const draft = { municipality: '1875', language: 'smj', notice: notice!, parts } as const;
    const refused = await translateNotice(world.system, scope, 'person-a', draft);
    expect(refused).toMatchObject({ ok: false, code: 'text-faults' });
    expect((await view(world)).translations.map(({ id, state }) => [id, state])).toEqual([
      [second, 'waiting'],
      [first, 'replaced'],
    ]);
  });

  test('lapses when a later version is approved: then the page says only that there was one', async () => {
    const first = await translate(world, 'vuostta');
    const waiting = await translate(world, 'nubbi');
    await decide(world, waiting, 'approve');
    await publishNotice(world, { contact: { name: 'Vakten', telephone: '75 00 00 00' } });
    expect(await onThePage(world)).toEqual([{ language: 'smj', forVersion: 1, approvedOn: '2023-06-10' }]);
    expect(await decide(world, first, 'approve')).toEqual({ ok: false, code: 'lapsed' });
    const again = await translate(world, 'nubbi');
    await decide(world, again, 'approve');
    expect(await onThePage(world)).toMatchObject([{ forVersion: 2, parts: [{ part: 'known' }, {}, {}, {}] }]);
  });

  test('of a version that was replaced while it was written is not taken', async () => {
    const { notice, places } = await view(world);
    await publishNotice(world, { contact: { name: 'Vakten', telephone: '75 00 00 00' } });
    const parts = exampleParts(places[0]!.shown!);
    const draft = { municipality: '1875', language: 'smj', notice: notice!, parts } as const;
    const outcome = await translateNotice(world.system, scope, 'person-a', draft);
    expect(outcome).toEqual({ ok: false, code: 'notice-changed' });
  });

  test('is sent back with a reason, or taken off the page by one person, and does not come back', async () => {
    const first = await translate(world, 'vuostta');
    expect(await decide(world, first, 'take-down')).toEqual({ ok: false, code: 'not-approved' });
    await decide(world, first, 'send-back');
    expect(await decide(world, first, 'approve')).toEqual({ ok: false, code: 'sent-back' });
    const second = await translate(world, 'nubbi');
    await decide(world, second, 'approve');
    const third = await translate(world, 'goalmmát');
    await decide(world, third, 'approve');
    expect(await decide(world, third, 'take-down', 'person-a')).toMatchObject({ ok: true });
    expect(await onThePage(world)).toBeUndefined();
    expect(await decide(world, third, 'approve')).toEqual({ ok: false, code: 'taken-down' });
  });

  test('shows staff nobody’s identity', async () => {
    const id = await translate(world, 'vuostta');
    await decide(world, id, 'send-back');
    expect(JSON.stringify(await view(world, 'person-b'))).not.toMatch(/person-/);
    expect((await view(world)).translations[0]).toMatchObject({ isDraftedByYou: true, state: 'sent-back' });
  });
});
