/** All that a use case may touch of the world. Handed in, so that a whole run can be simulated from a seed. */
import type { BlobStore } from '#domain/ports/blob-store.ts';
import type { Clock } from '#domain/ports/clock.ts';
import type { DocumentStore } from '#domain/ports/document-store.ts';
import type { LogReading } from '#domain/ports/log-reading.ts';
import type { Queue } from '#domain/ports/queue.ts';
import type { Randomness } from '#domain/ports/randomness.ts';

export interface System {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly blobs: BlobStore;
  readonly documents: DocumentStore;
  readonly queue: Queue;
  readonly logs: LogReading;
  /** The incident that is being followed up. */
  readonly incidentId: string;
}
