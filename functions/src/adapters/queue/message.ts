/** Storage queues take messages of 64 KiB, as they stand on the wire. */
const maxMessageBytes = 64 * 1024;

/**
 * A message as it stands in the queue: base64 of UTF-8 JSON. host.json says the same to the trigger
 * (`extensions.queues.messageEncoding`), and Event Grid writes its messages so too.
 *
 * @throws RangeError for a body that is no JSON or too large: a bug of the caller
 */
export function encodeMessage(body: unknown): string {
  const json = JSON.stringify(body);
  if (json === undefined) throw new RangeError('A queue message must be JSON');
  const text = Buffer.from(json, 'utf8').toString('base64');
  if (text.length > maxMessageBytes)
    throw new RangeError(`A queue message has ${text.length} bytes of base64`);
  return text;
}
