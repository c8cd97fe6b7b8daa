import { expect, test } from 'vitest';
import { reachTexts } from '../texts/reach/texts.ts';
import { qrCode } from '../qr/encode.ts';
import { qrSvg } from '../qr/svg.ts';
import { posterHtml } from './poster.ts';

const texts = reachTexts('nb').poster;
const address = 'https://avstem.example/nb/kommune/4601/';

test('the code leads where the address says', () => {
  const html = posterHtml({ texts, address, name: 'Bergen', isSample: false });
  expect(html).toContain(qrSvg(qrCode(address, 'Q'), `QR-kode som leder til ${address}`));
  expect(html).toContain('avstem.example/nb/kommune/4601<');
  expect(html).toContain('i Bergen kommune?');
  expect(html).toContain('112');
  expect(html).not.toContain(texts.sample);
});

test('a sample says so, and a name is never markup', () => {
  const html = posterHtml({ texts, address, name: '<b>x</b>', isSample: true });
  expect(html).toContain(texts.sample);
  expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
});
