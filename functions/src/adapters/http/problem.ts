/** Errors as application/problem+json (RFC 9457): what went wrong, never a value of a log, never a stack. */
import type { HttpResponseInit } from '@azure/functions';
import { z } from 'zod';
import { currentTrace } from '#adapters/trace/trace.ts';
import type { Admission } from './limiter.ts';

export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  /** `urn:avstem:trace:` and the trace id. */
  instance: z.string().optional(),
});

/** @param code becomes the problem's type, `urn:avstem:problem:<code>` */
export function problem(
  status: number,
  code: string,
  title: string,
  extension: Record<string, unknown> = {},
): HttpResponseInit {
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: JSON.stringify({ type: `urn:avstem:problem:${code}`, title, status, ...instance(), ...extension }),
  };
}

/** Long enough that nobody knocks all the time, and short beside the sweep. */
const retryAfterSeconds = 15;

/** Which occurrence it was: the trace under which the log has it. */
function instance(): { readonly instance?: string } {
  const trace = currentTrace();
  return trace === undefined ? {} : { instance: `urn:avstem:trace:${trace}` };
}

type Refused = Extract<Admission, { ok: false }>;

export const problems = {
  noToken: () => {
    const answer = problem(401, 'no-token', 'Log in first: the request has no valid access token');
    return { ...answer, headers: { ...answer.headers, 'www-authenticate': 'Bearer' } };
  },
  tooMany: ({ limit, retryAfterSeconds }: Refused) => {
    const answer = problem(429, 'too-many', 'Too much from this organisation at once: wait, and try again', {
      limit,
    });
    return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
  },
  tooSlow: () => problem(408, 'too-slow', 'The body came too slowly. Nothing of it is stored; send it again'),
  /** A full disk, a locked file, a store that is throttled or not reached: it passes. */
  unavailable: () => {
    const title =
      'What is kept cannot be read or written now: what was asked may not be done. Ask again later';
    const answer = problem(503, 'unavailable', title);
    return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
  },
  inClear: () =>
    problem(403, 'in-clear', 'This came in the clear, for anybody on the way to read: ask by https'),
  notAllowed: () => problem(403, 'not-allowed', 'This organisation may not do this for this scope'),
  changedTooOften: () =>
    problem(409, 'changed-too-often', 'Dette er endret for mange ganger til at det kan endres igjen'),
  notFound: () => problem(404, 'not-found', 'There is no such thing here'),
  badRequest: (issues: readonly string[]) =>
    problem(400, 'bad-request', 'The request does not have the form that the OpenAPI document describes', {
      issues,
    }),
};
