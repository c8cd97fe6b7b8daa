import { maxUploadBytes } from '#domain/delivery/limits.ts';

/** Of the largest log this stays below the 100 MB at which the platform breaks off, which would look like a fault. */
const readOnShare = 1.4;

/**
 * Reads a larger body on for a while without keeping it: a connection that is cut while its sender still writes
 * would hide the answer from the sender.
 * @returns null where the body is larger than it may be
 */
export async function collectBody(
  body: AsyncIterable<Uint8Array>,
  maxBytes = maxUploadBytes,
): Promise<Uint8Array[] | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (bytes > readOnShare * maxBytes) break;
  }
  return bytes > maxBytes ? null : chunks;
}
