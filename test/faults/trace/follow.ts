/** What one request left behind in the host's lines: messages as they stood on the queues, and work that was done. */
import { BlobServiceClient } from '@azure/storage-blob';
import { azureBlobs } from '#adapters/blob/azure-blobs.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { paths } from '#use-cases/keys.ts';
import type { Backend } from '../../support/backend.ts';
import { until } from '../kill/scenario.ts';

/** Of a host that tells its messages, and hears of uploads by their own hints alone: no event comes in between. */
export const telling = {
  NODE_OPTIONS: `--import=${new URL('tell-messages.mjs', import.meta.url).href}`,
  LOCAL_HOST_BLOB_EVENTS: 'off',
};

export interface Followed {
  /** The queue of each message that was sent in it, and the function of each piece of work that was done in it. */
  readonly sent: readonly string[];
  readonly worked: readonly string[];
  /** Whatever else was said. */
  readonly others: readonly string[];
}

export function linesOf({ lines }: Backend, trace: string): string[] {
  return lines.filter((line) => line.includes(trace));
}

function follow(lines: readonly string[]): Followed {
  const sent: string[] = [];
  const worked: string[] = [];
  const others: string[] = [];
  for (const line of lines) {
    const queue = /^sent (\S+) /.exec(line)?.[1];
    const [, word = line, json = '{}'] = / (access|work) (\{.*\})$/.exec(line) ?? [];
    const told: { function?: string; endpoint?: string } = JSON.parse(json);
    if (queue !== undefined) sent.push(queue);
    else if (word === 'work') worked.push(told.function ?? line);
    else others.push(`${word} ${told.endpoint ?? ''}`);
  }
  return { sent, worked, others };
}

/** Waits until every message that was sent in it was worked on in it: what is sent on is sent before that. */
export function untilAllIsDone(backend: Backend, trace: string): Promise<Followed> {
  return until(`all that ${trace} asks for`, async () => {
    const followed = follow(linesOf(backend, trace));
    const isDone = followed.sent.length > 0 && followed.sent.length === followed.worked.length;
    return isDone ? followed : null;
  });
}

/** What the public snapshot says of the municipality 5001. */
export async function municipalityShown({ connection }: Backend): Promise<string> {
  const blobs = azureBlobs(BlobServiceClient.fromConnectionString(connection));
  const stored = await until('a public snapshot', () => blobs.read(paths.snapshot));
  const { municipalities } = publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(stored.bytes)));
  return JSON.stringify(municipalities.filter(({ number }) => number === '5001'));
}
