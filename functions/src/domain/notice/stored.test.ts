/** What is chosen, kept and told of notices: taken whole, by choice only, and never with a person in what is told. */
import { describe, expect, it, test } from 'vitest';
import { noticeChoicesSchema } from './content.ts';
import { approvalSchema, noticesViewSchema, noticeView } from './notice-view.ts';
import { hiddenSchema, noticeSchema } from './notice.ts';
import type { Notice } from './notice.ts';
import { ownNumberViewSchema } from './own-number-view.ts';
import { publicCountSchema, publicMunicipalitySchema, publicSnapshotSchema } from './public-snapshot.ts';
import { scopePublicStateSchema } from './public-state.ts';
import { publicSamiSchema } from './sami/public-sami.ts';
import { exampleNotice } from './sami/testing/example.ts';
import { frame } from './testing/frame.ts';
import { countedSchema } from './totals/counted.ts';

const window = { from: '2023-03-06', to: '2023-03-12' };
const at = '2023-06-12T10:00:00.000Z';
const municipality = {
  ...{ municipality: '4601', windows: [window], withdrawn: [window], notFoundAtLeast: 4 },
  ...{ ownNumber: 5, recovered: true as const },
};
const notice: Notice = noticeSchema.parse({
  ...frame,
  ...{ id: 'n-1', order: 2, reconciliation: 'r-1', checkedFrom: '2023-03-01', checkedTo: '2023-03-31' },
  ...{ unknowable: 'logs-deleted', municipalities: [municipality], cause: 'new-logs', closing: 'mistake' },
  hidden: [{ municipality: '4601', notFoundAtLeast: 4, widened: [{ ...window, unit: 'week' }] }],
  measures: [{ kind: 'upgraded', on: '2023-06-01' }],
  ...{ asked: { kind: 'service', scope: '1804' }, replaces: 'n-0', draftedBy: 'a', draftedAtMs: 1 },
  sentBack: { by: 'b', atMs: 2, reason: 'wait' },
  ...{ approvedBy: 'c', approvedAtMs: 3, journalSha256: 'ab' },
});
const sami = { language: 'se', forVersion: 1, approvedOn: '2023-06-12' };
const shown = {
  ...exampleNotice({ ownNumber: 2, recovered: true, cause: 'new-logs', closed: 'mistake' }),
  ...{ unknowable: 'logs-deleted', sami: [{ ...sami, parts: [{ part: 'days', heading: 'a', text: 'b' }] }] },
  history: [{ version: 1, publishedAt: at, cause: 'mistake' }],
};
const counted = {
  '4601': { count: 0, earlier: [0, '1-3', 'not-shown', 4], earlierOwn: [1], ownNumber: true },
};
const total = { area: 'no', places: 3, atLeast: 13, isExact: true, withheld: [] };
const place = { state: 'checking', since: at, notice: shown };
const snapshot = {
  ...{ schemaVersion: 2, sample: true, asOf: at, referenceCheck: { confirmedOn: '2023-05-01' } },
  incident: { id: 'one', caseSystem: 'Familia', from: '2020-09-01', to: '2023-05-31' },
  totals: [total],
  municipalities: [{ number: '0301', ...place, districts: [{ district: '05', ...place }] }],
  releases: [{ number: 1, releasedAt: at, files: [] }],
};
const choices = {
  ...{ contact: frame.contact, language: 'nn', hours: 'always', measures: [{ kind: 'asked-portal' }] },
  ...{ asked: { kind: 'bufdir' }, cause: 'mistake', closing: 'mistake', unknowable: 'logs-deleted' },
  ownNumbers: ['4601'],
};
const since = {
  publishedAt: at,
  knownTo: null,
  municipalities: [{ municipality: '4601', sent: 2, notFound: 1 }],
};
const proposal = { contact: frame.contact, language: null, hours: 'not-told', measures: [] };
const own = { municipality: '4601', mayShow: false, refusal: 'total', versions: [1] };
const view = noticeView(notice, [notice], 'a', 5);

