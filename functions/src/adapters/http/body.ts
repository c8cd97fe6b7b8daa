/** The body of a request: in pieces as it comes, no slower than somebody who means it, and no more than asked for. */
import type { HttpRequest } from '@azure/functions';
import { z } from 'zod';

export interface Pace {
  /** How long the next piece may be waited for. */
  readonly pieceMs: number;
  /** How long the whole may take. */
  readonly wholeMs: number;
}

/** 64 MiB in so long is two megabits a second, and slower lines send it in parts; a form is a few kilobytes. */
const paceOfLog: Pace = { pieceMs: 30_000, wholeMs: 280_000 };
const paceOfJson: Pace = { pieceMs: 10_000, wholeMs: 30_000 };

export class BodyError extends Error {
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super('the body has not the form that is described');
    this.issues = issues;
  }
}

/** Who sends so slowly keeps a place that is another's. */
export class SlowBody extends Error {}

/** @throws BodyError where the body is larger or of another form */
export async function readJson<T>(request: HttpRequest, schema: z.ZodType<T>, maxBytes: number): Promise<T> {
  const bytes: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bodyOf(request, paceOfJson)) {
    length += chunk.length;
    if (length > maxBytes) throw new BodyError([`the body is larger than ${String(maxBytes)} bytes`]);
    bytes.push(chunk);
  }
  const text = Buffer.concat(bytes).toString('utf8');
  const value = parsed(text);
  const checked = z.safeParse(schema, value);
  if (!checked.success) throw new BodyError(issuesOf(checked.error));
  return checked.data;
}

export function issuesOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new BodyError(['the body is no JSON']);
  }
}

/** @throws SlowBody where a piece or the whole is too long in coming */
export async function* bodyOf(
  request: Pick<HttpRequest, 'body'>,
  { pieceMs, wholeMs }: Pace = paceOfLog,
): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  const reader = request.body.getReader();
  const endMs = performance.now() + wholeMs;
  try {
    for (;;) {
      const leftMs = Math.max(0, endMs - performance.now());
      const piece = await within(Math.min(pieceMs, leftMs), reader.read());
      if (piece.done) return;
      yield piece.value as Uint8Array;
    }
  } finally {
    // Where the reading ends early, nobody waits for the rest.
    reader.cancel().catch(() => undefined);
  }
}

async function within<T>(limitMs: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SlowBody('the body came too slowly')), limitMs);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
