// A function app for the host's tests: everything that the real one uses of the platform, and its bad luck.
import { app } from '@azure/functions';
import type { HttpRequest, InvocationContext } from '@azure/functions';

app.setup({ enableHttpStream: true });

app.http('echo', {
  route: 'echo/{name}/{page:int?}',
  methods: ['GET', 'HEAD', 'POST'],
  handler: async (request: HttpRequest) => {
    const { name, page } = request.params;
    const query = Object.fromEntries(request.query);
    const from = request.headers.get('x-from');
    const body = request.method === 'POST' ? await request.text() : null;
    return { jsonBody: { method: request.method, url: request.url, name, page, query, from, body } };
  },
});

app.http('literal', { route: 'echo/literal', methods: ['GET'], handler: () => ({ body: 'literal' }) });
app.http('rest', { route: 'files/{*path}', handler: (request) => ({ body: request.params['path'] ?? '' }) });
app.http('nothing', { methods: ['DELETE'], handler: () => undefined as never });
app.http('options', {
  route: 'own',
  methods: ['OPTIONS'],
  handler: () => ({ status: 204, headers: { allow: 'x' } }),
});

app.http('count', {
  methods: ['POST'],
  handler: async (request) => {
    let bytes = 0;
    for await (const chunk of request.body ?? []) bytes += (chunk as Uint8Array).byteLength;
    return { jsonBody: { bytes, rssMiB: Math.round(process.memoryUsage().rss / 1024 / 1024) } };
  },
});

app.http('refuse', {
  methods: ['POST'],
  handler: async (request) => {
    const reader = request.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    return { status: 422, body: 'refused after the first chunk' };
  },
});

app.http('unread', { methods: ['POST'], handler: () => ({ status: 401, body: 'no' }) });

app.http('stream', {
  handler: () => ({ headers: { 'content-type': 'text/csv' }, body: slowly(['a;b\n', '1;2\n', '3;4\n']) }),
});

app.http('crash', {
  handler: () => {
    throw new Error('a secret detail');
  },
});

app.http('crash-in-stream', { handler: () => ({ body: slowly(['begun', null]) }) });

const seen: unknown[] = [];
app.http('seen', { handler: () => ({ jsonBody: seen }) });

app.storageQueue('taken', {
  queueName: '%TOY_QUEUE%',
  connection: 'AzureWebJobsStorage',
  handler: async (body: unknown, context: InvocationContext) => {
    seen.push({ body, dequeueCount: context.triggerMetadata?.['dequeueCount'] });
    const work = body as { fail?: number; waitMs?: number };
    if (work.waitMs !== undefined) await new Promise((resolve) => setTimeout(resolve, work.waitMs));
    if (Number(context.triggerMetadata?.['dequeueCount']) <= (work.fail ?? 0)) throw new Error('not yet');
    seen.push({ done: body });
  },
});

app.storageQueue('events', {
  queueName: 'log-received',
  connection: 'AzureWebJobsStorage',
  handler: (event: unknown) => void seen.push({ event }),
});

app.timer('tick', {
  schedule: '0 0 0 1 1 *',
  runOnStartup: true,
  handler: (timer) => void seen.push({ timer: timer.isPastDue, next: timer.scheduleStatus.next }),
});

async function* slowly(pieces: (string | null)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (piece === null) throw new Error('broken in the middle');
    yield new TextEncoder().encode(piece);
  }
}
