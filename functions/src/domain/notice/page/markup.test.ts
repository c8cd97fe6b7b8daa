/** The notice as it is marked up: headings that can be linked to, days that machines read, colours of the design. */
import { describe, expect, it, test } from 'vitest';
import type { PublicNotice } from '../public-snapshot.ts';
import { exampleNotice } from '../sami/testing/example.ts';
import { escaped, toHtml } from './element.ts';
import type { PageElement } from './element.ts';
import { noticePage, noticeParts } from './notice-page.ts';
import { noticePlace } from './place.ts';

const full = (over: Partial<PublicNotice> = {}): PublicNotice =>
  exampleNotice({
    ...{ language: 'nb', hours: 'weekdays-8-15', cause: 'new-logs', notFoundAtLeast: 7 },
    windows: [{ from: '2023-03-06', to: '2023-03-12' }],
    withdrawn: [{ from: '2023-02-06', to: '2023-02-12' }],
    measures: [{ kind: 'upgraded', on: '2023-06-08' }, { kind: 'asked-portal' }],
    history: [{ version: 1, publishedAt: '2023-06-01T10:00:00Z', cause: 'mistake' }],
    ...over,
  });
/** Tags and attributes alone: the words are another test's. */
const bare = ({ tag, attributes, children }: PageElement): string => {
  const told = Object.entries(attributes).map(([name, value]) => ` ${name}=${value}`);
  const inner = children.flatMap((child) => (typeof child === 'string' ? [] : [bare(child)]));
  return `${tag}${told.join('')}${inner.length === 0 ? '' : `(${inner.join(' ')})`}`;
};
const lines = (element: PageElement): string[] =>
  element.children.map((child) => (typeof child === 'string' ? child : bare(child)));
const place = noticePlace('4601');
const k = 'kunngjoring-4601-';
const heading = (name: string, level = 2, prefix = k): string =>
  `h${level} class=ds-heading data-size=${level === 2 ? 'md' : 'xs'} id=${prefix}${name}`;
const button = 'a class=ds-button href=https://www.bufdir.no/ rel=external';
const row = 'td(time datetime=2023-03-06) td(time datetime=2023-03-12)';
const box = (color: string, state: string, level = 2): string =>
  `div class=ds-alert state data-color=${color} data-state=${state}` +
  `(h${level} class=ds-heading data-size=sm p p p class=muted)`;
const call = (number: string): string => `a class=ds-link href=tel:${number}`;

test('the whole notice', () => {
  const page = noticePage(full(), place);
  expect([page.tag, page.attributes]).toEqual([
    'article',
    { class: 'notice', lang: 'nb', id: `${k}kunngjoring` },
  ]);
  expect(lines(page)).toEqual([
    box('warning', 'messages-missing'),
    `section(${heading('days')} table class=ds-table days aria-labelledby=${k}days(` +
      `thead(tr(th scope=col th scope=col)) tbody(tr id=${k}2023-03-06(${row}))) p class=muted)`,
    `section(${heading('withdrawn')} p ul(li) p)`,
    `section(${heading('report')} p p class=action(${button})` + ` p class=muted p(${call('72000000')}) p)`,
    `section(${heading('urgent')} p(${call('112')}) p(${call('116111')}))`,
    `section(${heading('happened')} p)`,
    `section(${heading('measures')} ul(li li))`,
    `section(${heading('contact')} p(${call('72000000')}) p)`,
    `section(${heading('history')} ul class=history(li li))`,
  ]);
});

test('what is read first, then what to do, then the rest: the same parts in three', () => {
  const { known, action, background } = noticeParts(full(), noticePlace('0301', '05'));
  expect(known.attributes).toEqual({ class: 'notice', lang: 'nb', id: 'bydel-05-kunngjoring' });
  for (const { tag, attributes } of [action, background]) {
    expect([tag, attributes]).toEqual(['div', { class: 'notice', lang: 'nb' }]);
  }
  expect([known, action, background].map(({ children }) => children.length)).toEqual([3, 2, 4]);
  const all = [known, action, background].flatMap(lines);
  expect(all).toEqual(lines(noticePage(full(), noticePlace('0301', '05'))));
  expect(all[0]).toBe(box('warning', 'messages-missing', 3));
  expect(all[4]).toContain(heading('urgent', 3, 'bydel-05-'));
});

