import type { DocumentKey } from '#domain/ports/document-store.ts';

/** Cosmos DB takes items of 2 MB; what it adds of its own (ids, partition, times) gets the last 8 KiB. */
export const maxBodyBytes = 2 * 1024 * 1024 - 8 * 1024;

/** Not of dots alone: ids are part of an address, where `.` and `..` are steps of a path. */
const idPattern = /^(?!\.+$)[A-Za-z0-9._:-]{1,255}$/;
const maxPartitionBytes = 1024;

/**
 * The body as it will be stored. Both stores go through here, so that what the embedded one takes on a laptop, Cosmos
 * DB takes as well.
 *
 * @throws RangeError where key or body breaks a limit of Cosmos DB: a bug of the caller, not a failure to handle
 */
export function bodyText(key: DocumentKey, body: unknown): string {
  checkKey(key);
  const text = JSON.stringify(body);
  if (text === undefined) throw new RangeError(`Document ${nameOf(key)} has a body that is no JSON`);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBodyBytes) {
    throw new RangeError(`Document ${nameOf(key)} has ${bytes} bytes, more than ${maxBodyBytes}`);
  }
  return text;
}

/** @throws RangeError for a key that Cosmos DB would refuse */
export function checkKey(key: DocumentKey): void {
  if (!idPattern.test(key.id)) throw new RangeError(`Document id not allowed in ${key.container}`);
  if (key.partition === '' || Buffer.byteLength(key.partition) > maxPartitionBytes) {
    throw new RangeError(`Partition of ${key.container} is empty or longer than ${maxPartitionBytes} bytes`);
  }
}

function nameOf(key: DocumentKey): string {
  return `${key.container}/${key.partition}/${key.id}`;
}
