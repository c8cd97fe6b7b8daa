/**
 * How the built site is served: headers, how long browsers keep what, and what stands where nothing is. Written to
 * `staticwebapp.config.json` by the build; Azure's Static Web App and the local site server read the same file.
 */
import { type PolicyParts, policyOf } from './policy.ts';

export const configurationFile = 'staticwebapp.config.json';

export interface Route {
  /** A path, or the beginning of one and a star. */
  readonly route: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface StaticWebAppConfiguration {
  readonly trailingSlash: 'always';
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly Route[];
  readonly responseOverrides: Readonly<Record<string, { readonly rewrite: string }>>;
  readonly mimeTypes: Readonly<Record<string, string>>;
}

/** Asked again each time, and sent only where it changed: an approval shall be seen at once. */
const askAgain = 'no-cache';
/** The name changes with the content. */
const forGood = 'public, max-age=31536000, immutable';
const twoYearsSeconds = 63_072_000;

export function staticWebAppConfiguration(parts: PolicyParts): StaticWebAppConfiguration {
  return {
    trailingSlash: 'always',
    globalHeaders: {
      'Cache-Control': askAgain,
      'Content-Security-Policy': policyOf(parts),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy':
        'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': `max-age=${twoYearsSeconds}; includeSubDomains`,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
    routes: [
      { route: '/assets/*', headers: { 'Cache-Control': forGood } },
      { route: '/referansesjekk/utgave/*', headers: { 'Cache-Control': forGood } },
      { route: '/innstillinger.json', headers: { 'Cache-Control': 'no-store' } },
    ],
    responseOverrides: { '404': { rewrite: '/404.html' } },
    mimeTypes: {
      '.atom': 'application/atom+xml; charset=utf-8',
      '.csv': 'text/csv; charset=utf-8',
      '.webmanifest': 'application/manifest+json',
    },
  };
}

/** The headers of a path: those of all, and over them those of the first route that it follows. */
export function headersOf(
  { globalHeaders = {}, routes = [] }: Partial<StaticWebAppConfiguration>,
  path: string,
): Record<string, string> {
  const found = routes.find(({ route }) =>
    route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : path === route,
  );
  return { ...globalHeaders, ...found?.headers };
}
