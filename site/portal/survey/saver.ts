/**
 * Keeps the draft a moment after each change, one request at a time: a login lasts ten minutes, and what has been
 * answered by then shall not have to be answered again.
 */
import { areSameAnswers } from '#domain/survey/answer.ts';
import type { SurveyAnswers } from '#domain/survey/answer.ts';
import { saveDraft } from './load.ts';
import type { Change } from './load.ts';
import { answersOf } from './page.ts';
import type { SurveyPage } from './page.ts';

const pauseMs = 1500;

export interface Saver {
  /** The answers may have changed. */
  changed(): void;
  /** Keeps what is not kept yet. @returns null where there was nothing to keep */
  flush(): Promise<Change | null>;
  /** No more is kept. */
  stop(): void;
}

/** Of the view that is left: it ends before another one is read, or that one would be of an older revision. */
let open: Saver | null = null;

export async function endOpenSaver(): Promise<void> {
  const saver = open;
  open = null;
  await saver?.flush();
  saver?.stop();
}

/** @param onKept is told how each attempt ended */
export function startSaver(page: SurveyPage, onKept: (change: Change) => void): Saver {
  let kept: SurveyAnswers = answersOf(page.view);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<Change | null> | null = null;
  let isStopped = false;

  const keep = async (): Promise<Change | null> => {
    const answers = page.answers;
    if (isStopped || areSameAnswers(kept, answers)) return null;
    const change = await saveDraft(page, answers);
    if (isStopped) return change;
    if (change.ok) {
      kept = answers;
      page.view = change.view;
    }
    onKept(change);
    return change;
  };
  const flush = async (): Promise<Change | null> => {
    clearTimeout(timer);
    // What is under way may be of older answers: it is waited for, and then there may be more.
    while (running) await running;
    running = keep();
    try {
      return await running;
    } finally {
      running = null;
    }
  };
  const saver: Saver = {
    changed() {
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    flush,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
  open = saver;
  return saver;
}
