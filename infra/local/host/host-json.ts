import { readFileSync } from 'node:fs';

/** What this host heeds of host.json; the rest is the platform's. */
export interface HostJson {
  readonly routePrefix: string;
  readonly queues: {
    readonly batchSize: number;
    readonly newBatchThreshold: number;
    readonly maxDequeueCount: number;
    readonly visibilityTimeoutMs: number;
    readonly maxPollingIntervalMs: number;
  };
}

interface Extensions {
  readonly http?: { readonly routePrefix?: string };
  readonly queues?: Readonly<Record<string, string | number | undefined>>;
}

/** Values that are left out are the platform's. */
export function readHostJson(file: string): HostJson {
  const { extensions = {} }: { extensions?: Extensions } = JSON.parse(readFileSync(file, 'utf8'));
  const queues = extensions.queues ?? {};
  if ((queues['messageEncoding'] ?? 'base64') !== 'base64') throw new Error(`${file}: queues must be base64`);
  return {
    routePrefix: extensions.http?.routePrefix ?? 'api',
    queues: {
      batchSize: Number(queues['batchSize'] ?? 16),
      newBatchThreshold: Number(queues['newBatchThreshold'] ?? 8),
      maxDequeueCount: Number(queues['maxDequeueCount'] ?? 5),
      visibilityTimeoutMs: spanMs(queues['visibilityTimeout'] ?? '00:00:00'),
      maxPollingIntervalMs: spanMs(queues['maxPollingInterval'] ?? '00:01:00'),
    },
  };
}

/** `hh:mm:ss` */
function spanMs(span: string | number): number {
  const found = /^(\d\d):(\d\d):(\d\d)$/.exec(String(span));
  if (found === null) throw new Error(`host.json: ${span} is no time span`);
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
