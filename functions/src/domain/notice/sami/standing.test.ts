/** How far a translation has come, and what staff are told of it: never who a person is. */
import { describe, expect, it, test } from 'vitest';
import { samiStandings, standingOf } from './standing.ts';
import { exampleNotice, exampleParts } from './testing/example.ts';
import { samiTranslationSchema } from './translation.ts';
import type { SamiState, SamiTranslation } from './translation.ts';
import { samiDraftSchema, samiViewSchema, viewedTranslation } from './view.ts';
import type { ViewedTranslation } from './view.ts';

const parts = exampleParts(exampleNotice());
const viewed = (
  state: SamiState,
  order: number,
  over: Partial<ViewedTranslation> = {},
): ViewedTranslation => ({
  ...{ id: `t-${String(order)}`, order, municipality: '5430', language: 'se', notice: 'v2', parts },
  ...{ draftedAtMs: 1, state, forVersion: 2, isDraftedByYou: false },
  ...over,
});
const [waiting, sentBack, approved] = [viewed('waiting', 3), viewed('sent-back', 4), viewed('approved', 2)];
const older = { notice: 'v1', approvedAtMs: 5 };
const lapsed = viewed('lapsed', 1, older);
const takenDown = viewed('taken-down', 5);

describe('where a translation stands', () => {
  it.each<[string, ViewedTranslation[], (typeof samiStandings)[number], ViewedTranslation | null]>([
    ['nothing begun', [], 'none', null],
    ['a draft that waits', [approved, waiting], 'waiting', waiting],
    ['a draft that waits, after another that was sent back', [sentBack, waiting], 'waiting', waiting],
    ['the newest was sent back', [approved, sentBack], 'sent-back', sentBack],
    ['a newer one was approved', [{ ...sentBack, order: 1 }, approved], 'approved', approved],
    ['approved', [approved, lapsed], 'approved', approved],
    [
      'of two that lapsed the newer',
      [lapsed, viewed('lapsed', 2, older)],
      'lapsed',
      viewed('lapsed', 2, older),
    ],
    ['a draft that lapsed', [viewed('lapsed', 1, { notice: 'v1' })], 'none', null],
    ['taken down since', [lapsed, takenDown], 'none', null],
    ['taken down, and begun anew', [takenDown, viewed('waiting', 6)], 'waiting', viewed('waiting', 6)],
    ['a draft of an older version that waits', [viewed('waiting', 9, { notice: 'v1' })], 'none', null],
    ['one of another language', [{ ...approved, language: 'sma' }], 'none', null],
    ['one of another place', [{ ...approved, municipality: '5437' }], 'none', null],
    [
      'the same place by its newer number',
      [{ ...approved, municipality: '5612' }],
      'approved',
      { ...approved, municipality: '5612' },
    ],
    ['only replaced ones', [viewed('replaced', 1, { approvedAtMs: 5 })], 'none', null],
    ['lapsed, and a draft since that was replaced', [lapsed, viewed('replaced', 2)], 'lapsed', lapsed],
    ['taken down, and one that lapsed before', [takenDown, approved, lapsed], 'approved', approved],
  ])('%s', (_name, translations, standing, about) => {
    expect(standingOf({ notice: 'v2', translations }, '5430', 'se')).toEqual({ standing, about });
    expect(samiStandings).toContain(standing);
  });
});

const stored: SamiTranslation = {
  ...{ id: 't', order: 1, municipality: '5430', language: 'se', notice: 'v1', parts },
  ...{ draftedBy: 'person-a', draftedAtMs: 1, approvedBy: 'person-b', approvedAtMs: 2 },
  sentBack: { by: 'person-b', atMs: 3, reason: 'meaning' },
  takenDown: { by: 'person-c', atMs: 4 },
};

describe('what staff are told', () => {
  it('is whole, without who it was', () => {
    const view = viewedTranslation(stored, [stored], ['v2', 'v1', 'v0'], 'person-a');
    expect(view).toEqual({
      ...{ id: 't', order: 1, municipality: '5430', language: 'se', notice: 'v1', parts },
      ...{ draftedAtMs: 1, approvedAtMs: 2, sentBack: { atMs: 3, reason: 'meaning' } },
      ...{ state: 'taken-down', forVersion: 2, isDraftedByYou: true, takenDownAtMs: 4 },
    });
    expect(JSON.stringify(view)).not.toContain('person-');
  });

  it('says which version it is of, and whether the reader drafted it', () => {
    const { takenDown: _t, sentBack: _s, approvedAtMs: _a, approvedBy: _b, ...draft } = stored;
    const first = viewedTranslation(draft, [draft], ['v1'], 'person-b');
    expect(first).toMatchObject({ state: 'waiting', forVersion: 1, isDraftedByYou: false });
    expect(first).not.toHaveProperty('takenDownAtMs');
    expect(viewedTranslation({ ...stored, notice: 'v0' }, [], ['v2', 'v1', 'v0'], undefined).forVersion).toBe(
      1,
    );
  });
});

describe('nothing is lost', () => {
  const asked = [{ part: 'days', values: ['count'] }];
  const place = { municipality: '5430', languages: ['se'], shown: exampleNotice(), asked };
  const { id: _id, order: _order, draftedBy: _by, draftedAtMs: _at, ...rest } = stored;
  const { approvedBy: _b, approvedAtMs: _a, sentBack: _s, takenDown: _t, ...draft } = rest;

  it.each([
    ['of a translation', samiTranslationSchema, stored],
    ['of what staff see', samiViewSchema, { notice: null, places: [place], translations: [approved] }],
    ['of a draft', samiDraftSchema, draft],
  ])('%s', (_name, schema, value) => expect(schema.parse(value)).toStrictEqual(value));
});

test.each([
  { order: 0 },
  { municipality: '543' },
  { municipality: '54300' },
  { municipality: 'a5430' },
  { language: 'fi' },
  { parts: [{ part: 'other', heading: '', text: '' }] },
  { parts: [{ part: 'days', heading: 'a'.repeat(241), text: '' }] },
  { parts: [{ part: 'days', heading: '', text: 'a'.repeat(3001) }] },
])('a translation, case %#, is refused', (over) => {
  const bounds = [{ part: 'days', heading: 'a'.repeat(240), text: 'a'.repeat(3000) }];
  expect(samiTranslationSchema.safeParse({ ...stored, parts: bounds }).success).toBe(true);
  expect(samiTranslationSchema.safeParse({ ...stored, ...over }).success).toBe(false);
});
