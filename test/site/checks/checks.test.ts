/** Every check finds what it looks for, and lets good pages be. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../html/read-html.ts';
import { headingFaults } from './headings.ts';
import { nameFaults } from './names.ts';
import { htmlFaults } from './valid-html.ts';

const page = (body: string): string =>
  '<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>T</title></head>' +
  `<body><main>${body}</main></body></html>`;
const rootOf = (body: string) => readHtml(page(body)).root;

describe('valid HTML', () => {
  test.each([
    '<p>Fisk &amp; <strong>fugl</strong><br>og &#229;</p>',
    '<ul><li><a href="/nb/"><svg viewBox="0 0 1 1" aria-hidden="true"><circle r="1"/></svg>X</a></li></ul>',
    '<dl><div><dt>a</dt><dd><p>b</p></dd></div></dl>',
    '<table><caption>c</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    '<details><summary><h2>x</h2></summary><p>y</p></details>',
    '<script src="/a.js"></script><!-- <p> -->',
  ])('is left alone: %s', (body) => {
    expect(htmlFaults(page(body))).toEqual([]);
  });

  test.each([
    ['an element that is not closed', '<p>a', '<p> is open'],
    ['crossed elements', '<p><strong>a</p></strong>', '</p> where <strong> is open'],
    ['a block in a paragraph', '<p><div>a</div></p>', '<div> in <p>'],
    ['a list in a paragraph', '<p><ul><li>a</li></ul></p>', '<ul> in <p>'],
    ['a list of something else', '<ul><p>a</p></ul>', '<p> in <ul>'],
    ['text in a list', '<ul>a<li>b</li></ul>', 'text directly in <ul>'],
    ['an item in no list', '<div><li>a</li></div>', '<li> in <div>'],
    ['a link in a link', '<a href="/"><span><a href="/">b</a></span></a>', '<a> within <a>'],
    ['a bare ampersand', '<p>a & b</p>', 'a bare &'],
    ['a bare less-than', '<p>1 < 2</p>', 'a bare <'],
    ['an attribute twice', '<p id="a" id="b">x</p>', 'has id twice'],
    ['an unknown element', '<blink>x</blink>', 'unknown element'],
    ['a div that closes itself', '<div/><p>x</p>', 'does not close itself'],
    ['two mains', '</main><main>', '2 <main>'],
  ])('finds %s', (_name, body, fault) => {
    expect(htmlFaults(page(body)).join('\n')).toContain(fault);
  });

  test('finds a missing doctype, language, title and charset', () => {
    const faults = htmlFaults('<html><head></head><body><main></main></body></html>').join('\n');
    for (const fault of ['no doctype', 'no language', '0 <title>', 'charset'])
      expect(faults).toContain(fault);
  });
});

describe('names', () => {
  test('lets what is named be', () => {
    const body =
      '<label for="a">A</label><input id="a"><label>B<select><option>c</option></select></label>' +
      '<a href="/"><img src="/x.svg" alt="X"></a><button aria-label="Y"></button><input type="hidden">' +
      '<svg role="img" aria-labelledby="t"><title id="t">Bilde</title></svg>';
    expect(nameFaults(rootOf(body))).toEqual([]);
  });

  test.each([
    ['an id twice', '<p id="a">x</p><p id="a">y</p>', 'stands twice'],
    ['a reference to nothing', '<p aria-describedby="b">x</p>', 'leads nowhere'],
    ['a field without a label', '<input id="a">', 'without a label'],
    ['a link without a name', '<a href="/"><span></span></a>', '<a> without a name'],
    ['a button without a name', '<button> </button>', '<button> without a name'],
    ['an image without alt', '<img src="/a.png">', 'without alt'],
    ['a drawing without a name', '<svg><circle/></svg>', '<svg> is neither'],
    ['an empty heading', '<h2></h2>', 'an empty <h2>'],
  ])('finds %s', (_name, body, fault) => {
    expect(nameFaults(rootOf(body)).join('\n')).toContain(fault);
  });
});

describe('headings', () => {
  test.each([
    ['none', '<p>x</p>', 1],
    ['two first', '<h1>a</h1><h1>b</h1>', 1],
    ['a level left out', '<h1>a</h1><h3>b</h3>', 1],
    ['one before the first', '<h2>a</h2><h1>b</h1>', 1],
    ['down and up again', '<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>', 0],
  ])('%s', (_name, body, count) => {
    expect(headingFaults(rootOf(body))).toHaveLength(count);
  });
});
