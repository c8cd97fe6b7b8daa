import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../users.ts';
import type { LoginRequest } from './login-request.ts';

export interface Granted {
  readonly person: Person;
  readonly request: LoginRequest;
  readonly expiresAtMs: number;
}

const codeLifetimeMs = 60_000;

/** Authorization codes: each good for one use, for a minute, for whoever knows the verifier of its challenge. */
export class Codes {
  readonly #granted = new Map<string, Granted>();

  grant(person: Person, request: LoginRequest): string {
    const nowMs = Date.now();
    for (const [code, { expiresAtMs }] of this.#granted) if (expiresAtMs < nowMs) this.#granted.delete(code);
    const code = randomBytes(32).toString('base64url');
    this.#granted.set(code, { person, request, expiresAtMs: nowMs + codeLifetimeMs });
    return code;
  }

  /** @returns null where the code is unknown, used, too old, or of another client, address or verifier */
  redeem(code: string, clientId: string, redirectUri: string, verifier: string): Granted | null {
    const granted = this.#granted.get(code);
    this.#granted.delete(code);
    if (granted === undefined || granted.expiresAtMs < Date.now()) return null;
    const { request } = granted;
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const isSame =
      request.clientId === clientId && request.redirectUri === redirectUri && request.challenge === challenge;
    return isSame ? granted : null;
  }
}
