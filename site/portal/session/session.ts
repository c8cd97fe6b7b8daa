/** Who is logged in, in this document's memory only; it ends by itself when the token does. */
import { discover } from './discovery.ts';
import type { Login } from './login.ts';
import type { PortalSettings } from './settings.ts';

/** The first warning is only for who has filled something in: three minutes are enough to save it. */
const warnings = [
  { minutes: 3, isForUnsaved: true },
  { minutes: 1, isForUnsaved: false },
] as const;
const minuteMs = 60_000;
/** The token is not used in its last moments, when the API might find it expired. */
const marginMs = 2_000;
/** Nobody is kept waiting for longer when logging out. */
const apiPatienceMs = 3_000;

let login: Login | null = null;
let timers: ReturnType<typeof setTimeout>[] = [];

export interface SessionEvents {
  /** @param isForUnsaved whether it is only for who has filled something in */
  soonOver(minutes: number, isForUnsaved: boolean): void;
  over(): void;
}

export function beginSession(given: Login, events: SessionEvents): void {
  endSession();
  login = given;
  const leftMs = given.expiresAtMs - Date.now() - marginMs;
  const over = () => {
    endSession();
    events.over();
  };
  const warned = warnings
    .map(({ minutes, isForUnsaved }) => ({ minutes, isForUnsaved, inMs: leftMs - minutes * minuteMs }))
    // A login that is short from the beginning has only its last warning, and that at once.
    .filter(({ inMs, isForUnsaved }) => inMs > 0 || !isForUnsaved)
    .map(({ minutes, isForUnsaved, inMs }) =>
      setTimeout(() => events.soonOver(minutes, isForUnsaved), Math.max(0, inMs)),
    );
  timers = [...warned, setTimeout(over, leftMs)];
}

/** A machine that slept may wake after the end: the time is looked at, and not only the timer. */
export function accessToken(): string | null {
  return login !== null && Date.now() < login.expiresAtMs ? login.accessToken : null;
}

export function endSession(): void {
  login = null;
  for (const timer of timers) clearTimeout(timer);
  timers = [];
}

/**
 * Forgets the token, has the API take it no more, and logs out where the login offers that.
 * @returns whether the browser is led away
 */
export async function logOut(settings: PortalSettings): Promise<boolean> {
  const idToken = login?.idToken;
  const token = accessToken();
  endSession();
  if (token !== null) await endAtApi(settings, token);
  const endpoint = (await discover(settings.issuer))?.end_session_endpoint;
  if (endpoint === undefined || idToken === undefined) return false;
  const address = new URL(endpoint);
  address.searchParams.set('id_token_hint', idToken);
  address.searchParams.set('client_id', settings.clientId);
  address.searchParams.set('post_logout_redirect_uri', location.origin + location.pathname);
  location.assign(address);
  return true;
}

/** Where the API is not reached, the token ends by itself within minutes. */
async function endAtApi({ apiAddress }: PortalSettings, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(apiPatienceMs);
  await fetch(`${apiAddress}/me/logout`, { method: 'POST', headers, signal }).catch(() => undefined);
}
