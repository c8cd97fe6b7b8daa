/** Which notice counts, whom it asks, and what it says where nobody chose. */
import { describe, expect, it, test } from 'vitest';
import { isAsked } from './asking.ts';
import { causeOf, chosen, contentOf, hasFutureMeasure, languageOf } from './content.ts';
import { approvedOf, isApproved, stateOfNotice } from './notice.ts';
import type { ApprovedNotice, Notice } from './notice.ts';
import { frame } from './testing/frame.ts';
import { unknowableFigures } from './unknowable.ts';

const window = { from: '2023-03-06', to: '2023-03-12' };
const notice = (over: Partial<Notice> = {}): Notice => ({
  ...frame,
  ...{ id: 'n-1', order: 2, reconciliation: 'r-1', hidden: [], draftedBy: 'a', draftedAtMs: 1 },
  municipalities: [{ municipality: '4601', windows: [window], withdrawn: [], notFoundAtLeast: 4 }],
  ...over,
});
const approved = (over: Partial<Notice> = {}): ApprovedNotice => ({
  ...notice(over),
  approvedAtMs: over.approvedAtMs ?? 9,
});
const sentBack = { by: 'b', atMs: 2, reason: 'wait' as const };
const others = [notice({ order: 1 }), notice({ order: 3 })];

test.each([
  ['a draft', notice(), [notice()], 'waiting'],
  ['a draft after which another was drafted', notice(), others, 'replaced'],
  ['the newest draft', notice({ order: 3 }), others, 'waiting'],
  ['sent back', notice({ sentBack }), others, 'sent-back'],
  ['approved, whatever was drafted since', approved(), others, 'approved'],
] as const)('%s is %s', (_name, one, all, state) => {
  expect(stateOfNotice(one, all)).toBe(state);
});

test('approved versions stand newest first, and of two at once the one drafted last', () => {
  const all = [
    ...[
      approved({ id: 'a', approvedAtMs: 5 }),
      notice({ id: 'draft' }),
      approved({ id: 'b', approvedAtMs: 9 }),
    ],
    ...[approved({ id: 'c', approvedAtMs: 5, order: 7 }), approved({ id: 'd', approvedAtMs: 7 })],
  ];
  expect(approvedOf(all).map(({ id }) => id)).toEqual(['b', 'd', 'c', 'a']);
  expect(all.map(isApproved)).toEqual([true, false, true, true, true]);
});

describe('who is asked', () => {
  const person = (role: string, ...ownScopes: string[]) => ({ role, ownScopes }) as never;
  const [colleague, neighbour] = [person('municipality', '4601'), person('municipality', '1804')];
  const bufdir = person('bufdir');

  test.each([
    [{ kind: 'own' }, [true, false, false, false]],
    [{ kind: 'service', scope: '1804' }, [false, true, false, false]],
    [{ kind: 'bufdir' }, [false, false, true, false]],
  ] as const)('by %j', (asked, expected) => {
    const governor = person('governor', '4601', '1804');
    const people = [colleague, neighbour, bufdir, governor];
    expect(people.map((one) => isAsked(one, { asked, scope: '4601' }))).toEqual(expected);
  });
});

describe('the written form', () => {
  test.each([
    [['4640'], 'nn'],
    [['4601'], null],
    [['1106', '1811'], 'nb'],
    [['4640', '4601'], null],
    [['4640', '4647'], 'nn'],
    [['0301'], null],
    [['9999'], null],
    [[], null],
  ])('of %j is %s', (numbers, form) => expect(languageOf(numbers)).toBe(form));
});

