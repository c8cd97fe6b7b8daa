import { describe, expect, test } from 'vitest';
import { shownTranslations } from './shown.ts';
import { exampleNotice, exampleParts } from './testing/example.ts';
import { newestApproved, stateOfTranslation } from './translation.ts';
import type { SamiTranslation } from './translation.ts';

const parts = exampleParts(exampleNotice());

function translation(id: string, change: Partial<SamiTranslation> = {}): SamiTranslation {
  return {
    id,
    order: 1,
    municipality: '5430',
    language: 'se',
    notice: 'v1',
    parts,
    draftedBy: 'a',
    draftedAtMs: 0,
    ...change,
  };
}
const approved = (id: string, approvedAtMs: number, change: Partial<SamiTranslation> = {}): SamiTranslation =>
  translation(id, { approvedBy: 'b', approvedAtMs, ...change });
const takenDown = { by: 'a', atMs: 9 };
const dayMs = 86_400_000;

describe('the state of a translation', () => {
  const second = translation('second', { order: 2 });
  const sentBack = translation('x', { sentBack: { by: 'b', atMs: 1, reason: 'meaning' } });
  test.each([
    ['drafted', translation('x'), [], 'v1', 'waiting'],
    ['drafted before another', translation('x'), [second], 'v1', 'replaced'],
    [
      'drafted before one of another language',
      translation('x'),
      [{ ...second, language: 'sma' }],
      'v1',
      'waiting',
    ],
    [
      'drafted before one of another place',
      translation('x'),
      [{ ...second, municipality: '5437' }],
      'v1',
      'waiting',
    ],
    [
      'drafted before one of the same place by its newer number',
      translation('x'),
      [{ ...second, municipality: '5612' }],
      'v1',
      'replaced',
    ],
    ['drafted of a version that holds no longer', translation('x'), [], 'v2', 'lapsed'],
    ['sent back', sentBack, [], 'v1', 'sent-back'],
    ['approved', approved('x', 1), [], 'v1', 'approved'],
    ['approved, with a draft after it', approved('x', 1), [second], 'v1', 'approved'],
    [
      'drafted before one of another version',
      translation('x'),
      [{ ...second, notice: 'v2' }],
      'v1',
      'waiting',
    ],
    ['approved before another', approved('x', 1), [approved('y', 2)], 'v1', 'replaced'],
    ['approved of a version that holds no longer', approved('x', 1), [], 'v2', 'lapsed'],
    ['approved, and nothing is published', approved('x', 1), [], null, 'lapsed'],
    ['taken down', approved('x', 1, { takenDown }), [], 'v1', 'taken-down'],
  ] as const)('%s: %s', (_name, one, others, current, state) => {
    expect(stateOfTranslation(one, [one, ...others], current)).toBe(state);
  });
});

describe('what stands on the page', () => {
  const shown = (all: readonly SamiTranslation[], versions = ['v1'], municipality = '5430') =>
    shownTranslations(municipality, versions, all);

  test('is what was approved last of the version that holds, with the Norwegian day', () => {
    const day = Date.parse('2023-06-13T22:30:00Z');
    const all = [approved('x', day - dayMs), approved('y', day), translation('z', { order: 3 })];
    expect(shown(all)).toEqual([{ language: 'se', forVersion: 1, approvedOn: '2023-06-14', parts }]);
    expect(shown([...all].reverse())).toEqual(shown(all));
  });

  test('is nothing of a draft, of another municipality, or of a notice that was never approved', () => {
    expect(shown([translation('x')])).toEqual([]);
    expect(shown([approved('x', 1)], ['v1'], '5437')).toEqual([]);
    expect(shown([approved('x', 1, { notice: 'v0' })])).toEqual([]);
  });

  test('says of an earlier version only that there was one', () => {
    const told = shown([approved('x', dayMs)], ['v3', 'v2', 'v1']);
    expect(told).toEqual([{ language: 'se', forVersion: 1, approvedOn: '1970-01-02' }]);
  });

  test('is nothing where it was taken down: what stood before it does not come back', () => {
    const gone = approved('y', 2, { takenDown });
    expect(shown([approved('x', 1), gone])).toEqual([]);
    expect(shown([gone], ['v2', 'v1'])).toEqual([]);
    expect(shown([gone, approved('z', 3)])).toHaveLength(1);
  });

  test('is the one of the version that holds, also where an earlier one was approved after it', () => {
    const all = [approved('x', 5, { notice: 'v1' }), approved('y', 4, { notice: 'v2' })];
    expect(shown(all, ['v2', 'v1'])[0]).toMatchObject({ forVersion: 2, parts });
  });
});

test('of several approved at once the one drafted last is the newest, and of those one by its name', () => {
  const newest = (...all: SamiTranslation[]) => newestApproved(all)?.id;
  const [x, y] = [approved('x', 1), approved('y', 1)];
  expect([newest(x, y), newest(y, x)]).toEqual(['x', 'x']);
  const later = approved('z', 1, { order: 2 });
  expect([newest(x, later), newest(later, y)]).toEqual(['z', 'z']);
  expect(newest(translation('draft'))).toBeUndefined();
});
