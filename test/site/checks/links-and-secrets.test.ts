/** Each of these checks finds what it looks for, and lets good pages be. */
import { describe, expect, test } from 'vitest';
import type { BuiltFiles, BuiltPage } from '../built-files.ts';
import { readHtml } from '../html/read-html.ts';
import { linkChecker } from './links.ts';
import { inlineFaults, requestFaults, styleFaults } from './requests.ts';
import { hiddenCountFaults, hiddenFieldFaults, personalNumberFaults, timeChecker } from './secrets.ts';

const pageOf = (address: string, body: string): BuiltPage => {
  const html = `<!doctype html><html lang="nb"><body>${body}</body></html>`;
  return { address, html, root: readHtml(html).root };
};
const siteOf = (...pages: BuiltPage[]): BuiltFiles => ({
  files: new Map([['/a.csv', Buffer.from('')]]),
  pages: [...pages, pageOf('/nb/b/', '<p id="here">x</p>'), pageOf('/en/b/', ''), pageOf('/nb/ansatt/', '')],
});
const linkFaults = (body: string): string[] => {
  const page = pageOf('/nb/a/', body);
  return linkChecker(siteOf(page))(page);
};

describe('links', () => {
  test.each([
    '<a href="/nb/b/">x</a><a href="/nb/b/#here">x</a><a href="../b/">x</a><a href="/a.csv">x</a>',
    '<p id="i">x</p><a href="#i">x</a><a href="tel:112">x</a><a href="https://example.org/">x</a>',
    '<a href="/en/b/" hreflang="en">English</a><a href="/nb/ansatt/#/avstemming">x</a>',
    '<link rel="alternate" hreflang="en" href="https://avstem.example/en/b/">',
  ])('that lead somewhere are left alone: %s', (body) => {
    expect(linkFaults(body)).toEqual([]);
  });

  test.each([
    ['<a href="/nb/c/">x</a>', 'nothing is there'],
    ['<a href="/nb/b">x</a>', 'nothing is there'],
    ['<link rel="canonical" href="https://avstem.example/nb/c/">', 'nothing is there'],
    ['<a href="/nb/b/#there">x</a>', 'no such place'],
    ['<a href="#there">x</a>', 'no such place'],
    ['<a href="/en/b/">x</a>', 'without saying so'],
    ['<form action="/nb/c/"></form>', 'nothing is there'],
    ['<a href="">x</a>', 'empty'],
  ])('%s is found', (body, fault) => {
    expect(linkFaults(body).join('\n')).toContain(fault);
  });
});

describe('requests', () => {
  const rootOf = (body: string) => pageOf('/', body).root;
  test.each([
    '<script src="https://a.example/x.js"></script>',
    '<img src="//a.example/x.png" alt="">',
    '<link rel="stylesheet" href="https://a.example/x.css">',
    '<img srcset="/a.png 1x, https://a.example/b.png 2x" alt="">',
  ])('to others are found: %s', (body) => {
    expect(requestFaults(rootOf(body))).toHaveLength(1);
  });

  test('to this site, and links that a visitor presses, are left alone', () => {
    const body =
      '<script src="/x.js"></script><a href="https://a.example/">x</a><link rel="canonical" href="https://b/">';
    expect(requestFaults(rootOf(body))).toEqual([]);
  });

  test('in style sheets are found', () => {
    expect(
      styleFaults('@import "https://a.example/x.css"; a { background: url( //a.example/b.png ) }'),
    ).toHaveLength(2);
    expect(styleFaults('a { background: url("/b.png"); mask: url(data:image/svg+xml;x) }')).toEqual([]);
  });

  test('what runs inline is found', () => {
    const body = '<p style="color:red" onclick="x()">a</p><a href="javascript:x()">b</a>';
    expect(inlineFaults(rootOf(body))).toHaveLength(3);
  });
});

describe('secrets', () => {
  test('a personal number is found, a telephone number is not one', () => {
    expect(personalNumberFaults('a\nb 01817010055 c')).toEqual(['a personal number in line 2']);
    expect(personalNumberFaults('<a href="tel:55555555">55 55 55 55</a> 2023-06-14T08:15:00.000Z')).toEqual(
      [],
    );
  });

  test.each([
    '2 meldinger ble ikke funnet',
    'Minst to meldinger',
    'at least 3 messages',
    'Minst 1 bekymringsmelding',
  ])('a hidden count is found: %s', (text) => expect(hiddenCountFaults(text)).not.toEqual([]));

  test.each([
    'Én til tre meldinger, kanskje flere',
    '1–3 meldinger',
    '21 meldinger',
    '4 messages',
    '0 meldinger',
    '2. mars melding',
  ])('what may be said is left alone: %s', (text) => expect(hiddenCountFaults(text)).toEqual([]));

  test('a hidden count in data is found', () => {
    expect(
      hiddenFieldFaults({ a: [{ notFoundAtLeast: 2 }, { notFoundAtLeast: '1-3' }, { version: 2 }] }),
    ).toEqual(['/a/0/notFoundAtLeast']);
  });

  test('a time of day is found unless it is one of publishing', () => {
    const faults = timeChecker(['2023-06-14T10:05:00Z']);
    expect(faults('14. juni 2023 kl. 12.05, 2023-06-14T10:05:00.000Z, 10:05')).toEqual([]);
    expect(faults('sendt kl. 14.07, 2023-03-28T14:05:09Z')).toEqual([
      'tells the time 14.07',
      'tells the time 2023-03-28T14:05:09Z',
    ]);
    expect(faults('28.03.2023, 116 111, 4,5, versjon 1.20.3, 12.5 %')).toEqual([]);
  });
});
