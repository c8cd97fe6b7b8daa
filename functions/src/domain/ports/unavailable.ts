/**
 * What a store throws that cannot do now what it is asked: locked by another process, full, not reached. Whether a
 * write came through is not known then, and need not be: every write may be made again.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** By its name: a store that is loaded beside the bundle has this class a second time. */
export function isStoreUnavailable(error: unknown): boolean {
  return error instanceof Error && error.name === 'StoreUnavailable';
}
