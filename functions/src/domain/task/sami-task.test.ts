import { expect, test } from 'vitest';
import type { SamiState } from '../notice/sami/translation.ts';
import type { SamiView, ViewedTranslation } from '../notice/sami/view.ts';
import { samiTask } from './sami-task.ts';
import { tasksOf } from './tasks.ts';
import { facts } from './testing/facts.ts';

let order = 0;
const one = (
  state: SamiState,
  notice = 'v2',
  change: Partial<ViewedTranslation> = {},
): ViewedTranslation => ({
  id: `t-${String(++order)}`,
  order,
  municipality: '5430',
  language: 'se',
  notice,
  parts: [],
  draftedAtMs: 1,
  state,
  forVersion: 2,
  isDraftedByYou: false,
  ...change,
});
const place = { municipality: '5430', languages: ['se' as const], shown: null, asked: [] };
const view = (translations: ViewedTranslation[], change: Partial<SamiView> = {}): SamiView => ({
  notice: 'v2',
  places: [place],
  translations,
  ...change,
});
const wasPublic = { approvedAtMs: 1 };

test.each([
  ['nothing is published', view([], { notice: null }), 'cannot-start: sami-no-notice'],
  ['it could not be read', null, 'needs-attention: sami-unknown'],
  ['nobody has begun', view([]), 'not-started: sami-not-begun'],
  ['a draft waits', view([one('replaced'), one('waiting')]), 'in-progress: sami-waits'],
  ['a draft was sent back', view([one('sent-back')]), 'needs-attention: sami-sent-back'],
  [
    'a new draft followed one that was sent back',
    view([one('sent-back'), one('waiting')]),
    'in-progress: sami-waits',
  ],
  ['it is approved', view([one('sent-back'), one('approved')]), 'done: sami-published'],
  ['a later version came', view([one('lapsed', 'v1', wasPublic)]), 'needs-attention: sami-lapsed'],
  ['only a draft lapsed', view([one('lapsed', 'v1')]), 'not-started: sami-not-begun'],
  [
    'a later version came, and a new draft waits',
    view([one('lapsed', 'v1', wasPublic), one('waiting')]),
    'in-progress: sami-waits',
  ],
  ['it was taken down', view([one('taken-down')]), 'not-started: sami-not-begun'],
  [
    'one of two municipalities has lapsed',
    view([one('approved'), one('lapsed', 'v1', { ...wasPublic, municipality: '5437' })], {
      places: [place, { ...place, municipality: '5437' }],
    }),
    'needs-attention: sami-lapsed',
  ],
] as const)('%s', (_name, sami, told) => {
  const task = samiTask({ sami });
  expect(`${String(task?.state)}: ${String(task?.reason)}`).toBe(told);
});

test('it is no task of a service outside the area, and stands after the notice in it', () => {
  expect(samiTask({ sami: 'not-offered' })).toBeNull();
  expect(samiTask({ sami: view([], { places: [] }) })).toBeNull();
  const ids = tasksOf(facts({ sami: view([]) })).map(({ id }) => id);
  expect(ids.indexOf('sami')).toBe(ids.indexOf('notice') + 1);
  expect(tasksOf(facts({})).map(({ id }) => id)).not.toContain('sami');
});
