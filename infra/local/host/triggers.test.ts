// What starts functions in the host but HTTP, and how it stops, with the real @azure/functions.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeMessage } from '#adapters/queue/message.ts';
import { startToyHost } from './toy-host.fixture.ts';
import type { ToyHost } from './toy-host.fixture.ts';

let toy: ToyHost;
beforeAll(async () => {
  toy = await startToyHost();
});
afterAll(() => toy.stop());

describe('queues', () => {
  it('hands over a message once, and deletes it', async () => {
    await send({ n: 1 });
    await untilSeen((items) => items.some((item) => same(item, { done: { n: 1 } })));
    expect(await seen()).toContainEqual({ body: { n: 1 }, dequeueCount: 1 });
    await toy.until(async () => (await waiting('toy-work')) === 0);
  });

  it('tries again what fails, and counts', async () => {
    await send({ n: 2, fail: 2 });
    await untilSeen((items) => items.some((item) => same(item, { done: { n: 2, fail: 2 } })));
    const tries = (await seen()).filter((item) => same(item.body, { n: 2, fail: 2 }));
    expect(tries.map((item) => item.dequeueCount)).toEqual([1, 2, 3]);
  });

  it('moves to the poison queue what failed five times, as it was', async () => {
    await send({ n: 3, fail: 99 });
    await toy.until(
      async () => (await toy.queueOf('toy-work-poison').exists()) && (await waiting('toy-work-poison')) === 1,
    );
    expect((await seen()).filter((item) => same(item.body, { n: 3, fail: 99 }))).toHaveLength(5);
    const { peekedMessageItems } = await toy.queueOf('toy-work-poison').peekMessages();
    expect(peekedMessageItems[0]?.messageText).toBe(encodeMessage({ n: 3, fail: 99 }));
    await toy.until(async () => (await waiting('toy-work')) === 0);
  });
});

describe('timers and blob events', () => {
  it('runs a timer at the start that asks for it, and tells its next time', async () => {
    const runs = (await seen()).filter((item) => item.timer !== undefined);
    expect(runs).toEqual([{ timer: false, next: expect.stringMatching(/^\d{4}-01-01T00:00:00\.000Z$/) }]);
  });

  it('makes an Event Grid message of a new blob, once', async () => {
    const name = '0301/portal/æ 1.csv';
    await toy.logs.getBlockBlobClient(name).upload('x', 1);
    const subject = `/blobServices/default/containers/logs/blobs/${name}`;
    const isEvent = (item: Seen) => item.event?.subject === subject;
    await untilSeen((items) => items.some(isEvent));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const events = (await seen()).filter(isEvent);
    expect(events).toHaveLength(1);
    expect(events[0]?.event?.eventType).toBe('Microsoft.Storage.BlobCreated');
  });
});

describe('stopping', () => {
  it('keeps a message for as long as its handler runs, and gives it again after a crash', async () => {
    await send({ n: 5, waitMs: 3500 });
    await untilSeen((items) => items.some((item) => same(item, { done: { n: 5, waitMs: 3500 } })));
    expect((await seen()).filter((item) => same(item.body, { n: 5, waitMs: 3500 }))).toHaveLength(1);

    await send({ n: 6, waitMs: 1000 });
    await untilSeen((items) => items.some((item) => same(item.body, { n: 6, waitMs: 1000 })));
    process.kill(toy.host().pid, 'SIGKILL');
    await toy.host().gone;
    await toy.restart();
    await untilSeen((items) => items.some((item) => same(item, { done: { n: 6, waitMs: 1000 } })));
    const again = (await seen()).filter((item) => same(item.body, { n: 6, waitMs: 1000 }));
    expect(again.map((item) => item.dequeueCount)).toEqual([2]);
  });

  it('finishes the message that runs, and leaves no other taken', async () => {
    await send({ n: 4, waitMs: 700 });
    await untilSeen((items) => items.some((item) => same(item.body, { n: 4, waitMs: 700 })));
    await toy.host().stop();
    expect(await toy.host().gone).toBe(0);
    expect(await waiting('toy-work')).toBe(0);
    await toy.restart();
  });
});

interface Seen {
  readonly body?: unknown;
  readonly dequeueCount?: number;
  readonly done?: unknown;
  readonly timer?: boolean;
  readonly event?: { readonly subject: string; readonly eventType: string };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const send = (body: unknown) => toy.queueOf('toy-work').sendMessage(encodeMessage(body));
const seen = async (): Promise<Seen[]> => (await fetch(`${toy.base()}/seen`)).json() as Promise<Seen[]>;
const untilSeen = (condition: (items: Seen[]) => boolean) => toy.until(async () => condition(await seen()));

async function waiting(name: string): Promise<number> {
  return (await toy.queueOf(name).getProperties()).approximateMessagesCount ?? 0;
}
