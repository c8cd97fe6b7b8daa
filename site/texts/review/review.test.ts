import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { needsOriginal, reviewedParts, reviewNotes, safetyPlaces } from './review.ts';

const folder = join(import.meta.dirname, '..');
const all = catalogue(folder);
const placesOf = (language: string): string[] =>
  all.filter((text) => text.language === language).map(({ place }) => place);

describe('every text', () => {
  test('is listed with its state, in each folder of texts', () => {
    const folders = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['portal', 'review'].includes(entry.name))
      .map(({ name }) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    const listed = new Set(all.map(({ place }) => place.split('.')[0]));
    for (const name of folders) expect(listed, name).toContain(name);
    const counts = Map.groupBy(all, ({ language, state }) => `${language} ${state}`);
    expect([...counts.keys()].sort()).toEqual([
      'en unreviewed',
      'nb final',
      'nn unreviewed',
      'pl unreviewed',
      'se unreviewed',
      'uk unreviewed',
    ]);
  });

  test('has one place in a language', () => {
    for (const language of ['nb', 'nn', 'se', 'en', 'pl', 'uk']) {
      const places = placesOf(language);
      expect(places.length, language).toBe(new Set(places).size);
    }
  });

  test('of nynorsk and English is there in bokmål, and the other way', () => {
    expect(placesOf('nn')).toEqual(placesOf('nb'));
    expect(placesOf('en')).toEqual(placesOf('nb'));
  });
});

describe('what must be safe to follow', () => {
  test('is named by places that exist', () => {
    const places = placesOf('nb');
    const named = [...safetyPlaces, ...reviewedParts.map(({ place }) => place)];
    for (const place of named)
      expect(
        places.some((other) => other === place || other.startsWith(`${place}.`)),
        place,
      ).toBe(true);
  });

  test('stands beside its original in every language in which nobody reviewed it', () => {
    for (const language of ['nn', 'se', 'en', 'pl', 'uk'] as const) {
      expect(needsOriginal(language, 'help.who.text'), language).toBe(true);
      expect(reviewNotes[language].text, language).toBeTruthy();
    }
    expect(needsOriginal('nb', 'help')).toBe(false);
    expect(needsOriginal('en', 'about')).toBe(false);
    // In Northern Sámi it stands in bokmål itself.
    expect(needsOriginal('se', 'municipality.questions')).toBe(false);
    expect(needsOriginal('se', 'reach.poster.lead')).toBe(false);
  });
});
