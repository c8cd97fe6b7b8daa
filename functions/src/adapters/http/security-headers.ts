/**
 * On every answer of the API, whatever it is: it is data for programs, and no page. What an endpoint says of itself
 * holds before it, such as a file that is handed out to be kept.
 */
import type { HttpResponseInit } from '@azure/functions';

const twoYearsSeconds = 63_072_000;

export const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': `max-age=${String(twoYearsSeconds)}; includeSubDomains`,
  'x-content-type-options': 'nosniff',
} as const;

export function withSecurityHeaders(response: HttpResponseInit): HttpResponseInit {
  const own = Object.fromEntries(new Headers(response.headers as Record<string, string>));
  return { ...response, headers: { ...securityHeaders, ...own } };
}
