import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { InvocationRequest, TypedData } from '../app/core-types.ts';
import type { Found } from './route-table.ts';

/** What the app learns of a request beside the stream: headers and the route's parameters. */
export function invocationOf(found: Found, request: IncomingMessage): InvocationRequest {
  const triggerMetadata: Record<string, TypedData> = {
    Headers: { json: JSON.stringify(headersOf(request)) },
    Query: { json: '{}' },
  };
  for (const [name, text] of Object.entries(found.parameters)) triggerMetadata[name] = { string: text };
  return {
    inputData: [{ name: found.trigger.name, data: {} }],
    triggerMetadata,
    traceContext: traceOf(request),
  };
}

/** Headers that came more than once are joined, as HTTP allows. How it came is for the front to say, and not theirs. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headersDistinct);
  const sent = Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(', ')]));
  return { ...sent, 'x-forwarded-proto': 'http' };
}

/** Ids of zeros alone are none. */
const parentForm = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's W3C trace goes on; where there is none, one begins. */
function traceOf(request: IncomingMessage): { traceParent: string; traceState: string } {
  const given = request.headers['traceparent'];
  const isTrace = typeof given === 'string' && parentForm.test(given);
  const begun = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  return { traceParent: isTrace ? given : begun, traceState: String(request.headers['tracestate'] ?? '') };
}
