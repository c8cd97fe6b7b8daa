/** How many records that are not empty a CSV holds after its header: apart from the reader, slow and plain. */

function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** @returns the records after the first with a cell that is not empty; a quote counts only where a cell begins */
export function countRecords(bytes: Uint8Array, separator: string): number {
  const text = textOf(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const filled: boolean[] = [];
  let isFilled = false;
  let isBlankSoFar = true;
  let isQuoted = false;
  for (const letter of text) {
    if (isQuoted) {
      if (letter === '"') isQuoted = false;
      else if (!isBlank(letter, separator)) isFilled = true;
    } else if (letter === '\n') {
      filled.push(isFilled);
      isFilled = false;
      isBlankSoFar = true;
    } else if (letter === separator) isBlankSoFar = true;
    else if (letter === '"' && isBlankSoFar) isQuoted = true;
    else if (!isBlank(letter, separator)) {
      isFilled = true;
      isBlankSoFar = false;
    }
  }
  filled.push(isFilled);
  return filled.slice(1).filter(Boolean).length;
}

function isBlank(letter: string, separator: string): boolean {
  return letter === ' ' || letter === '\u00a0' || (letter === '\t' && separator !== '\t');
}