test('what there is not is not there', () => {
  const bareNotice = full({
    ...{ windows: [], withdrawn: [], measures: [], history: [], hours: 'not-told', notFoundAtLeast: 0 },
    contact: { name: 'Vakten', telephone: 'sentralbordet' },
  });
  const { checkedFrom: _from, checkedTo: _to, cause: _cause, ...least } = bareNotice;
  expect(lines(noticePage(least, place))).toEqual([
    box('neutral', 'nothing-missing').replace('p p p', 'p p'),
    `section(${heading('report')} p p class=action(${button}) p class=muted p p)`,
    `section(${heading('urgent')} p(${call('112')}) p(${call('116111')}))`,
    `section(${heading('contact')} p)`,
    `section(${heading('history')} ul class=history(li))`,
  ]);
});

describe('the box tells the state', () => {
  it.each([
    [{}, 'warning', 'messages-missing'],
    [{ windows: [] }, 'neutral', 'nothing-missing'],
    [{ windows: [], recovered: true }, 'neutral', 'recovered'],
    [{ unknowable: 'logs-deleted', windows: [] }, 'neutral', 'cannot-be-known'],
    [{ closed: 'mistake' }, 'neutral', 'closed'],
  ] as const)('%j', (over, color, state) => {
    expect(lines(noticePage(full(over as Partial<PublicNotice>), place))[0]).toBe(box(color, state));
  });

  it.each([
    [{ ownNumber: 1, notFoundAtLeast: '1-3' }, 'Minst én melding ble ikke funnet'],
    [{ ownNumber: 2, notFoundAtLeast: '1-3' }, 'Minst 2 meldinger ble ikke funnet'],
    [{ notFoundAtLeast: '1-3' }, 'Én til tre meldinger, kanskje flere, ble ikke funnet'],
    [{ notFoundAtLeast: 'not-shown' }, 'Meldinger kan mangle'],
    [{ notFoundAtLeast: 0 }, 'Meldinger kan mangle'],
  ] as const)('%j', (over, told) => {
    expect(toHtml(noticePage(full(over as Partial<PublicNotice>), place))).toContain(
      `data-size="sm">${told}</h2>`,
    );
  });

  it('tells checked days only where both ends are known', () => {
    const { checkedFrom: _from, ...noStart } = full();
    const { checkedTo: _to, ...noEnd } = full();
    for (const notice of [noStart, noEnd])
      expect(toHtml(noticePage(notice, place))).not.toContain('er kontrollert.');
  });
});

test('a call stands behind its text, and the count’s own words under the days', () => {
  const html = toHtml(noticePage(full(), place));
  expect(html).toContain('. <a class="ds-link" href="tel:72000000">');
  expect(html).toMatch(/[^>] <a class="ds-link" href="tel:112">112<\/a>/);
  expect(html).toMatch(/<p>[^<]{5,} <a class="ds-link" href="tel:72000000">[^<]*<\/a><\/p><p>/);
  const sunday = toHtml(noticePage(full({ windows: [{ from: '2023-03-08', to: '2023-03-12' }] }), place));
  for (const day of ['onsdag 8. mars 2023', 'søndag 12. mars 2023']) expect(sunday).toContain(`>${day}<`);
  const underDays = (notice: PublicNotice) =>
    /<\/table><p class="muted">([^<]*)</.exec(toHtml(noticePage(notice, place)))![1];
  expect(underDays(full())).not.toBe(underDays(full({ ownNumber: 2 })));
  expect(underDays(full())!.length).toBeGreaterThan(20);
});

it.each([
  [{ windows: [] }, false],
  [{ closed: 'all-settled' }, false],
  [{}, true],
] as const)('people are asked to report again, %j: %s', (over, isAsked) => {
  const told = toHtml(noticePage(full(over as Partial<PublicNotice>), place));
  const asked = toHtml(noticePage(full(), place));
  const sectionOf = (html: string) => /id="kunngjoring-4601-report">.*?<p class="action">/.exec(html)![0];
  expect(sectionOf(told) === sectionOf(asked)).toBe(isAsked);
});

test('text is always text', () => {
  expect(escaped('a & b < c > d "e"')).toBe('a &amp; b &lt; c &gt; d &quot;e&quot;');
});
