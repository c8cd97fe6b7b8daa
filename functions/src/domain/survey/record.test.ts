import { describe, expect, it } from 'vitest';
import { defaultQuestions } from './default-questions.ts';
import { maxSendings, receiptText, withDraft, withSending } from './record.ts';
import type { ChangeOutcome, Sending, SurveyRecord } from './record.ts';
import { sharedMeasures, sharedMeasuresSchema } from './shared-measures.ts';
import { standingOf } from './standing.ts';
import { serviceAnswer, surveyView } from './survey-view.ts';
import { completeAnswers, noFacts } from './testing/answers.ts';

const deadlineMs = Date.parse('2023-06-15T10:00:00Z');

function sending(sentAtMs: number, notArrived = 5): Sending {
  const answers = { ...completeAnswers, 'not-arrived': { kind: 'number' as const, number: notArrived } };
  return { questionsVersion: 1, answers, differences: [], sentBy: 'person-a', sentAtMs, hash: 'h' };
}

const draft = (number: number) => ({
  questionsVersion: 1,
  answers: { recovered: { kind: 'number' as const, number } },
  savedBy: 'person-b',
  savedAtMs: 7,
});

function recordOf(outcome: ChangeOutcome): SurveyRecord {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.record;
}

const sent = (sentAtMs: number) => recordOf(withSending('4601', null, 0, sending(sentAtMs), deadlineMs));

describe('a draft', () => {
  it('is kept under the revision that was seen; a colleague who saw an older one is told', () => {
    const first = recordOf(withDraft('4601', null, 0, draft(1)));
    expect(first.revision).toBe(1);
    expect(recordOf(withDraft('4601', first, 1, draft(2))).revision).toBe(2);
    expect(withDraft('4601', first, 0, draft(2))).toEqual({ ok: false, code: 'changed-meanwhile' });
  });

  it('the same again is no change, also where the answer to the first try never came', () => {
    const first = recordOf(withDraft('4601', null, 0, draft(1)));
    expect(withDraft('4601', first, 0, draft(1))).toMatchObject({ ok: true, isChanged: false });
  });

  it('is not what Bufdir sees', () => {
    expect(serviceAnswer(recordOf(withDraft('4601', null, 0, draft(1))))).toBeNull();
    const both = recordOf(withDraft('4601', sent(1), 1, draft(1)));
    expect(JSON.stringify(serviceAnswer(both))).not.toMatch(/draft|person-/);
  });
});

describe('sending', () => {
  it.each([
    ['on the last millisecond', deadlineMs, false],
    ['one later', deadlineMs + 1, true],
  ])('%s of the deadline', (_name, atMs, late) => {
    expect(sent(atMs).late).toBe(late);
  });

  it('a correction keeps what was sent, and makes nothing late or in time', () => {
    const inTime = recordOf(withSending('4601', sent(1), 1, sending(deadlineMs + 1, 6), deadlineMs));
    expect(inTime.late).toBe(false);
    expect(inTime.sent.map(({ sentAtMs }) => sentAtMs)).toEqual([1, deadlineMs + 1]);
    const late = sent(deadlineMs + 1);
    expect(recordOf(withSending('4601', late, 1, sending(1, 6), deadlineMs + 100)).late).toBe(true);
  });

  it('the same again is no second sending; another based on what was not seen is refused', () => {
    expect(withSending('4601', sent(1), 0, sending(2), deadlineMs)).toMatchObject({ isChanged: false });
    expect(withSending('4601', sent(1), 0, sending(2, 9), deadlineMs)).toEqual({
      ok: false,
      code: 'changed-meanwhile',
    });
  });

  it('takes the draft away, also where it says the same as before', () => {
    const drafted = recordOf(withDraft('4601', sent(1), 1, draft(1)));
    const after = recordOf(withSending('4601', drafted, 2, sending(2), deadlineMs));
    expect([after.draft, after.sent.length]).toEqual([null, 1]);
  });

  it('is corrected by no draft that says the same', () => {
    const { answers, questionsVersion } = sending(1);
    const same = { answers, questionsVersion, savedBy: 'person-b', savedAtMs: 7 };
    expect(withDraft('4601', sent(1), 0, same)).toMatchObject({ isChanged: false });
    const drafted = recordOf(withDraft('4601', sent(1), 1, draft(1)));
    expect(recordOf(withDraft('4601', drafted, 2, same)).draft).toBeNull();
  });

  it('ends after so many corrections', () => {
    const full = { ...sent(1), sent: Array.from({ length: maxSendings }, () => sending(1)) };
    expect(withSending('4601', full, 1, sending(2, 9), deadlineMs)).toEqual({
      ok: false,
      code: 'changed-too-often',
    });
  });

  it('the receipt is of scope, version, answers and time', () => {
    const text = receiptText('4601', sending(1));
    expect(text).not.toBe(receiptText('4602', sending(1)));
    expect(text).not.toBe(receiptText('4601', sending(2)));
    expect(text).not.toBe(receiptText('4601', sending(1, 6)));
  });
});

