/** The Content-Security-Policy of every page, put together in one place. */

export interface PolicyParts {
  /** Hashes of what stands inline in the pages: `sha256-…`, without quotes. None, as long as nothing does. */
  readonly scriptHashes?: readonly string[];
  readonly styleHashes?: readonly string[];
  /** Origins that scripts may ask, beside the site's own: the API and the login of an installation. */
  readonly asked?: readonly string[];
}

const quoted = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);

/** Nothing from elsewhere, nothing inline but what is named by its hash, in no frame, requests to named places only. */
export function policyOf({ scriptHashes = [], styleHashes = [], asked = [] }: PolicyParts): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...quoted(scriptHashes)].join(' '),
    ["style-src 'self'", ...quoted(styleHashes)].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    ["connect-src 'self'", ...asked].join(' '),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The same policy where an installation's own places may be asked too. */
export function withAsked(policy: string, asked: readonly string[]): string {
  return policy.replace("connect-src 'self'", ["connect-src 'self'", ...asked].join(' '));
}
