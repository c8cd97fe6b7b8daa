import { describe, expect, it } from 'vitest';
import { changedFinding, findingSchema, newFinding, newFindingSchema } from './finding.ts';
import type { Finding, FindingContent } from './finding.ts';
import { findingsView, findingsViewSchema } from './findings-view.ts';
import { findingKinds } from './kinds.ts';
import { referencesOf } from './message-reference.ts';
import type { ListedMessage } from './message-reference.ts';

const startMs = Date.UTC(2023, 2, 1, 8);
const asOfMs = Date.parse('2023-06-06T10:00:00Z');
const listed = (id: string, verdict: ListedMessage['verdict'], day = 0): ListedMessage => {
  const fromMs = startMs + day * 86_400_000;
  return { id, municipality: '4601', sent: { from: fromMs, to: fromMs }, verdict };
};
const referenceOf = (message: ListedMessage) => referencesOf([message])[0]!.reference;
const found = (message: ListedMessage, content: FindingContent): Finding =>
  newFinding(referenceOf(message), { ...content, recordedBy: 'person-a', recordedAtMs: asOfMs });

describe('findings beside the current result', () => {
  const messages = [
    listed('a', 'missing'),
    listed('b', 'contested', 1),
    listed('c', 'registered', 2),
    listed('d', 'missing', 3),
    listed('e', 'unchecked', 4),
  ];
  const findings = [
    found(listed('gone', 'missing', 5), { finding: 'still-lost', knownOn: '2023-06-02' }),
    found(messages[2]!, { finding: 'recovered-from-portal', knownOn: '2023-06-05' }),
    found(messages[1]!, { finding: 'reported-again', knownOn: '2023-06-03', receivedOn: '2023-06-01' }),
  ];
  const view = findingsView(findings, { messages: referencesOf(messages), asOfMs });

  it('what is no longer missing stays, and is shown as such', () => {
    expect(
      view.findings.map(({ message, verdictNow, isNotFoundNow }) => [message.id, verdictNow, isNotFoundNow]),
    ).toEqual([
      ['b', 'contested', true],
      ['c', 'registered', false],
      ['gone', null, false],
    ]);
  });

  it('each count has its own day of knowledge, and the parts add up to the whole', () => {
    const { gross, recovered, reportedAgain, stillLost, unsettled } = view.counts;
    expect(gross).toEqual({ messages: 5, knownOn: '2023-06-06' });
    expect(unsettled).toEqual({ messages: 2, knownOn: '2023-06-06' });
    expect(recovered).toEqual({ messages: 1, knownOn: '2023-06-05' });
    expect(reportedAgain).toEqual({ messages: 1, knownOn: '2023-06-03' });
    expect(stillLost).toEqual({ messages: 1, knownOn: '2023-06-02' });
    expect(recovered.messages + reportedAgain.messages + stillLost.messages + unsettled.messages).toBe(
      gross.messages,
    );
  });

  it('every kind of finding counts in one class', () => {
    for (const finding of findingKinds) {
      const all = findingsView([found(messages[0]!, { finding, knownOn: '2023-06-01' })], null);
      const { recovered, reportedAgain, stillLost, foundAfterAll, byFinding } = all.counts;
      const classes = [recovered, reportedAgain, stillLost, foundAfterAll];
      expect(
        classes.reduce((sum, { messages: count }) => sum + count, 0),
        finding,
      ).toBe(1);
      expect(byFinding[finding]).toEqual({ messages: 1, knownOn: '2023-06-01' });
      expect(Object.values(byFinding).filter(({ messages: count }) => count > 0)).toHaveLength(1);
    }
  });

  it('duties stand only at a report that came again, and no person anywhere', () => {
    expect(view.findings.map(({ duties }) => duties)).toEqual([
      { reviewBy: '2023-06-08', feedbackBy: '2023-06-22' },
      null,
      null,
    ]);
    expect(JSON.stringify(view)).not.toContain('person-a');
    expect(findingsViewSchema.parse(view)).toEqual(view);
    // What nobody has said is left out, and not sent as nothing.
    expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
  });

  it('without a result there is nothing to settle yet', () => {
    expect(findingsView([], null).counts.gross).toEqual({ messages: 0, knownOn: null });
  });

  it('where all is settled, what is known is as old as the latest finding, however new the result', () => {
    const settled = [
      found(messages[0]!, { finding: 'still-lost', knownOn: '2023-06-01' }),
      found(messages[1]!, { finding: 'still-lost', knownOn: '2023-06-03' }),
      found(messages[3]!, { finding: 'in-open-case', knownOn: '2023-06-02' }),
    ];
    const { gross, unsettled } = findingsView(settled, { messages: referencesOf(messages), asOfMs }).counts;
    expect(gross).toEqual({ messages: 3, knownOn: '2023-06-03' });
    expect(unsettled).toEqual({ messages: 0, knownOn: null });
  });

  it('what is known last is known of a message without a finding, if it was found missing since', () => {
    const early = [found(messages[0]!, { finding: 'still-lost', knownOn: '2023-06-09' })];
    const view = findingsView(early, { messages: referencesOf(messages), asOfMs });
    expect(view.counts.gross).toEqual({ messages: 3, knownOn: '2023-06-09' });
  });
});

