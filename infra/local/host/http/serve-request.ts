import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../app/core-types.ts';
import type { HttpProxy, ProxyRequest } from '../app/http-proxy.ts';
import type { Invoke } from '../app/invoke.ts';
import { answerCors } from './cors.ts';
import { problem, sendProblem } from './problem.ts';
import { RequestBody } from './request-body.ts';
import type { Found, RouteTable } from './route-table.ts';
import { invocationOf } from './invocation-request.ts';

export interface HttpParts {
  readonly routes: RouteTable;
  readonly proxy: HttpProxy;
  readonly invoke: Invoke;
  readonly log: Log;
  readonly maxBodyBytes: number;
  readonly corsOrigins: readonly string[];
}

/** One request from its first line to the end of its answer. Never throws. */
export async function serveRequest(parts: HttpParts, request: IncomingMessage, response: ServerResponse) {
  response.on('error', () => undefined);
  if (answerCors(request, response, parts.corsOrigins)) return;
  const found = parts.routes(request.method ?? '', (request.url ?? '/').split('?')[0] ?? '/');
  if (found === null) return sendProblem(response, 404, 'Not Found');
  const body = new RequestBody(request, parts.maxBodyBytes);
  try {
    if (Number(request.headers['content-length'] ?? 0) > parts.maxBodyBytes) {
      return sendProblem(response, 413, 'Content Too Large');
    }
    await callFunction(parts, found, request, response, body);
  } catch (error) {
    parts.log('error', found.trigger.called.metadata.name, `The answer could not be sent: ${textOf(error)}`);
    sendProblem(response, 500, 'Internal Server Error');
  } finally {
    body.discard();
  }
}

async function callFunction(
  parts: HttpParts,
  found: Found,
  request: IncomingMessage,
  response: ServerResponse,
  body: RequestBody,
): Promise<void> {
  const id = randomUUID();
  const call = parts.invoke(found.trigger.called, invocationOf(found, request), id);
  parts.proxy.pass(proxyRequest(id, request, body), response);
  const { context, result } = await call.run().catch(async (error: unknown) => {
    parts.log('error', found.trigger.called.metadata.name, `Failed: ${textOf(error)}`);
    const answer = body.tooLarge ? problem(413, 'Content Too Large') : problem(500, 'Internal Server Error');
    return { context: { invocationId: id }, result: answer };
  });
  // Sends the answer through the response that was passed; nothing is returned by this way.
  await call.model.getResponse(context, result ?? { status: 204 });
  if (!response.writableEnded) response.end();
}

/** The platform tells the app by these headers who asked, since the connection is its own. */
function proxyRequest(id: string, request: IncomingMessage, body: RequestBody): ProxyRequest {
  const headers = {
    'x-ms-invocation-id': id,
    'x-forwarded-host': request.headers.host ?? 'localhost',
    'x-forwarded-proto': 'http',
  };
  return Object.assign(body, { headers, method: request.method ?? 'GET', url: request.url ?? '/' });
}

/** For the log: where it failed, as the stack says. Messages of our own code never hold a value of a cell. */
function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : 'something that is no error was thrown';
}
