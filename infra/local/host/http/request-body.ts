import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** How long the rest of a body is waited for that nobody reads any more: its sender shall see the answer first. */
const lingerMs = 30_000;

/**
 * The body of a request as the app reads it: in the app's own pace, no more than `maxBytes`, and failing where the
 * client went away, so that half a body is never taken for a whole one.
 *
 * An app that stops reading may still answer: what is left of the body is then read and dropped, up to `maxBytes`
 * more. (In Azure, breaking off the reading closes the app's connection to the platform, and the answer may be lost:
 * an app should read to the end, or leave the body alone.)
 */
export class RequestBody extends Readable {
  /** True once more bytes came than the host takes. */
  tooLarge = false;
  readonly #request: IncomingMessage;
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(request: IncomingMessage, maxBytes: number) {
    super();
    this.#request = request;
    this.#maxBytes = maxBytes;
    request.pause();
    request.on('data', (chunk: Buffer) => this.#take(chunk));
    request.on('end', () => {
      if (!this.destroyed) this.push(null);
    });
    const broken = () => {
      if (!request.complete) this.destroy(new Error('The client went away in the middle of its request'));
    };
    request.on('close', broken);
    request.on('error', broken);
    // Whether the app reads it or not, a failed body must not end the process.
    this.on('error', () => undefined);
  }

  override _read(): void {
    this.#request.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#request.resume();
    done(error);
  }

  /** Called when the answer is sent: drops what the app has not read, so that the connection can serve again. */
  discard(): void {
    this.#request.resume();
    if (!this.destroyed) this.destroy();
    if (this.#request.complete) return;
    const timer = setTimeout(() => this.#request.destroy(), lingerMs).unref();
    for (const over of ['end', 'close']) this.#request.once(over, () => clearTimeout(timer));
  }

  #take(chunk: Buffer): void {
    this.#bytes += chunk.byteLength;
    if (this.#bytes > 2 * this.#maxBytes) this.#request.destroy();
    if (this.destroyed) return;
    if (this.#bytes > this.#maxBytes) {
      this.tooLarge = true;
      this.destroy(new Error('The request is larger than the host takes'));
    } else if (!this.push(chunk)) {
      this.#request.pause();
    }
  }
}
