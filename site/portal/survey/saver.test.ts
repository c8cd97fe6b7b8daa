import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import { defaultQuestions } from '#domain/survey/default-questions.ts';
import { noFacts } from '#domain/survey/testing/answers.ts';
import type { SurveyView } from '#domain/survey/survey-view.ts';
import type { Problem } from '../api.ts';
import type { Change } from './load.ts';
import type { SurveyPage } from './page.ts';
import { endOpenSaver, startSaver } from './saver.ts';

const number = (n: number): SurveyAnswers => ({ recovered: { kind: 'number', number: n } });

function viewOf(revision: number, answers: SurveyAnswers | null): SurveyView {
  return {
    questions: { ...defaultQuestions, version: 1 },
    olderQuestions: [],
    deadline: null,
    revision,
    draft: answers && { questionsVersion: 1, answers, savedAtMs: revision },
    sent: [],
    standing: { hasDraft: false, firstSentAtMs: null, sentAtMs: null, late: false, isOverdue: false },
    facts: noFacts,
    proposals: [],
  };
}

interface Asked {
  readonly body: { readonly basedOn: number; readonly answers: SurveyAnswers };
  answer(given: { ok: true; value: SurveyView } | { ok: false; problem: Problem }): void;
}

/** Only what the saver touches of a page; requests wait until the test answers them. */
function pageWith(asked: Asked[]): SurveyPage {
  const send = (_method: string, _path: string, body: Asked['body']) =>
    new Promise((resolve) => asked.push({ body, answer: resolve }));
  const context = { api: { send }, service: { scope: '4601' } };
  return { context, view: viewOf(0, null), answers: {} } as unknown as SurveyPage;
}

describe('keeping the draft', () => {
  let asked: Asked[];
  let told: Change[];
  let page: SurveyPage;
  beforeEach(() => {
    vi.useFakeTimers();
    [asked, told] = [[], []];
    page = pageWith(asked);
  });
  afterEach(() => vi.useRealTimers());

  test('is one request a moment after the last change, and none where nothing changed', async () => {
    const saver = startSaver(page, (change) => told.push(change));
    for (const n of [1, 2, 3]) {
      page.answers = number(n);
      saver.changed();
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked.map(({ body }) => body)).toMatchObject([{ basedOn: 0, answers: number(3) }]);
    asked[0]!.answer({ ok: true, value: viewOf(1, number(3)) });
    await vi.advanceTimersByTimeAsync(0);
    expect(page.view.revision).toBe(1);
    expect(await saver.flush()).toBeNull();
    expect(told).toHaveLength(1);
  });

  test('what changes while a request is under way is kept after it, on top of it', async () => {
    const saver = startSaver(page, (change) => told.push(change));
    page.answers = number(1);
    const first = saver.flush();
    page.answers = number(2);
    const second = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(1);
    asked[0]!.answer({ ok: true, value: viewOf(1, number(1)) });
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(asked[1]!.body).toMatchObject({ basedOn: 1, answers: number(2) });
    asked[1]!.answer({ ok: true, value: viewOf(2, number(2)) });
    expect(await second).toMatchObject({ ok: true });
  });

  test('a colleague’s change is told with what stands there, and nothing is kept over it', async () => {
    const saver = startSaver(page, (change) => told.push(change));
    page.answers = number(1);
    const kept = saver.flush();
    const current = viewOf(4, number(9));
    const type = 'urn:avstem:problem:survey-changed';
    asked[0]!.answer({ ok: false, problem: { status: 409, type, title: '', current } });
    await kept;
    expect(told).toMatchObject([{ ok: false, why: 'changed', current: { revision: 4 } }]);
    expect(page.view.revision).toBe(0);
  });

  test('leaving the view keeps what is not kept yet, and then no more', async () => {
    const saver = startSaver(page, (change) => told.push(change));
    page.answers = number(1);
    saver.changed();
    const ended = endOpenSaver();
    await vi.advanceTimersByTimeAsync(0);
    asked[0]!.answer({ ok: true, value: viewOf(1, number(1)) });
    await ended;
    page.answers = number(2);
    saver.changed();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(1);
  });
});
