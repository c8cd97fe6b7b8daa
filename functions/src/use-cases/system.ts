/** All that a use case may touch of the world. Handed in, so that a whole run can be simulated from a seed. */
import type { AlarmWebhook } from '#domain/ports/alarm-webhook.ts';
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { Clock } from '#domain/ports/clock.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import type { LogReading } from '#domain/ports/log-reading.ts';
import type { Queue } from '#domain/ports/queue.ts';
import type { Randomness } from '#domain/ports/randomness.ts';
import type { ReleaseFormats } from '#domain/ports/release-formats.ts';

export interface System {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly blobs: BlobStore;
  readonly documents: DocumentStore;
  readonly queue: Queue;
  readonly logs: LogReading;
  readonly releaseFormats: ReleaseFormats;
  /** Absent where nobody outside the portal is to be told of alarms. */
  readonly alarmWebhook?: AlarmWebhook;
  /** How long a log is kept as it was delivered, once its rows are taken in; absent: until somebody deletes it. */
  readonly logRetentionMs?: number;
  /** The incident that is being followed up. */
  readonly incidentId: string;
}
