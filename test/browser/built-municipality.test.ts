/** What the page of a municipality says in each of its states, read off the built files. */
import { beforeAll, describe, expect, test } from 'vitest';
import { buildTimeoutMs } from './support/build-site.ts';
import { exampleSite } from './support/example-site.ts';
import { type BuiltPage, readPages, valuesOf } from './support/pages.ts';

let pages: BuiltPage[];

beforeAll(async () => {
  pages = await readPages(await exampleSite());
}, buildTimeoutMs);

function page(address: string): string {
  return pages.find((built) => built.address === address)!.html;
}

describe('a municipality', () => {
  const states: [address: string, heading: string][] = [
    ['/nb/kommune/5001/', 'Kommunen har ikke levert logger ennå'],
    ['/nb/kommune/1515/', 'Kommunen kontrollerer'],
    ['/nb/kommune/1804/', 'Det kan ikke vites om meldinger mangler'],
    ['/nb/kommune/1108/', 'Kunngjøringen er avsluttet'],
    ['/nb/kommune/4601/', 'Minst 21 meldinger ble ikke funnet'],
    ['/nb/kommune/5430/', 'Én til tre meldinger, kanskje flere, ble ikke funnet'],
    ['/nb/kommune/1507/', 'Ingen manglet i dagene som er kontrollert'],
    ['/nb/kommune/1818/', 'Ingen manglet i dagene som er kontrollert'],
    ['/nb/kommune/3114/', 'Kommunen kontrollerer'],
    ['/nb/kommune/1580/', 'Ingen manglet i dagene som er kontrollert'],
  ];

  test.each(states)('%s: %s', (address, heading) => {
    expect(page(address)).toContain(heading);
    expect(page(address)).toContain('uansett hvilken dag du meldte');
    expect(page(address)).toContain('href="https://www.bufdir.no/"');
    expect(page(address)).toContain('href="tel:112"');
    expect(page(address)).toContain('href="tel:116111"');
  });

  test('with a notice shows its days, its versions, its contact and when it was true', () => {
    const bergen = page('/nb/kommune/4601/');
    for (const part of [
      'mandag 4. januar 2021',
      'søndag 11. desember 2022',
      'fredag 31. mars 2023',
      'Dagene fra 1. september 2020 til 31. mai 2023 er kontrollert.',
      'Versjon 2, publisert 14. juni 2023',
      'Versjon 1, publisert 12. juni 2023',
      'Loggene ble avstemt på nytt.',
      'href="tel:55555555"',
      'siden 12. juni 2023',
    ]) {
      expect(bergen).toContain(part);
    }
  });

  test('is read in the order of need', () => {
    const headings = [...page('/nb/kommune/4601/').matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/gs)].map((match) =>
      match[1]!
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(headings).toEqual([
      'Har du meldt bekymring til barnevernet i Bergen kommune?',
      'Minst 21 meldinger ble ikke funnet',
      'Dager det gjelder',
      'Bør du melde på nytt?',
      'Meld på nytt',
      'Haster det?',
      'Husker du lite?',
      'Måned for måned',
      'Hva som skjedde',
      'Kontakt',
      'Versjoner av kunngjøringen',
      'Haster det?',
    ]);
  });

  test('leads from each question to the next or to what to do, by links alone', () => {
    for (const [address, report] of [
      ['/nb/kommune/4601/', 'kunngjoring-4601-report'],
      ['/nb/kommune/5001/', 'meld'],
      ['/nb/kommune/0301/', 'meld'],
    ] as const) {
      const html = page(address);
      for (const target of ['sporsmal-2', 'sporsmal-3', 'svar-ja', 'svar-vent', report]) {
        expect(html, address).toContain(`href="#${target}"`);
        expect(html, address).toContain(`id="${target}"`);
      }
    }
  });

  test('tells each month of the incident, at an address of its own', () => {
    const row = (address: string, month: string): string =>
      new RegExp(`<tr id="${month}".*?</tr>`, 's').exec(page(address))![0].replace(/<[^>]*>/g, ' ');
    expect(valuesOf('id', page('/nb/kommune/5001/')).filter((id) => /^\d{4}-\d{2}$/.test(id))).toHaveLength(
      33,
    );
    expect(row('/nb/kommune/5001/', '2020-09')).toContain('Ikke kontrollert');
    expect(row('/nb/kommune/4601/', '2022-12')).toContain('28. november 2022 til 11. desember 2022');
    expect(row('/nb/kommune/4601/', '2023-04')).toContain('Kontrollert, ingen manglet');
    expect(row('/nb/kommune/1804/', '2023-03')).toContain('Kan ikke vites');
    expect(row('/nb/kommune/0301/', '2023-03')).toContain('Bydel Frogner');
  });

  test('with districts shows each of them, and the days of those that have a notice', () => {
    const oslo = page('/nb/kommune/0301/');
    for (const part of [
      'Meldinger ble ikke funnet',
      'href="#bydel-05"',
      'Bydel Frogner',
      'Bydel Søndre Nordstrand',
    ]) {
      expect(oslo).toContain(part);
    }
    expect(oslo).toContain('Én til tre meldinger, kanskje flere, ble ikke funnet');
    expect(oslo).toContain('Meldinger kan mangle');
    expect(oslo).toContain('Grünerløkka');
    expect(oslo).not.toContain('href="#bydel-02"');
    expect(page('/nb/')).toContain('Publisert 12. juni 2023');
  });

  test('without one shows no days', () => {
    expect(page('/nb/kommune/5001/')).not.toContain('Dager det gjelder');
  });

  test('with a new number names the old one and points to its page', () => {
    expect(page('/nb/kommune/3114/')).toContain('href="https://avstem.example/nb/kommune/3018/"');
    expect(page('/nb/kommune/1580/')).toContain('Haram var en del av Ålesund kommune');
  });
});
