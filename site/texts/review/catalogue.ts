/** Every text of the site with its place, its language and who has looked at it: what a reviewer works through. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HelpLanguage } from '../names.ts';
import { isSafetyText, reviewLanguages, reviewStateOf, type ReviewState } from './review.ts';

export interface CataloguedText {
  readonly language: HelpLanguage;
  readonly place: string;
  readonly state: ReviewState;
  readonly isSafety: boolean;
  readonly text: string;
}

/** Folders of texts, and what their places begin with: as `review.ts` knows them. */
const rooms = [
  { folder: '.', prefix: '' },
  { folder: 'help', prefix: 'help.' },
  { folder: 'reach', prefix: 'reach.' },
  { folder: 'reference-check', prefix: 'referenceCheck.' },
  { folder: 'sami', prefix: 'sami.' },
  { folder: 'totals', prefix: 'totals.' },
  { folder: 'trust', prefix: 'trust.' },
];

/** @param texts the folder of this site's texts */
export function catalogue(texts: string): CataloguedText[] {
  return rooms.flatMap(({ folder, prefix }) => {
    const files = readdirSync(join(texts, folder));
    const there = reviewLanguages.filter((language) => files.includes(`${language}.json`));
    return there.flatMap((language) => {
      const tree: unknown = JSON.parse(readFileSync(join(texts, folder, `${language}.json`), 'utf8'));
      return leavesOf(tree, '').map(({ place, text }) => ({
        language,
        place: prefix + place,
        state: reviewStateOf(language, prefix + place),
        isSafety: isSafetyText(prefix + place),
        text,
      }));
    });
  });
}

function leavesOf(value: unknown, place: string): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, place === '' ? key : `${place}.${key}`),
  );
}
