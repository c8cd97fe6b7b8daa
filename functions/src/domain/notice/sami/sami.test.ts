import { describe, expect, test } from 'vitest';
import { toHtml } from '../page/element.ts';
import type { PublicNotice } from '../public-snapshot.ts';
import { askedParts } from './parts.ts';
import { samiPage } from './sami-page.ts';
import { exampleNotice, exampleParts } from './testing/example.ts';

const html = (notice: PublicNotice): string =>
  toHtml(
    samiPage(
      notice,
      { language: 'sma', parts: exampleParts(notice) },
      { prefix: 'samisk-5025-sma-', level: 3 },
    ),
  );

describe('what is asked of a translator', () => {
  test('follows the notice: a count, days and withdrawn days only where it tells them', () => {
    const names = (notice: PublicNotice): string[] => askedParts(notice).map(({ part }) => part);
    expect(names(exampleNotice())).toEqual(['known', 'days', 'report', 'urgent', 'contact']);
    const withdrawn = [{ from: '2022-01-03', to: '2022-01-09' }];
    expect(names(exampleNotice({ withdrawn }))).toContain('withdrawn');
    expect(names(exampleNotice({ closed: 'mistake' }))).not.toContain('days');
    expect(names(exampleNotice({ closed: 'all-settled' }))).toContain('days');
    expect(names(exampleNotice({ windows: [], notFoundAtLeast: 0 }))).not.toContain('days');
  });

  test.each([
    ['1-3', {}, ['count', 'checkedFrom', 'checkedTo', 'toldOn']],
    [7, {}, ['count', 'checkedFrom', 'checkedTo', 'toldOn']],
    ['not-shown', {}, ['checkedFrom', 'checkedTo', 'toldOn']],
    [7, { closed: 'all-settled' }, ['checkedFrom', 'checkedTo', 'toldOn']],
    [0, { windows: [] }, ['checkedFrom', 'checkedTo', 'toldOn']],
  ] as const)('of a count of %s with %j: %j', (notFoundAtLeast, change, values) => {
    const { windows, ...rest } = { windows: exampleNotice().windows, ...change };
    const notice = exampleNotice({ notFoundAtLeast, ...rest, windows: [...windows] });
    expect(askedParts(notice)[0]?.values).toEqual(values);
  });

  test('needs no number of a contact that has none', () => {
    const contact = { name: 'Barnevernstjenesten', telephone: '' };
    const values = askedParts(exampleNotice({ contact })).flatMap((asked) => asked.values);
    expect(values).not.toContain('telephone');
  });
});

describe('a translation on the page', () => {
  test('has its language, and all that is no words from the notice itself', () => {
    const text = html(exampleNotice({ notFoundAtLeast: 12 }));
    expect(text).toContain('<div class="sami-text" lang="sma">');
    expect(text).toContain(
      '<time datetime="2022-11-28">28.11.2022</time> – <time datetime="2022-12-11">11.12.2022',
    );
    expect(text).toContain('12');
    expect(text).toContain('<a class="ds-link" href="tel:72000000">72 00 00 00</a>');
    expect(text).toContain('<a class="ds-link" href="tel:112">112</a>');
    expect(text).toContain('<a class="ds-link" href="tel:116111">116 111</a>');
    // Approved half an hour before midnight in UTC: the day is the Norwegian one.
    expect(text).toContain('<time datetime="2023-06-14">14.06.2023</time>');
    expect(text).toContain('<span lang="nn">Barnevernstenesta</span>');
    expect(text).not.toContain('{');
  });

  test('hides what the notice hides', () => {
    expect(html(exampleNotice({ notFoundAtLeast: '1-3' }))).toContain('1–3');
    const hidden = html(exampleNotice({ notFoundAtLeast: 'not-shown' }));
    expect(hidden).not.toContain('not-shown');
    expect(hidden).not.toContain('1–3');
  });

  test('is text, never markup', () => {
    const [first, ...rest] = exampleParts(exampleNotice());
    const parts = [{ ...first!, heading: '<script>' }, ...rest];
    const page = samiPage(exampleNotice(), { language: 'se', parts }, { prefix: 'x-', level: 2 });
    expect(toHtml(page)).toContain('&lt;script&gt;');
  });
});
