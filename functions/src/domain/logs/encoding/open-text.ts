import { firstBytes } from '../log-source.ts';
import type { LogSource } from '../log-source.ts';
import { Utf16Decoder } from './utf16.ts';
import { Utf8Check } from './utf8-check.ts';
import { Windows1252Decoder } from './windows-1252.ts';

/** A text file as UTF-8 without a byte order mark, to be read from the start as often as needed. */
export interface Text {
  /**
   * @param onProgress told how many bytes of the file have been read
   * @param room where the pieces may be put
   */
  chunks(onProgress?: (bytes: number) => void, room?: Uint8Array): Iterable<Uint8Array>;
}

interface Decoder {
  push(chunk: Uint8Array): Uint8Array;
}

/**
 * Finds the encoding (contract 2): a byte order mark decides; without one, a file that is UTF-8 throughout is UTF-8,
 * and any other is Windows-1252. That takes a pass over the whole file before its records are read, since a guess
 * from the beginning would misread a file whose first letter å stands in its last row.
 */
export function openText(source: LogSource): Text | 'not-text' {
  const [a, b] = firstBytes(source, 3);
  if (a === 0xff && b === 0xfe) return openUtf16(source, false);
  if (a === 0xfe && b === 0xff) return openUtf16(source, true);
  const check = new Utf8Check();
  for (const chunk of source.chunks()) {
    check.push(chunk);
    if (check.hasControl) return 'not-text';
  }
  if (check.isUtf8) return utf8Text(source);
  if (hasUtf8Mark(source) || check.hasUndefined1252) return 'not-text';
  return decoded(source, 0, () => new Windows1252Decoder());
}

/** Does the file begin with the byte order mark of UTF-16? */
export function isUtf16(source: LogSource): boolean {
  const [a, b] = firstBytes(source, 2);
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

/** The text of a file that is UTF-8: whether it is, is for the caller to check. */
export function utf8Text(source: LogSource): Text {
  return decoded(source, hasUtf8Mark(source) ? 3 : 0, () => null);
}

function hasUtf8Mark(source: LogSource): boolean {
  const [a, b, c] = firstBytes(source, 3);
  return a === 0xef && b === 0xbb && c === 0xbf;
}

function openUtf16(source: LogSource, bigEndian: boolean): Text | 'not-text' {
  const check = new Utf16Decoder(bigEndian);
  for (const chunk of source.chunks()) {
    check.push(chunk);
    if (check.failed) return 'not-text';
  }
  if (!check.isComplete) return 'not-text';
  return decoded(source, 2, () => new Utf16Decoder(bigEndian));
}

function decoded(source: LogSource, markBytes: number, newDecoder: () => Decoder | null): Text {
  return {
    *chunks(onProgress, room) {
      const decoder = newDecoder();
      let read = 0;
      // What is cut off would leave the rest beside the room's beginning, where nobody may lie but whole pieces.
      for (const chunk of source.chunks(markBytes === 0 ? room : undefined)) {
        const body = chunk.subarray(Math.min(Math.max(markBytes - read, 0), chunk.length));
        read += chunk.length;
        if (body.length > 0) yield decoder ? decoder.push(body) : body;
        onProgress?.(read);
      }
    },
  };
}
