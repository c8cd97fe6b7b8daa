/**
 * One attempt to log in: the secret of its code challenge (RFC 7636), a state that also remembers the view, and for
 * which service one worked. Only these are kept, in the tab's session storage, while the browser is at the login; no
 * token ever is.
 */
export interface Attempt {
  readonly verifier: string;
  readonly state: string;
  /** The service's scope; absent at a first login. It is not in the state, which the login gets to see. */
  readonly scope?: string | undefined;
}

export interface Place {
  /** The hash to come back to, e.g. `#/funn`. */
  readonly view: string;
  /** Of the service for which one worked. */
  readonly scope?: string | undefined;
}

const key = 'avstem-login';

export function newAttempt({ view, scope }: Place): Attempt {
  const state = `${randomText()}.${base64url(new TextEncoder().encode(view))}`;
  return { verifier: randomText(), state, ...(scope !== undefined && { scope }) };
}

export function viewOf({ state }: Attempt): string {
  const view = state.split('.')[1] ?? '';
  const bytes = Uint8Array.from(atob(view.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

export function challengeOf({ verifier }: Attempt): Promise<string> {
  return sha256(verifier);
}

/** Made of the verifier, so that nothing more need be kept: who doesn't know the one can't make the other. */
export function nonceOf({ verifier }: Attempt): Promise<string> {
  return sha256(`nonce:${verifier}`);
}

export function keepAttempt(attempt: Attempt): void {
  sessionStorage.setItem(key, JSON.stringify(attempt));
}

/** It is good for one use. @returns null where there is none */
export function takeAttempt(): Attempt | null {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return kept === null ? null : (JSON.parse(kept) as Attempt);
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function sha256(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
