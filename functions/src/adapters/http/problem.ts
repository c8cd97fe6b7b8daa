/** Errors as application/problem+json (RFC 9457): what went wrong, never a value of a log, never a stack. */
import type { HttpResponseInit } from '@azure/functions';
import { z } from 'zod';

export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
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
    body: JSON.stringify({ type: `urn:avstem:problem:${code}`, title, status, ...extension }),
  };
}

export const problems = {
  noToken: () => ({
    ...problem(401, 'no-token', 'Log in first: the request has no valid access token'),
    headers: { 'content-type': 'application/problem+json', 'www-authenticate': 'Bearer' },
  }),
  notAllowed: () => problem(403, 'not-allowed', 'This organisation may not do this for this scope'),
  changedTooOften: () =>
    problem(409, 'changed-too-often', 'Dette er endret for mange ganger til at det kan endres igjen'),
  notFound: () => problem(404, 'not-found', 'There is no such thing here'),
  badRequest: (issues: readonly string[]) =>
    problem(400, 'bad-request', 'The request does not have the form that the OpenAPI document describes', {
      issues,
    }),
};