describe('how far it has come', () => {
  it('nothing sent after the deadline is overdue; without a deadline nothing is', () => {
    expect(standingOf(null, deadlineMs, deadlineMs).isOverdue).toBe(false);
    expect(standingOf(null, deadlineMs, deadlineMs + 1).isOverdue).toBe(true);
    expect(standingOf(null, null, deadlineMs + 1).isOverdue).toBe(false);
    expect(standingOf(sent(deadlineMs + 1), deadlineMs, deadlineMs + 2)).toMatchObject({
      isOverdue: false,
      late: true,
    });
  });

  it('the view shows the newest first, and the older questions that were answered', () => {
    const versions = [1, 2, 3].map((version) => ({ ...defaultQuestions, version }));
    const record = recordOf(withSending('4601', sent(1), 1, sending(2, 6), null));
    const view = surveyView({ versions, record, facts: noFacts, deadlineMs, nowMs: 3 });
    expect(view.questions.version).toBe(3);
    expect(view.olderQuestions.map(({ version }) => version)).toEqual([1]);
    expect(view.sent.map(({ sentAtMs }) => sentAtMs)).toEqual([2, 1]);
    expect(JSON.stringify(view)).not.toContain('person-');
  });
});

describe('shared measures', () => {
  const sharing = (...shared: string[]): SurveyRecord => {
    const one = sending(1);
    const measures = {
      kind: 'multiple' as const,
      chosen: ['daily-control', 'training', 'second-person'],
      shared,
    };
    return { ...sent(1), sent: [{ ...one, answers: { ...one.answers, measures } }] };
  };

  it('small numbers are a range, and the order tells nothing of them', () => {
    const records = [
      ...Array.from({ length: 4 }, () => sharing('training')),
      sharing('second-person'),
      sharing('second-person'),
      sharing('daily-control'),
      recordOf(withDraft('4602', null, 0, draft(1))),
    ];
    const { measures } = sharedMeasures([defaultQuestions], records);
    expect(measures.map(({ option, services }) => [option, services])).toEqual([
      ['training', 4],
      ['daily-control', '1-3'],
      ['second-person', '1-3'],
    ]);
  });

  it('what may not be shared is not told, whatever an answer says', () => {
    const one = sending(1);
    const searched = { kind: 'multiple' as const, chosen: ['logs-compared'], shared: ['logs-compared'] };
    const record = { ...sent(1), sent: [{ ...one, answers: { ...one.answers, 'searched-how': searched } }] };
    const { measures } = sharedMeasures([defaultQuestions], [record]);
    expect(measures.map(({ question }) => question)).toEqual(['measures']);
  });

  it('a small number is told as a range, and never as itself', () => {
    const told = (services: unknown) => {
      const label = { nb: 'a', nn: 'a' };
      return sharedMeasuresSchema.safeParse({ measures: [{ question: 'a', option: 'b', label, services }] })
        .success;
    };
    expect([told('1-3'), told(4), told(400), told(3)]).toEqual([true, true, true, false]);
  });

  it('what was chosen and not shared is not there, nor what a correction took back', () => {
    expect(sharedMeasures([defaultQuestions], [sharing()]).measures).toEqual([]);
    const shared = sharing('training');
    const takenBack = { ...shared, sent: [...shared.sent, ...sharing().sent] };
    expect(sharedMeasures([defaultQuestions], [takenBack]).measures).toEqual([]);
  });
});
