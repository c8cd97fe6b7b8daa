/** What is deployed beside the built site, and differs between installations: the portal's settings and the policy. */
export interface Deployed {
  /** The text of `/innstillinger.json`. */
  readonly settings: string;
  /** Origins that the pages may ask beside the site itself: the built site's policy is widened by them. */
  readonly asked: readonly string[];
}

export const settingsPath = '/innstillinger.json';

/** @param settings JSON with the addresses of the API and the login, the only ones that pages may ask */
export function deployedWith(settings: string): Deployed {
  const { apiAddress, issuer }: { apiAddress: string; issuer: string } = JSON.parse(settings);
  return { settings, asked: [new URL(apiAddress).origin, new URL(issuer).origin] };
}
