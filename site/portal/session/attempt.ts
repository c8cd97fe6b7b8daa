/**
 * One attempt to log in: the secret of its code challenge (RFC 7636), and a state that also remembers the view. Only
 * these two are kept, in the tab's session storage, while the browser is at the login; no token ever is.
 */
export interface Attempt {
  readonly verifier: string;
  readonly state: string;
}

const key = 'avstem-login';

/** @param view the hash to come back to, e.g. `#/funn` */
export function newAttempt(view: string): Attempt {
  return { verifier: randomText(), state: `${randomText()}.${base64url(new TextEncoder().encode(view))}` };
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
