/**
 * Spaces around a cell are no part of it: space, no-break space, and tab unless it separates cells. In UTF-8 a
 * no-break space is the two bytes c2 a0.
 */
const space = 0x20;
const tab = 0x09;
const c2 = 0xc2;
const a0 = 0xa0;

/** May the byte begin a blank? Most cells need no more than this test. */
export function mayBeginBlank(byte: number): boolean {
  return byte <= space || byte === c2;
}

/** May the byte end a blank? */
export function mayEndBlank(byte: number): boolean {
  return byte <= space || byte === a0;
}

/** Where the cell begins without the blanks before it. */
export function trimmedStart(bytes: Uint8Array, from: number, to: number, trimsTab: boolean): number {
  let start = from;
  while (start < to) {
    const byte = bytes[start]!;
    if (byte === space || (byte === tab && trimsTab)) start++;
    else if (byte === c2 && start + 1 < to && bytes[start + 1] === a0) start += 2;
    else break;
  }
  return start;
}

/** Where the cell ends without the blanks after it. */
export function trimmedEnd(bytes: Uint8Array, from: number, to: number, trimsTab: boolean): number {
  let end = to;
  while (end > from) {
    const byte = bytes[end - 1]!;
    if (byte === space || (byte === tab && trimsTab)) end--;
    else if (byte === a0 && end - 2 >= from && bytes[end - 2] === c2) end -= 2;
    else break;
  }
  return end;
}
