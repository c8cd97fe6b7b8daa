/**
 * What ids of deliveries and uploads are the SHA-256 of, in hex. Both ends write the same text, so that a browser that
 * comes back, or another one with the same file, finds what it has sent already.
 */
import type { Declaration } from './delivery.ts';

/** The same bytes under the same declaration are the same delivery. */
export function deliveryContent(declaration: Declaration, sha256: string): string {
  const { side, scope, fromMs, toMs, maxDelay, clockSkew, channels } = declaration;
  return JSON.stringify([side, scope, fromMs, toMs, maxDelay, clockSkew, channels, sha256]);
}

/** A way of cutting of its own makes an upload of its own: parts of two ways never meet under one number. */
const cutting = 'parts-1';

/** @param sha256 of the whole file, in hex */
export function uploadContent(declaration: Declaration, sha256: string): string {
  return JSON.stringify([cutting, deliveryContent(declaration, sha256)]);
}
