/**
 * A CSV in parts of whole rows, each a CSV of its own with the header, so that each can be read through before it is
 * kept; and the parts as the one file again, to the byte.
 */
const lineFeed = 0x0a;
const quote = 0x22;

export interface UploadPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The row of the whole file (the header is row 1) in which the part's first row below its header stands. */
  readonly firstRow: number;
  /** How much of the whole file has been cut off with this part. */
  readonly endByte: number;
}

/**
 * @param csv with LF at the end of each row, the last one too
 * @param maxBytes of a part with its header; a row that is longer makes a part of its own
 * @yields at least one part; the bytes of all but the first one's are copies
 */
export function* cutParts(csv: Uint8Array<ArrayBuffer>, maxBytes: number): Generator<UploadPart> {
  let header: Uint8Array<ArrayBuffer> | null = null;
  let [start, rowEnd, row, firstRow] = [0, 0, 0, 2];
  for (const end of rowEnds(csv)) {
    row++;
    if (header === null) {
      header = csv.subarray(0, end);
    } else if (headerBytes(header, start) + end - start > maxBytes && row > firstRow) {
      yield { bytes: withHeader(header, csv, start, rowEnd), firstRow, endByte: rowEnd };
      [start, firstRow] = [rowEnd, row];
    }
    rowEnd = end;
  }
  yield { bytes: withHeader(header, csv, start, csv.length), firstRow, endByte: csv.length };
}

/** The first part begins with the header anyhow. */
function headerBytes(header: Uint8Array, start: number): number {
  return start === 0 ? 0 : header.length;
}

function withHeader(
  header: Uint8Array | null,
  csv: Uint8Array<ArrayBuffer>,
  start: number,
  end: number,
): Uint8Array<ArrayBuffer> {
  if (start === 0 || header === null) return csv.subarray(start, end);
  const bytes = new Uint8Array(header.length + end - start);
  bytes.set(header);
  bytes.set(csv.subarray(start, end), header.length);
  return bytes;
}

/** @yields where each row ends: after its LF, or at the end of the file; an LF within quotes ends none */
function* rowEnds(csv: Uint8Array): Generator<number> {
  let isQuoted = false;
  for (let at = 0; at < csv.length; at++) {
    if (csv[at] === quote) isQuoted = !isQuoted;
    else if (csv[at] === lineFeed && !isQuoted) yield at + 1;
  }
  if (csv.at(-1) !== lineFeed || isQuoted) yield csv.length;
}

/** Whether it is the file that was cut, its hash tells: parts that were never one file give bytes all the same. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array[] {
  return parts.map((part, index) => (index === 0 ? part : part.subarray(part.indexOf(lineFeed) + 1)));
}