describe('nothing is lost', () => {
  it.each([
    ['of a notice', noticeSchema, notice],
    [
      'of what is hidden',
      hiddenSchema,
      { municipality: '4601', notFoundAtLeast: 2, widened: [{ ...window, unit: 'week' }] },
    ],
    ['of what is chosen', noticeChoicesSchema, choices],
    ['of what staff see', noticesViewSchema, { notices: [view], proposal, since }],
    ['of what the public sees', publicSnapshotSchema, snapshot],
    [
      'of a scope’s state',
      scopePublicStateSchema,
      { scope: '4601', state: 'checking', sinceMs: 1, notices: { '4601': shown }, counted },
    ],
    ['of the counts behind', countedSchema, counted],
    ['of own numbers', ownNumberViewSchema, { municipalities: [own] }],
    [
      'of what waits',
      approvalSchema,
      {
        ...{ scope: '4601', notice: 'n-1', service: 'Bergen', districts: ['05'], askedAs: 'bufdir' },
        ...{ draftedAtMs: 1, isDraftedByYou: false, shown: { '4601': shown } },
      },
    ],
    ['of a translation', publicSamiSchema, sami],
  ])('%s', (_name, schema, value) => expect(schema.parse(value)).toStrictEqual(value));
});

test('a notice that older code kept is read with what held then', () => {
  const { hidden, language, hours, measures: _m, asked, order, replaces, ...older } = notice;
  const [own] = older.municipalities;
  const { withdrawn, ...without } = own!;
  const read = noticeSchema.parse({ ...older, municipalities: [without] });
  expect(read).toMatchObject({ order: 1, hidden: [], language: 'nb', hours: 'not-told', measures: [] });
  expect(read).toMatchObject({ asked: { kind: 'own' }, replaces: null, municipalities: [{ withdrawn: [] }] });
  expect([hidden, language, hours, asked, order, replaces, withdrawn]).not.toContain(undefined);
  const { earlierOwn: _e, ...before } = counted['4601'];
  expect(countedSchema.parse({ '4601': before })['4601']!.earlierOwn).toEqual([]);
});

test('who drafted, approved or sent back is never told, only what was drafted by the reader', () => {
  for (const hash of ['"a"', '"b"', '"c"']) expect(JSON.stringify(view)).not.toContain(hash);
  expect(view).toMatchObject({
    isDraftedByYou: true,
    sentBack: { atMs: 2, reason: 'wait' },
    state: 'approved',
  });
  expect(noticeView(notice, [notice], 'b', 5).isDraftedByYou).toBe(false);
});

it.each([
  [0, true],
  ['1-3', true],
  ['not-shown', true],
  [4, true],
  [1, false],
  [3, false],
  [4.5, false],
  ['2', false],
])('a count that is told as %j: %s', (count, isTaken) => {
  expect(publicCountSchema.safeParse(count).success).toBe(isTaken);
});

it.each([
  [{ number: '03010' }, false],
  [{ number: 'a0301' }, false],
  [{ number: '301' }, false],
  [{ districts: [{ district: '5', state: 'checking' }] }, false],
  [{ districts: [{ district: '055', state: 'checking' }] }, false],
  [{ districts: [{ district: 'a05', state: 'checking' }] }, false],
  [{ notice: { ...shown, version: 0 } }, false],
  [{ notice: { ...shown, ownNumber: 0 } }, false],
  [{ notice: { ...shown, recovered: false } }, false],
  [{ notice: { ...shown, sami: [{ ...sami, forVersion: 0 }] } }, false],
  [{}, true],
])('a municipality with %j is taken: %s', (over, isTaken) => {
  expect(publicMunicipalitySchema.safeParse({ number: '0301', ...place, ...over }).success).toBe(isTaken);
});

it.each([
  { order: 0 },
  { municipalities: [{ ...municipality, ownNumber: 0 }] },
  { municipalities: [{ ...municipality, recovered: false }] },
])('a notice with %j is refused', (over) => {
  expect(noticeSchema.safeParse({ ...notice, ...over }).success).toBe(false);
});

it.each([{ count: -1 }, { earlierOwn: [0] }, { ownNumber: false }])('counts with %j are refused', (over) => {
  expect(countedSchema.safeParse({ '4601': { ...counted['4601'], ...over } }).success).toBe(false);
});

it.each(['own', 'service', 'bufdir'])('a draft may wait for somebody who is asked as %s', (askedAs) => {
  const waits = {
    scope: '4601',
    notice: 'n',
    service: 'Bergen',
    draftedAtMs: 1,
    isDraftedByYou: true,
    shown: {},
  };
  expect(approvalSchema.parse({ ...waits, askedAs })).toStrictEqual({ ...waits, askedAs });
});
