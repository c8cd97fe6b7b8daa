import { describe, expect, it } from 'vitest';
import type { ServiceTruth } from '#local/sample/service-logs.ts';
import { inventedClaims, tallyOf } from './compare.ts';
import type { MessageResult, ScopeResult } from './result-schema.ts';

const sent = '2023-03-28T12:05:09.000Z';
const truth: ServiceTruth = {
  sent: 2,
  letters: 0,
  lost: [{ id: 'lost', row: 3, municipality: '4601', sent }],
};

const counts = {
  sent: 2,
  registered: 0,
  explained: 1,
  contested: 0,
  missing: 1,
  unchecked: 0,
  missingAtLeast: 1,
  receivedOnly: 0,
  otherChannel: 0,
};
const window = {
  from: Date.parse(sent),
  to: Date.parse(sent) + 999,
  messages: 1,
  entries: 0,
  missingAtLeast: 1,
};

function message(row: number, id: string, verdict: MessageResult['verdict']): MessageResult {
  return { row, id, municipality: '4601', verdict };
}

const right: ScopeResult = {
  scope: ['4601'],
  ids: 'absent',
  counts,
  members: [{ municipality: '4601', sent: 2, missingAtLeast: 1 }],
  windows: [window],
  messages: [message(2, 'stored', 'explained'), message(3, 'lost', 'missing')],
};

describe('inventedClaims', () => {
  it('is empty where all that is claimed is true', () => {
    expect(inventedClaims(right, truth)).toEqual([]);
  });

  it.each<[string, ScopeResult]>([
    ['a stored message that is missing', { ...right, messages: [message(2, 'stored', 'missing')] }],
    ['a lost message that is registered', { ...right, messages: [message(3, 'lost', 'registered')] }],
    ['a scope with more missing than were lost', { ...right, counts: { ...counts, missingAtLeast: 2 } }],
    [
      'a member that lost nothing',
      { ...right, members: [{ municipality: '4602', sent: 1, missingAtLeast: 1 }] },
    ],
    ['a window in which nothing was lost', { ...right, windows: [{ ...window, from: window.from + 1000 }] }],
  ])('names %s', (_what, result) => {
    expect(inventedClaims(result, truth)).toHaveLength(1);
  });

  it('goes by row where the portal file has no ids', () => {
    const byRow = (row: number): ScopeResult => ({
      ...right,
      messages: [{ row, municipality: '4601', verdict: 'missing' }],
    });
    expect(inventedClaims(byRow(3), truth)).toEqual([]);
    expect(inventedClaims(byRow(2), truth)).toHaveLength(1);
  });
});

describe('tallyOf', () => {
  it('counts how the lost messages came out', () => {
    expect(tallyOf(right, truth)).toMatchObject({
      sent: 2,
      lost: 1,
      certified: 1,
      missing: 1,
      contestedWindows: 0,
    });
  });
});