describe('what stands in a draft', () => {
  const service = {
    ...{ organisation: '310000003', name: 'Tjeneste', municipalities: ['4640'], caseSystem: 'Familia' },
    contact: { name: 'Vakten', telephone: '57 00 00 00' },
  };
  const before = approved({ language: 'nb', hours: 'always', measures: [{ kind: 'asked-portal' }] });
  const own = { kind: 'own' };

  it('is what was chosen, else what stood before, else what the register has', () => {
    const { contact } = service;
    expect(chosen({}, undefined, service)).toEqual({
      contact,
      language: 'nn',
      hours: 'not-told',
      measures: [],
      asked: own,
    });
    const bokmaal = { ...service, municipalities: ['0301'] };
    expect(chosen({}, undefined, bokmaal).language).toBe('nb');
    const { language, hours, measures } = before;
    expect(chosen({}, before, service)).toEqual({
      contact: frame.contact,
      language,
      hours,
      measures,
      asked: own,
    });
    const choices: ReturnType<typeof chosen> = {
      ...{ contact: { name: 'Ny', telephone: '' }, language: 'nn', hours: 'weekdays-8-15' },
      ...{ measures: [], asked: { kind: 'bufdir' } },
    };
    expect(chosen(choices, before, service)).toEqual(choices);
  });
});

describe('why a version replaces another', () => {
  test.each([
    ['its contact', { contact: { name: 'Ny', telephone: '' } }, 'contact-changed'],
    ['its hours', { hours: 'always' }, 'mistake'],
    ['the logs', { reconciliation: 'r-2', contact: { name: 'Ny', telephone: '' } }, 'new-logs'],
    ['its days', { municipalities: [] }, 'findings-changed'],
  ] as const)('%s: %s', (_name, over, cause) => {
    expect(causeOf({}, notice(over as Partial<Notice>), approved())).toBe(cause);
  });

  it('own numbers in another order are the same', () => {
    const shown = (...numbers: string[]) =>
      notice({
        municipalities: numbers.map((municipality) => ({
          ...notice().municipalities[0]!,
          municipality,
          ownNumber: 2,
        })),
      });
    const cause = causeOf({ cause: 'mistake' }, shown('4601', '4602'), {
      ...shown('4602', '4601'),
      approvedAtMs: 1,
    });
    expect(cause).toBe('mistake');
  });
});

describe('versions that say the same', () => {
  const [one] = notice().municipalities;
  test.each([
    ['another draft', { id: 'n-2', order: 9, draftedBy: 'z' }, true],
    ['with days withdrawn', { municipalities: [{ ...one!, withdrawn: [window] }] }, true],
    ['of another result', { reconciliation: 'r-2' }, false],
    ['from another day', { checkedFrom: '2023-03-01' }, false],
    ['to another day', { checkedTo: '2023-03-31' }, false],
    ['with another count', { municipalities: [{ ...one!, notFoundAtLeast: 5 }] }, false],
    ['with another contact', { contact: { name: 'Ny', telephone: '' } }, false],
    ['in another form', { language: 'nn' }, false],
    ['with other hours', { hours: 'always' }, false],
    ['with a measure', { measures: [{ kind: 'asked-portal' }] }, false],
    ['closed', { closing: 'mistake' }, false],
    ['unknowable', { unknowable: 'logs-deleted' }, false],
  ] as const)('%s: %s', (_name, over, isSame) => {
    expect(contentOf(notice(over as Partial<Notice>)) === contentOf(notice())).toBe(isSame);
  });
});

test('a measure is told on a day that has come', () => {
  const nowMs = Date.parse('2023-06-12T10:00:00Z');
  const told = (...days: (string | undefined)[]) =>
    hasFutureMeasure({ measures: days.map((on) => ({ kind: 'upgraded', ...(on && { on }) })) }, nowMs);
  expect([told(), told('2023-06-12'), told(undefined), told('2023-06-13')]).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect([told('2023-06-01', '2023-06-13'), hasFutureMeasure({}, nowMs)]).toEqual([true, false]);
});

test('where nothing can be known no day and no count is told, for any municipality', () => {
  const nothing = { windows: [], withdrawn: [], notFoundAtLeast: 'not-shown' };
  expect(unknowableFigures('logs-deleted', { municipalities: ['1804', '1811'] }, 'r-1')).toEqual({
    ...{ reconciliation: 'r-1', unknowable: 'logs-deleted', hidden: [] },
    municipalities: [
      { municipality: '1804', ...nothing },
      { municipality: '1811', ...nothing },
    ],
  });
});
