import { describe, expect, test } from 'vitest';
import type { ExplainedMessage } from '#domain/explain/result-document.ts';
import type { FindingView } from '#domain/finding/findings-view.ts';
import { answerOf } from './answer.ts';
import { blocksOf, itemsOf, progressOf } from './items.ts';

const sentAt = (day: number) => Date.UTC(2023, 2, day, 10);
const message = (day: number, verdict: ExplainedMessage['verdict'], id?: string): ExplainedMessage => ({
  row: day,
  municipality: '4601',
  sent: { from: sentAt(day), to: sentAt(day) },
  verdict,
  ...(id !== undefined && { id }),
});
const finding = (day: number, id?: string, nth = 1): FindingView => ({
  message: { sentFrom: sentAt(day), sentTo: sentAt(day), municipality: '4601', nth, ...(id && { id }) },
  finding: 'in-open-case',
  knownOn: '2023-06-01',
  recordedAtMs: 0,
  verdictNow: null,
  isNotFoundNow: false,
  duties: null,
  earlier: [],
});

describe('the messages to settle', () => {
  const messages = [
    message(1, 'explained'),
    message(2, 'missing', 'a'),
    message(3, 'contested'),
    message(3, 'contested'),
    message(4, 'unchecked'),
  ];

  test('are those that were not found, and what was settled although it is no longer missed', () => {
    const items = itemsOf({ messages }, [finding(9, 'gone'), finding(2, 'a'), finding(3, undefined, 2)]);
    expect(
      items.map(({ reference, finding: found }) => [reference.id, reference.nth, found !== null]),
    ).toEqual([
      ['a', 1, true],
      [undefined, 1, false],
      [undefined, 2, true],
      ['gone', 1, true],
    ]);
    expect(items.at(-1)!.message).toBeNull();
    expect(progressOf(items)).toEqual({ settled: 3, all: 4 });
  });

  test('without a result are those with a finding', () => {
    expect(itemsOf(null, [finding(9, 'gone')])).toHaveLength(1);
  });
});

describe('blocks', () => {
  const span = { from: sentAt(3), to: sentAt(5) };
  const shared = { ...span, messages: 2, entries: 1, missingAtLeast: 1 };
  const single = { from: sentAt(4), to: sentAt(4), messages: 1, entries: 0, missingAtLeast: 1 };

  test('keep a contested group together, also where another message lies between', () => {
    const messages = [
      { ...message(3, 'contested', 'a'), window: 0 },
      message(4, 'missing', 'b'),
      { ...message(5, 'contested', 'c'), window: 0 },
    ];
    const blocks = blocksOf({ windows: [shared, single] }, itemsOf({ messages }, [finding(9, 'gone')]));
    expect(blocks.map(({ group, items }) => [group, items.map(({ reference }) => reference.id)])).toEqual([
      [shared, ['a', 'c']],
      [null, ['b']],
      [null, ['gone']],
    ]);
  });

  test('of a result that does not name windows are single messages', () => {
    const messages = [message(3, 'contested'), message(5, 'contested')];
    expect(blocksOf({ windows: [shared] }, itemsOf({ messages }, [])).map(({ group }) => group)).toEqual([
      null,
      null,
    ]);
  });
});

describe('an answer', () => {
  const now = Date.UTC(2023, 5, 8);
  const blank = { kind: '', knownOn: '', receivedOn: '', reviewedOn: '', feedbackOn: '' };
  const given = { ...blank, kind: 'reported-again', knownOn: '2023-06-02', receivedOn: '2023-06-01' };

  test('is what is sent', () => {
    const content = { finding: 'reported-again', knownOn: '2023-06-02', receivedOn: '2023-06-01' };
    expect(answerOf(given, sentAt(2), now)).toEqual({ ok: true, content });
  });

  test('says which duties are done, and only of a report that came again', () => {
    const done = { ...given, reviewedOn: '2023-06-03' };
    expect(answerOf(done, sentAt(2), now)).toMatchObject({ ok: true, content: { reviewedOn: '2023-06-03' } });
    const other = { finding: 'in-open-case', knownOn: '2023-06-02' };
    expect(answerOf({ ...done, kind: 'in-open-case' }, sentAt(2), now)).toEqual({ ok: true, content: other });
    expect(answerOf({ ...done, feedbackOn: '2023-05-31' }, sentAt(2), now)).toEqual({
      ok: false,
      faults: ['duty-done-before-received'],
    });
  });

  test('leaves out a day of receipt that no longer means anything', () => {
    const content = { finding: 'still-lost', knownOn: '2023-06-02' };
    expect(answerOf({ ...given, kind: 'still-lost' }, sentAt(2), now)).toEqual({ ok: true, content });
  });

  test.each([
    [blank, ['kind-missing', 'known-missing']],
    [{ ...given, receivedOn: '' }, ['received-missing']],
    [{ ...given, knownOn: '2024-01-01' }, ['known-in-the-future']],
  ])('%o has faults, each by its name', (values, faults) => {
    expect(answerOf(values, sentAt(2), now)).toEqual({ ok: false, faults });
  });
});
