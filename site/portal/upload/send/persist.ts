/** Asks again where the connection breaks: every request of an upload may be made any number of times. */
import { problemTypes, type Answer, type Problem } from '../../api.ts';

const longestPauseMs = 30_000;
/** Too slow, too often, and what stands in front of the API while it starts, is full or can't be reached. */
const passingStatuses = [408, 429, 502, 503, 504];

export interface Persistence {
  readonly signal: AbortSignal;
  /** Called before each pause. */
  onPause(pauseMs: number): void;
  /** Ends early when the browser is on the net again, or when it is called off. */
  pause(ms: number): Promise<void>;
}

/** Tries until there is an answer, with longer and longer pauses, or until the user stops it. */
export async function persist<Value>(
  ask: () => Promise<Answer<Value>>,
  { signal, onPause, pause }: Persistence,
): Promise<Answer<Value>> {
  for (let attempt = 0; ; attempt++) {
    if (signal.aborted) return { ok: false, problem: { status: 0, type: problemTypes.cancelled, title: '' } };
    const answer = await ask();
    if (answer.ok || !isPassing(answer.problem)) return answer;
    const pauseMs = Math.min(longestPauseMs, 1000 * 2 ** attempt);
    onPause(pauseMs);
    await pause(pauseMs);
  }
}

function isPassing({ status, type }: Problem): boolean {
  return type === problemTypes.noConnection || passingStatuses.includes(status);
}

/** A pause in the browser. */
export function pauseUntilOnline(signal: AbortSignal): Persistence['pause'] {
  return (ms) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        removeEventListener('online', end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      addEventListener('online', end);
      signal.addEventListener('abort', end);
    });
}
