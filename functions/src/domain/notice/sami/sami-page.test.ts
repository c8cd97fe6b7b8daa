/** What a translation must have, and how it is marked up. */
import { describe, expect, it, test } from 'vitest';
import { toHtml } from '../page/element.ts';
import { askedParts } from './parts.ts';
import { samiPage } from './sami-page.ts';
import { exampleNotice } from './testing/example.ts';

const withdrawn = [{ from: '2021-02-01', to: '2021-02-07' }];
const parts = [
  { part: 'known' as const, heading: 'a', text: '{antall} b {fra}{til}\nc {dato}' },
  { part: 'days' as const, heading: 'd', text: 'e' },
  { part: 'withdrawn' as const, heading: 'f', text: 'g' },
  { part: 'report' as const, heading: 'h', text: '{lenke} {telefon} {ukjent}' },
];
const htmlOf = (notice = exampleNotice({ withdrawn })): string =>
  toHtml(samiPage(notice, { language: 'se', parts }, { prefix: 'x-', level: 3 }));
const time = (date: string, text: string): string => `<time datetime="${date}">${text}</time>`;

test('a translation, whole', () => {
  const heading = (part: string, text: string): string =>
    `<section data-part="${part}"><h3 class="ds-heading" data-size="xs" id="x-${part}">${text}</h3>`;
  const link = 'class="ds-link"';
  expect(htmlOf()).toBe(
    [
      '<div class="sami-text" lang="se">',
      `${heading('known', 'a')}<p>1–3 b ${time('2020-09-01', '01.09.2020')}${time('2023-05-31', '31.05.2023')}</p>`,
      `<p>c ${time('2023-06-14', '14.06.2023')}</p></section>`,
      `${heading('days', 'd')}<p>e</p><ul class="sami-days">`,
      `<li>${time('2021-01-04', '04.01.2021')} – ${time('2021-01-10', '10.01.2021')}</li>`,
      `<li>${time('2022-11-28', '28.11.2022')} – ${time('2022-12-11', '11.12.2022')}</li></ul></section>`,
      `${heading('withdrawn', 'f')}<p>g</p><ul class="sami-days">`,
      `<li>${time('2021-02-01', '01.02.2021')} – ${time('2021-02-07', '07.02.2021')}</li></ul></section>`,
      `${heading('report', 'h')}<p><a ${link} href="https://www.bufdir.no/" rel="external">bufdir.no</a> `,
      `<a ${link} href="tel:72000000">72 00 00 00</a> {ukjent}</p></section></div>`,
    ].join(''),
  );
});

test('a line with a value alone has nothing around it', () => {
  const page = samiPage(
    exampleNotice(),
    { language: 'se', parts: [{ part: 'known', heading: 'a', text: '{antall}' }] },
    { prefix: '', level: 2 },
  );
  expect(toHtml(page)).toContain('<p>1–3</p>');
  expect(page.children).toHaveLength(1);
  const [section] = page.children;
  expect(
    typeof section === 'object' &&
      section.children.map((one) => (typeof one === 'object' ? one.children : one)),
  ).toEqual([['a'], ['1–3']]);
});

describe('what a translation must have', () => {
  const asked = (change: Parameters<typeof exampleNotice>[0]) =>
    askedParts(exampleNotice(change)).map(({ part, values }) => [part, ...values].join(' '));
  const checked = 'checkedFrom checkedTo toldOn';
  const rest = ['report portal telephone', 'urgent emergency childLine', 'contact name telephone'];

  it.each([
    ['days that are missing', {}, [`known count ${checked}`, 'days', ...rest]],
    ['days taken back', { withdrawn }, [`known count ${checked}`, 'days', 'withdrawn', ...rest]],
    ['no days', { windows: [] }, [`known ${checked}`, ...rest]],
    ['a number that is none', { notFoundAtLeast: 0 }, [`known ${checked}`, 'days', ...rest]],
    ['a number that is not shown', { notFoundAtLeast: 'not-shown' }, [`known ${checked}`, 'days', ...rest]],
    [
      'an own number',
      { notFoundAtLeast: 'not-shown', ownNumber: 2 },
      [`known count ${checked}`, 'days', ...rest],
    ],
    ['closed', { closed: 'all-settled' }, [`known ${checked}`, 'days', ...rest]],
    ['closed by mistake', { closed: 'mistake' }, [`known ${checked}`, ...rest]],
    ['unknowable', { unknowable: 'logs-deleted' }, [`known ${checked}`, 'days', ...rest]],
    [
      'no telephone',
      { contact: { name: 'a', telephone: 'sentralbordet' } },
      [`known count ${checked}`, 'days', 'report portal', 'urgent emergency childLine', 'contact name'],
    ],
  ] as const)('with %s', (_name, change, expected) => {
    expect(asked(change as Parameters<typeof exampleNotice>[0])).toEqual(expected);
  });

  it('with checked days only where both ends are known', () => {
    const { checkedFrom, checkedTo, ...neither } = exampleNotice();
    const known = (notice: typeof neither) => askedParts(notice)[0]!.values;
    for (const notice of [
      neither,
      { ...neither, checkedFrom: checkedFrom! },
      { ...neither, checkedTo: checkedTo! },
    ])
      expect(known(notice)).toEqual(['count', 'toldOn']);
  });
});
