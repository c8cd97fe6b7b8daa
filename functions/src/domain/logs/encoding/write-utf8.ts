/** Writes one code point as UTF-8 and returns the position after it. */
export function writeUtf8(out: Uint8Array, at: number, codePoint: number): number {
  let end = at;
  if (codePoint < 0x80) {
    out[end++] = codePoint;
    return end;
  }
  if (codePoint < 0x800) {
    out[end++] = 0xc0 | (codePoint >> 6);
  } else {
    if (codePoint < 0x10000) {
      out[end++] = 0xe0 | (codePoint >> 12);
    } else {
      out[end++] = 0xf0 | (codePoint >> 18);
      out[end++] = 0x80 | ((codePoint >> 12) & 0x3f);
    }
    out[end++] = 0x80 | ((codePoint >> 6) & 0x3f);
  }
  out[end++] = 0x80 | (codePoint & 0x3f);
  return end;
}