it('findings stand in one order, whatever order they are read in', () => {
  const sent = (id: string, fromMs: number, toMs: number) =>
    found({ ...listed(id, 'missing'), sent: { from: fromMs, to: toMs } }, { finding: 'still-lost', knownOn });
  const knownOn = '2023-06-01';
  const inOrder = [sent('z', 1, 9), sent('b', 2, 5), sent('c', 2, 5), sent('a', 2, 6), sent('0', 3, 3)];
  for (const read of [inOrder, inOrder.toReversed(), [2, 4, 0, 3, 1].map((place) => inOrder[place]!)]) {
    const ids = findingsView(read, null).findings.map(({ message }) => message.id);
    expect(ids).toEqual(['z', 'b', 'c', 'a', '0']);
  }
});

describe('what is stored', () => {
  const stored = found(listed('a', 'missing'), { finding: 'sender-found', knownOn: '2023-06-01' });
  const { message: _message, earlier: _earlier, ...recorded } = stored;

  it('is read as it was written', () => {
    expect(findingSchema.parse({ ...stored, earlier: [recorded] })).toEqual({
      ...stored,
      earlier: [recorded],
    });
  });

  it.each(['message', 'recordedBy', 'recordedAtMs', 'earlier', 'finding', 'knownOn'] as const)(
    'has %s',
    (field) => {
      const { [field]: _left, ...rest } = stored;
      expect(findingSchema.safeParse(rest).success).toBe(false);
    },
  );

  it('what a person sends says of which message', () => {
    const content = { finding: 'sender-found', knownOn: '2023-06-01' };
    expect(newFindingSchema.safeParse({ ...content, message: stored.message }).success).toBe(true);
    expect(newFindingSchema.safeParse(content).success).toBe(false);
  });
});

describe('changing a finding', () => {
  const first = found(listed('a', 'missing'), { finding: 'sender-found', knownOn: '2023-06-01' });
  const later = { recordedBy: 'person-b', recordedAtMs: asOfMs + 1000 };

  it('keeps what was held before', () => {
    const changed = changedFinding(first, { finding: 'in-open-case', knownOn: '2023-06-04', ...later })!;
    expect(changed).toMatchObject({
      finding: 'in-open-case',
      recordedBy: 'person-b',
      message: first.message,
    });
    expect(changed.earlier).toEqual([
      { finding: 'sender-found', knownOn: '2023-06-01', recordedBy: 'person-a', recordedAtMs: asOfMs },
    ]);
    const back = changedFinding(changed, { finding: 'sender-found', knownOn: '2023-06-01', ...later })!;
    expect(back.earlier.map(({ finding }) => finding)).toEqual(['sender-found', 'in-open-case']);
  });

  it('a duty that is done is a change, with what was known before kept', () => {
    const again = { finding: 'reported-again', knownOn: '2023-06-03', receivedOn: '2023-06-01' } as const;
    const stored = found(listed('a', 'missing'), again);
    const done = changedFinding(stored, { ...again, reviewedOn: '2023-06-05', ...later })!;
    const both = changedFinding(done, {
      ...again,
      reviewedOn: '2023-06-05',
      feedbackOn: '2023-06-06',
      ...later,
    })!;
    expect(findingsView([both], null).findings[0]).toMatchObject({ feedbackOn: '2023-06-06' });
    expect(findingsView([done], null).findings[0]).toMatchObject({
      reviewedOn: '2023-06-05',
      earlier: [{ receivedOn: '2023-06-01' }],
    });
    expect(changedFinding(done, { ...again, reviewedOn: '2023-06-05', ...later })).toBeNull();
  });

  it('the same again is no change, whoever says it', () => {
    expect(changedFinding(first, { finding: 'sender-found', knownOn: '2023-06-01', ...later })).toBeNull();
  });
});
