/**
 * Who has looked at a text. Bokmål is the original. A translation is `unreviewed` until a person who knows the
 * language and the field has read it: then its part goes on the list of what is reviewed, by language and place.
 *
 * A safety text says what to do, who should report, whom to call or what a state means. An unreviewed translation of
 * one is never shown alone: beside it stand that it is unreviewed, the original and a telephone number.
 */
import { z } from 'zod';
import { languageOfText, languages } from '../languages.ts';
import { type HelpLanguage, languageNames } from '../names.ts';
import { plain } from '../template.ts';
import notes from './notes.json' with { type: 'json' };
import unchecked from './states.json' with { type: 'json' };
import uncheckedUntranslated from './untranslated.json' with { type: 'json' };

const reviewState = z.enum(['final', 'unreviewed']);
export type ReviewState = z.output<typeof reviewState>;

const language = z.enum(['nb', 'nn', 'se', 'en', 'pl', 'uk'] satisfies HelpLanguage[]);
const place = z.string().regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/);

const statesSchema = z.strictObject({
  languages: z.record(language, reviewState),
  /** When a person read a part of a language, and found it right. */
  reviewed: z.array(z.strictObject({ language, place, on: z.iso.date() })),
  safety: z.array(place).min(1),
});
const states = statesSchema.parse(unchecked);

const noteSchema = z.strictObject({
  text: plain(),
  /** Opens the original. */
  original: plain(),
  /** Before the number. */
  telephone: plain(),
});
export type ReviewNote = z.output<typeof noteSchema>;

/** What an unreviewed safety text says of itself; bokmål has none. */
export const reviewNotes = z.record(language.exclude(['nb']), noteSchema).parse(notes);

/** What a page says where it, or the notice on it, is in Norwegian only. */
export const untranslated = z
  .strictObject({
    page: z.strictObject({ se: plain() }),
    notice: z.strictObject({ en: plain() }),
  })
  .parse(uncheckedUntranslated);

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`);

/** @param place `municipality.report` or `municipality.report.button`; of the help page `help.who` */
export function reviewStateOf(of: HelpLanguage, place: string): ReviewState {
  const isReviewed = states.reviewed.some((told) => told.language === of && isWithin(place, told.place));
  return isReviewed ? 'final' : states.languages[of];
}

export function isSafetyText(place: string): boolean {
  return states.safety.some((safety) => isWithin(place, safety));
}

/** What a text says of itself where its original must stand beside it; undefined where it need not. */
export function noteBeside(of: HelpLanguage, place: string): ReviewNote | undefined {
  return of === 'nb' || !needsOriginal(of, place) ? undefined : reviewNotes[of];
}

/** @returns whether the original must stand beside a text; where it is the original itself, it need not */
export function needsOriginal(of: HelpLanguage, place: string): boolean {
  if (of in languages && languageOfText(of as keyof typeof languages, place) === 'nb') return false;
  return isSafetyText(place) && reviewStateOf(of, place) === 'unreviewed';
}

export const safetyPlaces: readonly string[] = states.safety;
export const reviewedParts = states.reviewed;
export const reviewLanguages = Object.keys(languageNames) as HelpLanguage[];
