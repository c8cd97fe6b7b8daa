import { describe, expect, test } from 'vitest';
import { closingReasons, measures } from '../choices.ts';
import type { PublicNotice } from '../public-snapshot.ts';
import { toHtml } from './element.ts';
import { noticePage } from './notice-page.ts';
import { noticePlace } from './place.ts';

const notice: PublicNotice = {
  version: 2,
  publishedAt: '2023-06-14T22:30:00Z',
  checkedFrom: '2023-01-01',
  checkedTo: '2023-03-31',
  windows: [{ from: '2023-03-06', to: '2023-03-12' }],
  withdrawn: [],
  notFoundAtLeast: '1-3',
  contact: { name: 'Vakt & <tjeneste>', telephone: '55 55 55 55' },
  hours: 'weekdays-8-15',
  measures: [{ kind: 'upgraded', on: '2023-06-08' }, { kind: 'contacted-public-senders' }],
  language: 'nb',
  cause: 'contact-changed',
  history: [{ version: 1, publishedAt: '2023-06-12T10:00:00Z', cause: 'contact-changed' }],
};
const htmlOf = (changes: Partial<PublicNotice>, district?: string): string =>
  toHtml(noticePage({ ...notice, ...changes }, noticePlace('4601', district)));
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a notice', () => {
  test('has its fixed parts, in order', () => {
    const headings = [...htmlOf({}).matchAll(/<h2[^>]*>([^<]*)/g)].map((match) => match[1]);
    expect(headings).toEqual([
      'Én til tre meldinger, kanskje flere, ble ikke funnet',
      'Dager det gjelder',
      'Meld på nytt',
      'Haster det?',
      'Hva som skjedde',
      'Dette har vi gjort',
      'Kontakt',
      'Versjoner av kunngjøringen',
    ]);
  });

  test('tells which days, how to report again, whom to call, and what was done', () => {
    const html = htmlOf({});
    const told = textOf(html);
    for (const text of [
      'mandag 6. mars 2023',
      'Dagene fra 1. januar 2023 til 31. mars 2023 er kontrollert.',
      'BankID',
      'Da trenger du ikke elektronisk ID.',
      'Telefonen er åpen mandag til fredag kl. 8–15.',
      'Fagsystemet ble oppgradert 8. juni 2023.',
      'Versjon 2, publisert 15. juni 2023 (gjelder nå). Kontaktopplysningene er endret.',
    ]) {
      expect(told).toContain(text);
    }
    for (const number of ['112', '116111', '55555555']) expect(html).toContain(`href="tel:${number}"`);
  });

  test('shows text as text, never as markup', () => {
    expect(htmlOf({})).toContain('Vakt &amp; &lt;tjeneste&gt;');
  });

  test('in nynorsk says so to a screen reader, and has no word of bokmål', () => {
    const html = htmlOf({
      language: 'nn',
      measures: measures.map((kind) =>
        kind === 'upgraded' || kind === 'told-authority' ? { kind, on: '2023-06-08' } : { kind },
      ),
      withdrawn: notice.windows,
    });
    expect(html).toContain('lang="nn"');
    expect(textOf(html)).toContain('måndag 6. mars 2023');
    expect(textOf(html)).not.toMatch(/\b(ikke|hva|kunngjøring\w*|meldinger|dere|noen|fra|ble|hvis)\b/i);
  });

  test('with days that are taken back says which, and why', () => {
    const told = textOf(
      htmlOf({ withdrawn: [{ from: '2023-01-01', to: '2023-01-31' }], cause: 'findings-changed' }),
    );
    expect(told).toContain('Dager som er trukket tilbake');
    expect(told).toContain('1. januar 2023 til 31. januar 2023');
    expect(told).toContain('Barnevernstjenesten har funnet ut mer om meldingene.');
  });

  test.each(closingReasons)('closed (%s) says when and why, and asks nobody to report again', (closed) => {
    const told = textOf(htmlOf({ closed, cause: 'closed' }));
    expect(told).toContain('Kunngjøringen ble avsluttet 15. juni 2023.');
    expect(told).not.toContain('ber dem som meldte');
    expect(told).not.toContain('Meldte du i en av dagene over');
    expect(told).not.toContain('Dager det gjelder');
    const namesDays = closed === 'all-settled' || closed === 'period-over';
    expect(told.includes('Dager kunngjøringen gjaldt')).toBe(namesDays);
    expect(told).toContain('Versjon 1, publisert 12. juni 2023');
  });

  test.each([
    [0, 'Meldinger kan mangle'],
    ['not-shown', 'Meldinger kan mangle'],
    [4, 'Minst 4 meldinger ble ikke funnet'],
  ] as const)('%s: %s', (notFoundAtLeast, heading) => {
    expect(htmlOf({ notFoundAtLeast })).toContain(heading);
  });

  test('with every message found by people does not say that the logs found none missing', () => {
    const told = textOf(htmlOf({ windows: [], notFoundAtLeast: 0, recovered: true }));
    expect(told).toContain('Ingen mangler lenger');
    expect(told).not.toContain('Kontrollen fant ingen');
    expect(textOf(htmlOf({ windows: [], notFoundAtLeast: 0 }))).toContain('Kontrollen fant ingen');
  });

  test('of a district has its own ids, one level down', () => {
    const html = htmlOf({}, '05');
    expect(html).not.toMatch(/<h2| id="kunngjoring/);
    expect(html).toContain('id="bydel-05-days"');
  });

  test('calls no message lost', () => {
    for (const language of ['nb', 'nn'] as const)
      expect(htmlOf({ language })).not.toMatch(/\b(tap(t|te|et)|mist(et|a))\b|forsvunn/i);
  });
});
