import { setTimeout as wait } from 'node:timers/promises';
import { HttpRequest } from '@azure/functions';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { BodyError, bodyOf, readJson, SlowBody } from './body.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A body of one byte every so often. */
function slowly(times: number, everyMs: number) {
  const state = { sent: 0, isCancelled: false };
  const body = new ReadableStream({
    async pull(controller) {
      await wait(everyMs);
      if (state.isCancelled) return;
      if (state.sent === times) return controller.close();
      state.sent += 1;
      controller.enqueue(bytes('a'));
    },
    cancel: () => void (state.isCancelled = true),
  });
  return { state, request: { body } as Parameters<typeof bodyOf>[0] };
}

async function read({ request }: ReturnType<typeof slowly>, pace: Parameters<typeof bodyOf>[1]) {
  let length = 0;
  for await (const piece of bodyOf(request, pace)) length += piece.length;
  return length;
}

it('is read to its end where it comes in time', async () => {
  expect(await read(slowly(5, 1), { pieceMs: 1000, wholeMs: 5000 })).toBe(5);
});

it('is left where the next piece is too long in coming', async () => {
  const body = slowly(5, 60_000);
  await expect(read(body, { pieceMs: 20, wholeMs: 60_000 })).rejects.toThrow(SlowBody);
  expect(body.state).toEqual({ sent: 0, isCancelled: true });
});

it('is left where each piece comes in time, and the whole never does', async () => {
  const body = slowly(10_000, 5);
  await expect(read(body, { pieceMs: 1000, wholeMs: 100 })).rejects.toThrow(SlowBody);
  expect(body.state.isCancelled).toBe(true);
  expect(body.state.sent).toBeLessThan(50);
});

const form = z.object({ count: z.number().int() });
const sent = (text: string) =>
  readJson(new HttpRequest({ method: 'POST', url: 'http://localhost/', body: { string: text } }), form, 200);

it('becomes what was described, and nothing of it reaches other objects', async () => {
  const hidden = '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}';
  const value = await sent(`{"count":1,"role":"bufdir",${hidden}}`);
  expect(Object.entries(value)).toEqual([['count', 1]]);
  expect('isAdmin' in value || 'isAdmin' in {}).toBe(false);
});

it.each([
  ['of another type', '{"count":"1"}'],
  ['with an array for a value', '{"count":[1]}'],
  ['an array', '[1]'],
  ['no JSON', '{count:1}'],
  ['longer than it may be', `{"count":1,"a":"${'a'.repeat(200)}"}`],
])('%s is refused', async (_name, text) => {
  await expect(sent(text)).rejects.toThrow(BodyError);
});
