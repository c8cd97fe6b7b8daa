/** Drafts and sendings one after the other, and what is shown of them. */
import { expect, it, test } from 'vitest';
import { maxAnswersBytes, surveyRecordSchema, withDraft, withSending } from './record.ts';
import type { SurveyRecord } from './record.ts';
import { serviceAnswer, serviceAnswerSchema, surveyView, surveyViewSchema } from './survey-view.ts';
import { agreeingFacts } from './testing/answers.ts';

const answers = (number: number) => ({ a: { kind: 'number' as const, number } });
const draft = (number: number, questionsVersion = 1) => ({
  ...{ questionsVersion, answers: answers(number), savedBy: 'person-a', savedAtMs: 5 },
});
const sending = (number: number, sentAtMs = 7, questionsVersion = 1) => ({
  ...{
    questionsVersion,
    answers: answers(number),
    differences: [],
    sentBy: 'person-b',
    sentAtMs,
    hash: 'ab',
  },
});
const recordOf = (outcome: ReturnType<typeof withDraft>): SurveyRecord => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.record;
};

test('each change counts the revision up by one, and the same again changes nothing', () => {
  const first = withDraft('4601', null, 0, draft(1));
  const drafted = recordOf(first);
  expect([first.ok && first.isChanged, drafted.revision, drafted.late]).toEqual([true, 1, false]);
  expect(withDraft('4601', drafted, 0, draft(1))).toEqual({ ok: true, record: drafted, isChanged: false });
  const second = recordOf(withDraft('4601', drafted, 1, draft(1, 2)));
  expect([second.revision, second.draft?.questionsVersion]).toEqual([2, 2]);
  const sent = withSending('4601', second, 2, sending(1), null);
  expect([sent.ok && sent.isChanged, recordOf(sent).revision]).toEqual([true, 3]);
  const again = withSending('4601', recordOf(sent), 0, sending(1, 99), null);
  expect(again).toEqual({ ok: true, record: recordOf(sent), isChanged: false });
  const other = recordOf(withSending('4601', recordOf(sent), 3, sending(1, 9, 2), null));
  expect([other.revision, other.sent.length]).toEqual([4, 2]);
  expect(withDraft('4601', other, 0, draft(1, 2))).toEqual({ ok: true, record: other, isChanged: false });
});

test('a draft that says what was sent is none, and sending it again ends the draft', () => {
  const sent = recordOf(withSending('4601', null, 0, sending(1), null));
  const drafted = recordOf(withDraft('4601', sent, 1, draft(2)));
  expect(drafted).toMatchObject({ revision: 2, draft: { answers: answers(2) } });
  const undone = withDraft('4601', drafted, 2, draft(1));
  expect(undone).toMatchObject({ isChanged: true, record: { revision: 3, draft: null } });
  const ended = withSending('4601', drafted, 2, sending(1, 50), null);
  expect(ended).toMatchObject({
    isChanged: true,
    record: { revision: 3, draft: null, sent: [{ sentAtMs: 7 }] },
  });
});

test('the first sending decides whether it was late, and not its correction', () => {
  const late = (first: number, deadlineMs: number | null) =>
    recordOf(withSending('4601', null, 0, sending(1, first), deadlineMs));
  expect([late(7, 7), late(8, 7), late(8, null)].map((one) => one.late)).toEqual([false, true, false]);
  const corrected = recordOf(withSending('4601', late(7, 7), 1, sending(2, 99), 7));
  expect(corrected.late).toBe(false);
});

const question = (version: number) => ({
  version,
  groups: [
    {
      id: 'g',
      heading: { nb: 'x', nn: 'x' },
      questions: [{ id: 'a', kind: 'number' as const, label: { nb: 'x', nn: 'x' } }],
    },
  ],
});
const versions = [1, 2, 3].map(question);
const record = recordOf(
  withSending('4601', recordOf(withSending('4601', null, 0, sending(1), null)), 1, sending(2, 9, 3), null),
);

test('what is sent is shown newest first, with the older questions that it answers, and never who sent it', () => {
  const known = { facts: agreeingFacts, deadlineMs: null, nowMs: 10 };
  const view = surveyView({ versions, record, ...known });
  expect(surveyViewSchema.parse(view)).toStrictEqual(view);
  expect(view.sent.map(({ sentAtMs }) => sentAtMs)).toEqual([9, 7]);
  expect(view.questions.version).toBe(3);
  expect(view.olderQuestions.map(({ version }) => version)).toEqual([1]);
  const told = serviceAnswer(record);
  expect(told).toMatchObject({ firstSentAtMs: 7, sent: [{ sentAtMs: 9 }, { sentAtMs: 7 }] });
  expect(serviceAnswerSchema.parse(told)).toEqual(told);
  expect(serviceAnswerSchema.safeParse({ ...told, sent: [] }).success).toBe(false);
  expect(JSON.stringify([view, told])).not.toContain('person-');
  const asked = surveyView({ versions: versions.slice(0, 1), record, ...known });
  expect(asked.olderQuestions).toEqual([]);
  const none = surveyView({ versions, record: null, facts: agreeingFacts, deadlineMs: 5, nowMs: 10 });
  expect([none.revision, none.deadline]).toEqual([0, '1970-01-01T00:00:00.005Z']);
  expect(surveyViewSchema.safeParse(none).success).toBe(true);
  expect(surveyViewSchema.safeParse({ ...none, revision: -1 }).success).toBe(false);
});

it.each([{ revision: 0 }, { sent: [{ ...sending(1), questionsVersion: 0 }] }])(
  'a record with %j is refused',
  (over) => {
    const second = { ...record, revision: 2, sent: [sending(1, 1, 2)] };
    expect(surveyRecordSchema.safeParse(second).success).toBe(true);
    expect(surveyRecordSchema.safeParse({ ...record, ...over }).success).toBe(false);
  },
);

test('answers of 16 KiB, sent as often as may be and drafted once, fit into a document', () => {
  expect(maxAnswersBytes).toBe(16_384);
});
