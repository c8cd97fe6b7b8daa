/**
 * What the worker starts from: here its file. A bundle has its code instead, which infra/local/worker-within.ts puts in
 * the place of this module, so that what is deployed is one file.
 */
export interface WorkerEntry {
  readonly entry: URL | string;
  /** Is the entry the code itself (CommonJS)? */
  readonly isCode: boolean;
}

export const workerEntry: WorkerEntry = {
  entry: new URL('./xlsx-worker.ts', import.meta.url),
  isCode: false,
};
