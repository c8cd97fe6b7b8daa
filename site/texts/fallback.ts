/**
 * Texts of a language that are not translated stand in bokmål. Which ones is known by their places (`about.title`), so
 * that a page can say of each text which language it is in.
 */
export interface Filled {
  readonly texts: unknown;
  /** The places that were filled; `about` where no string of it is translated. */
  readonly filled: readonly string[];
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param translated some of the original's texts; one that the original lacks stays, for the schema to refuse */
export function filledFrom(original: unknown, translated: unknown, place = ''): Filled {
  if (!isTree(original) || !isTree(translated)) return { texts: translated, filled: [] };
  const texts: Record<string, unknown> = { ...translated };
  const filled: string[] = [];
  for (const [key, value] of Object.entries(original)) {
    const inner = place === '' ? key : `${place}.${key}`;
    if (key in translated) {
      const part = filledFrom(value, translated[key], inner);
      texts[key] = part.texts;
      filled.push(...part.filled);
    } else {
      texts[key] = value;
      filled.push(inner);
    }
  }
  return { texts, filled };
}

/** @returns whether the text at a place, or the part that holds it, was filled */
export function isFilled(filled: readonly string[], place: string): boolean {
  return filled.some((other) => place === other || place.startsWith(`${other}.`));
}

/** @throws where a text is missing that nobody said shall stand in the original, or one so declared is translated */
export function requireDeclared(
  language: string,
  filled: readonly string[],
  declared: readonly string[],
): void {
  const missing = filled.filter((place) => !declared.includes(place));
  if (missing.length > 0) throw new Error(`${language}.json lacks ${missing.join(', ')}`);
  const translated = declared.filter((place) => !filled.includes(place));
  if (translated.length > 0)
    throw new Error(`${language}.json has, against what is declared, ${translated.join(', ')}`);
}
