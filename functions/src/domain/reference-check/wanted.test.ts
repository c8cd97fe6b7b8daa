import { describe, expect, it } from 'vitest';
import type { ListedMessage } from '../finding/message-reference.ts';
import type { ApprovedNotice } from '../notice/notice.ts';
import { frame } from '../notice/testing/frame.ts';
import type { Verdict } from '../reconcile/result.ts';
import { wantedIds } from './wanted.ts';
import type { ScopeKnowledge } from './wanted.ts';
import { seededIds } from '../../../../test/reference-check/tools.ts';

const [id, other] = seededIds('wanted', 2) as [string, string];
const window = { from: '2023-03-06', to: '2023-03-12' };
const notice: ApprovedNotice = {
  ...frame,
  ...{ id: 'n-1', order: 1, reconciliation: 'r-1', checkedFrom: '2023-03-01', checkedTo: '2023-03-31' },
  municipalities: [
    { municipality: '1804', windows: [window], withdrawn: [], notFoundAtLeast: 4 },
    { municipality: '1811', windows: [], withdrawn: [], notFoundAtLeast: 0 },
  ],
  ...{ hidden: [], draftedAtMs: 1, draftedBy: 'a', approvedAtMs: 2, approvedBy: 'b' },
};
const message = (over: Partial<ListedMessage> = {}): ListedMessage => ({
  ...{ id, municipality: '1804', sent: { from: 0, to: 999 }, verdict: 'missing' },
  ...over,
});
const knowledge = (over: Partial<ScopeKnowledge> = {}): ScopeKnowledge => ({
  ...{ notice, published: [message()], verdictNow: new Map(), findings: new Map() },
  ...over,
});

describe('in the file of the reference check', () => {
  it.each<[string, Partial<ListedMessage>, boolean]>([
    ['not found', {}, true],
    ['contested: one of them may be lost', { verdict: 'contested' }, true],
    ['found by id', { verdict: 'registered' }, false],
    ['found by time', { verdict: 'explained' }, false],
    ['not checked', { verdict: 'unchecked' }, false],
    ['of a municipality of whose days the notice tells none', { municipality: '1811' }, false],
    ['of a municipality that the notice does not name', { municipality: '4601' }, false],
    ['without an id', { id: undefined }, false],
    ['whose id can be guessed', { id: 'melding-1' }, false],
  ])('a message that is published as %s: %s', (_name, over, isIn) => {
    expect(wantedIds(knowledge({ published: [message(over)] }))).toEqual(isIn ? [id] : []);
  });

  it.each<[Verdict, boolean]>([
    ['registered', false],
    ['explained', false],
    ['contested', true],
    ['missing', true],
    ['unchecked', true],
  ])('a message that newer logs say is %s: %s', (verdict, isIn) => {
    expect(wantedIds(knowledge({ verdictNow: new Map([[id, verdict]]) }))).toEqual(isIn ? [id] : []);
  });

  it.each([
    ['still-lost', true],
    ['sender-found', true],
    ['reported-again', false],
    ['in-open-case', false],
    ['found-after-all', false],
  ] as const)('a message of which a person found %s: %s', (finding, isIn) => {
    expect(wantedIds(knowledge({ findings: new Map([[id, finding]]) }))).toEqual(isIn ? [id] : []);
  });

  it('stand those that are wanted and not those beside them', () => {
    const published = [message({ id: other, verdict: 'explained' }), message(), message({ id: undefined })];
    expect(wantedIds(knowledge({ published }))).toEqual([id]);
  });

  it('is nothing more once the request is closed', () => {
    const closed = { ...notice, closing: 'all-settled' as const };
    expect(wantedIds(knowledge({ notice: closed }))).toEqual([]);
  });
});
