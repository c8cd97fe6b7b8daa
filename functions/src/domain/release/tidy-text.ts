/**
 * A text as every format can hold it: control characters, line breaks and tabs are spaces, half surrogates and code
 * points that are no characters are left out, and there is one space between words and none at the ends.
 * @returns null where nothing is left: unknown
 */
export function tidyText(text: string): string | null {
  const held = text.replace(/\p{Cc}/gu, ' ').replace(/[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu, '');
  const tidy = held.replace(/\s+/gu, ' ').trim();
  return tidy === '' ? null : tidy;
}
