import { describe, expect, it } from 'vitest';
import { InvocationContext } from '@azure/functions';
import type { QueueServiceClient } from '@azure/storage-queue';
import { azureQueues } from '#adapters/queue/azure-queues.ts';
import { problems } from '#adapters/http/problem.ts';
import { currentTrace, inTrace, splitTrace, traceIdOf } from './trace.ts';
import { work } from './work.ts';

const trace = '0af7651916cd43dd8448eb211c80319c';

function contextOf(lines: string[], traceParent?: string): InvocationContext {
  const context = new InvocationContext({
    invocationId: '3b1c0a3e-9d4f-4a53-9f0c-0d6b1c2f4e5a',
    logHandler: (_level, ...args) => lines.push(args.join(' ')),
    ...(traceParent !== undefined && { traceContext: { traceParent } }),
  });
  return context;
}

/** Queues that keep what is sent, as it stands on the wire. */
function queuesOf(sent: unknown[]) {
  const keep = (text: string): void => void sent.push(JSON.parse(Buffer.from(text, 'base64').toString()));
  const account = { getQueueClient: () => ({ sendMessage: async (text: string) => keep(text) }) };
  return azureQueues(account as unknown as QueueServiceClient);
}

describe('a trace', () => {
  it('is the platform’s where it has one, and the invocation’s own else', () => {
    expect(traceIdOf(contextOf([], `00-${trace}-b7ad6b7169203331-01`))).toBe(trace);
    expect(traceIdOf(contextOf([]))).toBe('3b1c0a3e9d4f4a539f0c0d6b1c2f4e5a');
  });

  it.each([
    '00-<script>-01',
    `00-${trace.toUpperCase()}-b7ad6b7169203331-01`,
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `ff-${trace}-b7ad6b7169203331-01`,
  ])('is not taken of %s', (parent) => {
    expect(traceIdOf(contextOf([], parent))).toBe('3b1c0a3e9d4f4a539f0c0d6b1c2f4e5a');
  });

  it('goes from the request through every message, and each piece of work tells it when it is done', async () => {
    const [sent, lines]: [unknown[], string[]] = [[], []];
    const queues = queuesOf(sent);
    await inTrace(trace, () => queues.send('log-received', { scope: '4601', delivery: 'a' }));
    const ingest = work('ingest', () => queues.send('reconcile', { scope: '4601' }));
    const reconcile = work('reconcile', () => queues.send('publish', {}));
    await ingest(sent[0], contextOf(lines, `00-${'f'.repeat(32)}-b7ad6b7169203331-01`));
    await reconcile(sent[1], contextOf(lines));
    expect(sent).toEqual([{ scope: '4601', delivery: 'a', trace }, { scope: '4601', trace }, { trace }]);
    expect(lines).toEqual([
      `work {"function":"ingest","trace":"${trace}"}`,
      `work {"function":"reconcile","trace":"${trace}"}`,
    ]);
    expect(currentTrace()).toBeUndefined();
  });

  it('is no part of a task: the same message is the same, whoever asked for it', async () => {
    const seen: unknown[] = [];
    const keep = work('publish', async (message) => void seen.push(message));
    for (const message of [{ trace }, {}, [{ trace }], { trace: 'somebody’s name' }]) {
      await keep(message, contextOf([]));
    }
    expect(seen).toEqual([{}, {}, [{ trace }], { trace: 'somebody’s name' }]);
    expect(splitTrace(null)).toEqual({ body: null, trace: undefined });
  });

  it('is told as failed, and not as done, where the work failed', async () => {
    const lines: string[] = [];
    const failing = work('ingest', () => Promise.reject(new Error('no')));
    await expect(failing({ trace }, contextOf(lines))).rejects.toThrow('no');
    expect(lines).toEqual([`failed {"function":"ingest","trace":"${trace}"}`]);
  });

  it('stands in a problem, by which whoever asks for help is found in the log', async () => {
    const answer = await inTrace(trace, async () => problems.notFound());
    expect(JSON.parse(String(answer.body))).toMatchObject({ instance: `urn:avstem:trace:${trace}` });
    expect(String(problems.notFound().body)).not.toContain('instance');
  });
});
