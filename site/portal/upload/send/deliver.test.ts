import { describe, expect, it } from 'vitest';
import { problemTypes, type Answer } from '../../api.ts';
import { maxAttempts, sendWithRetries, sha256Of } from './deliver.ts';

const broken: Answer<unknown> = {
  ok: false,
  problem: { status: 0, type: problemTypes.noConnection, title: '' },
};
const refused: Answer<unknown> = { ok: false, problem: { status: 422, type: 'x', title: 'x' } };
const taken: Answer<unknown> = { ok: true, value: 1 };

async function run(answers: Answer<unknown>[], abortAt = Infinity) {
  const retries: number[] = [];
  const waits: number[] = [];
  const abort = new AbortController();
  const answer = await sendWithRetries({
    send: async () => answers.shift()!,
    onRetry: (attempt) => retries.push(attempt),
    wait: async (ms) => {
      waits.push(ms);
      if (waits.length === abortAt) abort.abort();
    },
    signal: abort.signal,
  });
  return { answer, retries, waits, left: answers.length };
}

describe('sending', () => {
  it('is tried again while the connection breaks, with longer and longer waits', async () => {
    expect(await run([broken, broken, taken])).toEqual({
      answer: taken,
      retries: [2, 3],
      waits: [1000, 2000],
      left: 0,
    });
  });

  it('gives up in the end, and at once where the server has answered', async () => {
    const all = await run(Array.from({ length: maxAttempts + 1 }, () => broken));
    expect([all.answer, all.left]).toEqual([broken, 1]);
    expect(await run([refused, taken])).toMatchObject({ answer: refused, left: 1 });
  });

  it('can be called off while it waits', async () => {
    const called = await run([broken, taken], 1);
    expect(called).toMatchObject({ answer: { problem: { type: problemTypes.cancelled } }, left: 1 });
  });
});

it('the fingerprint is SHA-256 in hex', async () => {
  expect(await sha256Of(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
