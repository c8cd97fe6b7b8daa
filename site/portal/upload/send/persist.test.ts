import { describe, expect, it } from 'vitest';
import { problemTypes, type Answer } from '../../api.ts';
import { persist } from './persist.ts';

const broken: Answer<number> = {
  ok: false,
  problem: { status: 0, type: problemTypes.noConnection, title: '' },
};
const full: Answer<number> = {
  ok: false,
  problem: { status: 503, type: problemTypes.unexpected, title: '' },
};
const refused: Answer<number> = { ok: false, problem: { status: 422, type: 'x', title: 'x' } };
const taken: Answer<number> = { ok: true, value: 1 };

async function run(answers: Answer<number>[], stopAtPause = Infinity) {
  const pauses: number[] = [];
  const abort = new AbortController();
  const answer = await persist(async () => answers.shift()!, {
    onPause: (pauseMs) => pauses.push(pauseMs),
    pause: async () => {
      if (pauses.length === stopAtPause) abort.abort();
    },
    signal: abort.signal,
  });
  return { answer, pauses, left: answers.length };
}

describe('asking', () => {
  it('goes on while the connection breaks, with longer and longer pauses', async () => {
    expect(await run([broken, full, taken])).toEqual({ answer: taken, pauses: [1000, 2000], left: 0 });
    const many = await run([...Array.from({ length: 8 }, () => broken), taken]);
    expect(many.answer).toEqual(taken);
    expect(many.pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('ends where the server has answered', async () => {
    expect(await run([refused, taken])).toMatchObject({ answer: refused, left: 1 });
  });

  it('can be stopped while it pauses', async () => {
    const stopped = await run([broken, taken], 1);
    expect(stopped).toMatchObject({ answer: { problem: { type: problemTypes.cancelled } }, left: 1 });
  });
});
