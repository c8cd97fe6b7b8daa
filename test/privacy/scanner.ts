/** Looks for what may not come out: personal numbers, and what stood in cells; by no code of the program's own. */
import { fnr } from '@navikt/fnrvalidator';

/** Eleven digits, a space after the sixth allowed, not beside a letter or digit. */
const elevenDigits = /(?<![\p{L}\p{N}])\d{6} ?\d{5}(?![\p{L}\p{N}])/gu;

/** Those whose date and control digits hold, of persons, D-numbers, and the synthetic ones too. */
export function personalNumbersIn(text: string): string[] {
  return [...text.matchAll(elevenDigits)].map(([found]) => found).filter(isPersonalNumber);
}

function isPersonalNumber(text: string): boolean {
  return fnr(text.replace(' ', '')).status === 'valid';
}

/** As they stand, in other case, or as URLs, base64 and hexadecimal write them. */
export function markersIn(text: string, markers: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return markers.filter((marker) => formsOf(marker).some((form) => lower.includes(form.toLowerCase())));
}

function formsOf(marker: string): string[] {
  const bytes = Buffer.from(marker);
  // In base64 the same bytes look in three ways, by what stands before them; the ends are another's.
  const inBase64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );
  return [marker, encodeURIComponent(marker), bytes.toString('hex'), ...inBase64];
}
