import type { RefusalCode } from './gate.ts';
import type { RecordBatch } from './record-batch.ts';

/** What the worker is given. */
export interface XlsxTask {
  readonly file: Uint8Array<ArrayBuffer>;
  /** One shared integer: how many batches have been replayed. */
  readonly replayed: Int32Array<SharedArrayBuffer>;
}

/** What the worker answers: batches, and at last how it ended. */
export type XlsxMessage =
  | { readonly kind: 'batch'; readonly batch: RecordBatch }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: RefusalCode };
