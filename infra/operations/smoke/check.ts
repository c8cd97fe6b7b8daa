/** What the checks have in common: what they look at, and how they say what they saw. */

/** A running system, as its users reach it; addresses without a slash at the end. */
export interface Place {
  /** Ends with `/api`. */
  readonly api: string;
  readonly site: string;
  readonly nowMs: number;
}

export interface Check {
  readonly name: string;
  /** @returns what was seen, for people. @throws Wrong where it is not as it should be, or what broke the question */
  look(place: Place): Promise<string>;
}

/** Seen, and not as it should be. */
export class Wrong extends Error {}

export function insist(isSo: boolean, wrong: string): void {
  if (!isSo) throw new Wrong(wrong);
}

/** An answer that comes later is as bad as none. */
const timeoutMs = 20_000;

/** @throws where no answer came in time */
export function ask(address: string, init: RequestInit = {}): Promise<Response> {
  return fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), ...init });
}

/** As on every installation, but for HSTS, which says nothing where there is no TLS. */
export function insistHeaders(answer: Response, expected: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(expected)) {
    const seen = answer.headers.get(name);
    insist(seen === value, `${answer.url}: ${name} is ${seen === null ? 'missing' : `"${seen}"`}`);
  }
}
