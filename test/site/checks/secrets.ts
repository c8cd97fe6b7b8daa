/** What must stand nowhere in what is built: a personal number, a hidden count, a time that nobody published. */
import { holdsPersonalNumber } from '#domain/logs/cells/personal-number.ts';
import { disclosureRules } from '#domain/disclosure/rules.ts';
import { toLocal } from '#domain/time/norwegian-time.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @returns the lines that hold one, by number: never the text */
export function personalNumberFaults(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const bytes = bytesOf(line);
    return holdsPersonalNumber(bytes, 0, bytes.length) ? [`a personal number in line ${index + 1}`] : [];
  });
}

const hidden = Array.from({ length: disclosureRules.shownFrom - 1 }, (_, place) => String(place + 1));
const figures = hidden.join('|');
const spelt = 'en|ein|én|ett|eitt|to|tre|one|two|three|okta|guokte|golbma';
const counted = 'bekymringsmelding|melding|message|report of concern|dieđáhus';
/** A hidden number, as a figure or spelt, before the word for what is counted. */
const countPattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,–-])(${figures})(?![\\p{L}\\p{N}–-])(?:[ \\u00a0]+[\\p{L}]+){0,2}?[ \\u00a0]+(?:${counted})`,
  'iu',
);
const missingPattern = new RegExp(
  '(?:minst|at least)\\s+(?!(?:én|ein|en|one) (?:til|to))' +
    `(?:${figures}|${spelt})\\s+(?:[\\p{L}]+\\s+)?(?:${counted})`,
  'iu',
);

export function hiddenCountFaults(text: string): string[] {
  return [countPattern, missingPattern]
    .flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
    .map((found) => `says "${found}"`);
}

/** In data: any field that counts messages. */
export function hiddenFieldFaults(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const isCount = /notFound|missing|messages|count|atLeast|antall|meldinger/i.test(key);
    const isHidden = hidden.includes(String(field));
    return [
      ...(isCount && isHidden ? [`${path}/${key}`] : []),
      ...hiddenFieldFaults(field, `${path}/${key}`),
    ];
  });
}

/** Times of day: `kl. 12.05`, `12:05:07`, `2023-06-14T10:05`. */
const timePattern =
  /\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z?|(?<![\d.,:-])([01]?\d|2[0-3])[.:][0-5]\d(?::[0-5]\d)?(?![\d.:,]*\d| ?%)/g;

/**
 * Only the moments at which something was published have a time of day, and those are in the snapshot.
 * @param published instants, as ISO texts
 */
export function timeChecker(published: readonly string[]): (text: string) => string[] {
  const allowed = new Set<string>();
  for (const instant of published) {
    const ms = Date.parse(instant);
    const local = new Date(toLocal(ms)).toISOString();
    for (const iso of [new Date(ms).toISOString(), local]) {
      for (const length of [16, 17, 19, 20, 23, 24]) allowed.add(iso.slice(0, length));
      for (const clock of [iso.slice(11, 16), iso.slice(11, 19)]) {
        for (const written of [clock, clock.replaceAll(':', '.'), clock.replace(/^0/, '')])
          allowed.add(written);
      }
      allowed.add(`${iso.slice(0, 19)}Z`);
    }
  }
  return (text) =>
    [...text.matchAll(timePattern)]
      .map(([found]) => found)
      .filter((found) => !allowed.has(found))
      .map((found) => `tells the time ${found}`);
}
