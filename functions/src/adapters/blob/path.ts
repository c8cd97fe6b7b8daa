export interface BlobPath {
  readonly container: string;
  /** The blob's name in its container, or the beginning of names. */
  readonly name: string;
}

/** Paths begin with the container: `logs/0301/x.csv` is the blob `0301/x.csv` in `logs`. */
export function splitPath(path: string): BlobPath {
  const slash = path.indexOf('/');
  if (slash < 1) throw new RangeError(`A blob's path begins with its container and a slash, not "${path}"`);
  return { container: path.slice(0, slash), name: path.slice(slash + 1) };
}

export function containerOf(path: string): string {
  return splitPath(path).container;
}
