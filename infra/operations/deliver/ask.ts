/** One request, straight or by the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY, NO_PROXY). */
import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';

export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Made anew for each try. */
  readonly body: () => Readable;
  /** Silence for so long counts as a broken connection. */
  readonly timeoutMs: number;
}

export interface Answered {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

const maxAnswerBytes = 4 * 1024 * 1024;
const agents = {
  'http:': new HttpAgent({ proxyEnv: process.env }),
  'https:': new HttpsAgent({ proxyEnv: process.env }),
};

/** @throws where no whole answer came, for whatever reason */
export async function post({ url, headers, body, timeoutMs }: Question): Promise<Answered> {
  const isSecure = url.protocol === 'https:';
  const options = { method: 'POST', headers, timeout: timeoutMs };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = isSecure
      ? requestHttps(url, { ...options, agent: agents['https:'] }, resolve)
      : requestHttp(url, { ...options, agent: agents['http:'] }, resolve);
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', reject);
    const sent = body();
    sent.on('error', (error) => asked.destroy(error));
    sent.pipe(asked);
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += (chunk as Buffer).length;
    if (size > maxAnswerBytes) throw new Error('an answer larger than any of the service');
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'], text };
}

export function textBody(text: string): () => Readable {
  return () => Readable.from([Buffer.from(text)]);
}
