import type { ServerResponse } from 'node:http';

/** What the host itself has to say, as RFC 9457 has it: no details of what went wrong inside. */
export function sendProblem(response: ServerResponse, status: number, title: string): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { body, headers } = problem(status, title);
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

/** The same as an answer of a function. */
export function problem(status: number, title: string) {
  const headers = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  return { status, headers, body: JSON.stringify({ type: 'about:blank', title, status }) };
}
