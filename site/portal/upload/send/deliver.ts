/** Sends the file, again where the connection breaks: the same bytes get the same answer, so nothing comes twice. */
import { problemTypes, type Answer } from '../../api.ts';

export const maxAttempts = 5;

export interface Sending {
  /** One attempt. */
  send(): Promise<Answer<unknown>>;
  /** Called before an attempt is made again; the first is number 1. */
  onRetry(attempt: number): void;
  wait(ms: number): Promise<void>;
  readonly signal: AbortSignal;
}

export async function sendWithRetries({ send, onRetry, wait, signal }: Sending): Promise<Answer<unknown>> {
  for (let attempt = 1; ; attempt++) {
    const answer = await send();
    const isBroken = !answer.ok && answer.problem.type === problemTypes.noConnection;
    if (!isBroken || attempt === maxAttempts) return answer;
    await wait(1000 * 2 ** (attempt - 1));
    if (signal.aborted) return { ok: false, problem: { status: 0, type: problemTypes.cancelled, title: '' } };
    onRetry(attempt + 1);
  }
}

/** SHA-256 in hex, as the server computes it of what it has received. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
