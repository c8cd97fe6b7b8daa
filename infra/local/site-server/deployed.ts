/** What is deployed beside the built site, and differs between installations: the portal's settings and the policy. */
export interface Deployed {
  /** The text of `/innstillinger.json`. */
  readonly settings: string;
  /** Of every page, as the Content-Security-Policy header. */
  readonly policy: string;
}

export const settingsPath = '/innstillinger.json';

/** @param settings JSON with the addresses of the API and the login, the only ones that pages may ask */
export function deployedWith(settings: string): Deployed {
  const { apiAddress, issuer }: { apiAddress: string; issuer: string } = JSON.parse(settings);
  const asked = ["'self'", new URL(apiAddress).origin, new URL(issuer).origin];
  return { settings, policy: policyFor(asked) };
}

/** Nothing inline, nothing from elsewhere, in no frame, and requests only to the named places. */
function policyFor(asked: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "worker-src 'self'",
    `connect-src ${asked.join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
