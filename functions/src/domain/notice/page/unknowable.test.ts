import { expect, test } from 'vitest';
import { unknowableReasons } from '../choices.ts';
import { toHtml } from './element.ts';
import { noticePage, noticeParts } from './notice-page.ts';
import { noticePlace } from './place.ts';
import type { PublicNotice } from '../public-snapshot.ts';

const notice: PublicNotice = {
  version: 1,
  publishedAt: '2023-06-14T22:30:00Z',
  windows: [],
  withdrawn: [],
  notFoundAtLeast: 'not-shown',
  contact: { name: 'Vakten', telephone: '55 55 55 55' },
  hours: 'not-told',
  measures: [],
  language: 'nb',
  history: [],
};

test.each(unknowableReasons)(
  'that nothing can be known (%s): says why, shows no day and no number',
  (reason) => {
    const html = toHtml(noticePage({ ...notice, unknowable: reason }, noticePlace('4601')));
    expect(html).toContain('Det kan ikke vites om meldinger mangler');
    expect(html).toContain('uansett hvilken dag du meldte');
    expect(html).toContain('data-state="cannot-be-known"');
    expect(html).not.toMatch(/er kontrollert|Ingen manglet|undefined|Dager det gjelder/);
  },
);

test('the parts of a notice are, one after the other, the whole', () => {
  const place = noticePlace('4601');
  const inner = (html: string): string => html.replace(/^<[^>]*>|<\/\w+>$/g, '');
  const { known, action, background } = noticeParts(notice, place);
  const parts = [known, action, background].map((part) => inner(toHtml(part))).join('');
  expect(parts).toBe(inner(toHtml(noticePage(notice, place))));
});
