/** The API as the portal's views see it: JSON in, JSON out, every answer checked, every failure a value. */
import { z } from 'zod';

/** RFC 9457, as the API sends it; where no answer came, `status` is 0 and `type` tells why. */
const problemSchema = z.looseObject({ status: z.number(), type: z.string(), title: z.string() });
export type Problem = z.output<typeof problemSchema>;

export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const problemTypes = {
  noConnection: 'urn:avstem:problem:no-connection',
  cancelled: 'urn:avstem:problem:cancelled',
  unexpected: 'urn:avstem:problem:unexpected-answer',
} as const;

export interface PortalApi {
  /** @param path from the API's address on, `/scopes/1804+1811`: see `scopePath` */
  get<Value>(path: string, schema: z.ZodType<Value>): Promise<Answer<Value>>;
  /** What is no JSON: a document to keep. */
  text(path: string): Promise<Answer<string>>;
  /** A file, byte for byte. */
  file(path: string): Promise<Answer<Blob>>;
  send<Value>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    schema: z.ZodType<Value>,
  ): Promise<Answer<Value>>;
  /**
   * Sends a file, or a part of one. A broken connection gives status 0: the same bytes may be sent again.
   *
   * @returns the answer's JSON, unchecked
   */
  upload(file: FileToSend): Promise<Answer<unknown>>;
}

export interface FileToSend {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly file: Blob;
  readonly contentType: string;
  /** Gets what has been sent, from 0 to 1. */
  onProgress?(share: number): void;
  readonly signal: AbortSignal;
  /** After so long without an answer the connection counts as broken; without it never. */
  readonly timeoutMs?: number;
}

export interface ApiSettings {
  /** Without a slash at its end. */
  readonly address: string;
  /** Null when the login has expired. */
  token(): string | null;
  /** The API took the token for no token: it asks for a login anew. */
  onUnauthorised(): void;
}

/** `/scopes/1804+1811`: in a path a plus is a plus, but a star and what people type are written safely. */
export function scopePath(scope: string): string {
  return `/scopes/${encodeURIComponent(scope).replaceAll('%2B', '+')}`;
}

export function portalApi(settings: ApiSettings): PortalApi {
  const ask = async <Value>(
    path: string,
    init: RequestInit,
    readAnswer: (status: number, body: string) => Answer<Value>,
  ): Promise<Answer<Value>> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${settings.token() ?? ''}`);
    try {
      const response = await fetch(settings.address + path, { ...init, headers, cache: 'no-store' });
      const answer = readAnswer(response.status, await response.text());
      if (response.status === 401) settings.onUnauthorised();
      return answer;
    } catch {
      return failed(problemTypes.noConnection);
    }
  };
  return {
    get: (path, schema) => ask(path, { method: 'GET' }, (status, body) => read(status, body, schema)),
    text: (path) => ask(path, { method: 'GET' }, readText),
    file: (path) => download(settings, path),
    send: (method, path, body, schema) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method, headers, body: JSON.stringify(body) };
      return ask(path, init, (status, answer) => read(status, answer, schema));
    },
    upload: (file) => upload(settings, file),
  };
}

async function download(settings: ApiSettings, path: string): Promise<Answer<Blob>> {
  const headers = { authorization: `Bearer ${settings.token() ?? ''}` };
  try {
    const response = await fetch(settings.address + path, { headers, cache: 'no-store' });
    if (response.status === 200) return { ok: true, value: await response.blob() };
    if (response.status === 401) settings.onUnauthorised();
    return read(Math.max(response.status, 300), await response.text(), z.never());
  } catch {
    return failed(problemTypes.noConnection);
  }
}

/** By XMLHttpRequest: fetch doesn't tell how much has been sent. */
function upload(settings: ApiSettings, file: FileToSend) {
  const { path, contentType, signal } = file;
  return new Promise<Answer<unknown>>((resolve) => {
    if (signal.aborted) return resolve(failed(problemTypes.cancelled));
    const request = new XMLHttpRequest();
    request.open(file.method, settings.address + path);
    request.setRequestHeader('authorization', `Bearer ${settings.token() ?? ''}`);
    request.setRequestHeader('content-type', contentType);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      file.onProgress?.(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status === 401) settings.onUnauthorised();
      resolve(read(request.status, request.responseText, z.unknown()));
    });
    request.timeout = file.timeoutMs ?? 0;
    for (const broken of ['error', 'timeout'])
      request.addEventListener(broken, () => resolve(failed(problemTypes.noConnection)));
    request.addEventListener('abort', () => resolve(failed(problemTypes.cancelled)));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file.file);
  });
}

/** @returns the value, the problem that the API tells, or that the answer was none of the API's */
export function read<Value>(status: number, body: string, schema: z.ZodType<Value>): Answer<Value> {
  const json = parsed(body);
  const isGood = status >= 200 && status < 300;
  if (isGood) {
    const value = schema.safeParse(json);
    return value.success ? { ok: true, value: value.data } : failed(problemTypes.unexpected, status);
  }
  const problem = problemSchema.safeParse(json);
  return problem.success ? { ok: false, problem: problem.data } : failed(problemTypes.unexpected, status);
}

/** A problem is told as everywhere. */
function readText(status: number, body: string): Answer<string> {
  return status === 200 ? { ok: true, value: body } : read(status >= 300 ? status : 500, body, z.never());
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function failed(type: string, status = 0): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { status, type, title: '' } };
}
