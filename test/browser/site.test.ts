import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine, launch } from './chromium.ts';
import { violations } from './support/axe.ts';
import { buildTimeoutMs } from './support/build-site.ts';
import { exampleSite } from './support/example-site.ts';
import { kindsOfPage } from './support/pages.ts';
import { serve, type Served } from './support/serve.ts';

const chromium = chromiumOrLoudLine();
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
/** 1280 px at 400 % zoom. */
const narrow = { width: 320, height: 640 };

describe.skipIf(!chromium)('the site in a browser', () => {
  let served: Served | undefined;
  let browser: Browser | undefined;
  let requested: string[];
  let complaints: string[];

  beforeAll(async () => {
    served = await serve(await exampleSite());
    browser = await launch(chromium!);
  }, buildTimeoutMs);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser!.newContext({ viewport: desktop, ...options });
    const page = await context.newPage();
    requested = [];
    complaints = [];
    page.on('request', (request) => requested.push(new URL(request.url()).origin));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(served!.origin + address);
    return page;
  }

  describe.each(kindsOfPage)('%s', (_kind, address) => {
    // At 1280 px, and in the dark theme, every template is looked at by every-template.test.ts.
    test('has no violation that axe finds on a phone', async () => {
      const page = await open(address, { viewport: phone });
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });

    test('asks no other host, breaks no policy, keeps nothing', async () => {
      const page = await open(address);
      expect(new Set(requested)).toEqual(new Set([served!.origin]));
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
      await page.context().close();
    });

    test('needs no sideways scrolling at 320 px', async () => {
      const page = await open(address, { viewport: narrow });
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth'))
        .toBeLessThanOrEqual(narrow.width);
      await page.context().close();
    });

    test('shows the banner, the skip link first, and the focus', async () => {
      const page = await open(address);
      await expect.poll(() => page.getByText(/^(Eksempeldata|Sample data)\.$/).isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate('document.activeElement.getAttribute("href")')).toBe('#main');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main');
      await page.context().close();
    });
  });

  describe('the search', () => {
    const results = (page: Page): Promise<string[]> =>
      page.locator('[data-search-results] li').allInnerTexts();

    test('by keyboard alone, from the first key to the municipality', async () => {
      const page = await open('/nb/');
      for (let presses = 0; presses < 10; presses++) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate('document.activeElement.id')) === 'search') break;
      }
      await page.keyboard.type('guovda');
      await page.getByText('Én kommune passer.').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/nb/kommune/5430/');
      await expect.poll(() => page.locator('h1').innerText()).toContain('Kautokeino kommune?');
      await page.context().close();
    });

    test('tells two of one name apart, and Enter leads to the first', async () => {
      const page = await open('/nb/');
      await page.locator('#search').fill('Herøy');
      await page.getByText('2 kommuner passer.').first().waitFor();
      expect((await results(page)).sort()).toEqual(['Herøy Møre og Romsdal', 'Herøy Nordland']);
      await page.locator('#search').press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Herøy');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/nb/kommune/1818/');
      await page.context().close();
    });

    test('by old and new number leads to the same municipality', async () => {
      const page = await open('/nb/');
      for (const number of ['3018', '3114']) {
        await page.locator('#search').fill(number);
        await page.getByText('Én kommune passer.').first().waitFor();
        expect(await results(page)).toEqual(['Våler Viken']);
      }
      await page.context().close();
    });

    test('says so where nothing passes, and keeps the list', async () => {
      const page = await open('/nb/kommuner/');
      await page.locator('#search').fill('xyzzy');
      await page.getByText('Ingen kommune passer.').first().waitFor();
      await expect.poll(() => page.locator('#A').isVisible()).toBe(true);
      await page.locator('#search').fill('bergen');
      await page.getByText('Én kommune passer.').first().waitFor();
      expect(await page.locator('#A').isVisible()).toBe(false);
      await page.locator('#search').fill('');
      await expect.poll(() => page.locator('#A').isVisible()).toBe(true);
      expect(await results(page)).toEqual([]);
      await page.context().close();
    });

    test('has no violation while it shows its answers', async () => {
      const page = await open('/nb/', { viewport: phone });
      await page.locator('#search').fill('nes');
      await page
        .getByText(/kommuner passer/)
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });

    test('without JavaScript leads to the whole list', async () => {
      const page = await open('/nb/', { javaScriptEnabled: false });
      await page.locator('#search').fill('Bergen');
      await page.locator('#search').press('Enter');
      await page.waitForURL('**/nb/kommuner/?q=Bergen');
      await page.getByRole('link', { name: 'B', exact: true }).click();
      await page.getByRole('link', { name: 'Bergen' }).first().click();
      await page.waitForURL('**/nb/kommune/4601/');
      await expect.poll(() => page.getByText('Minst 21 meldinger ble ikke funnet').isVisible()).toBe(true);
      await page.context().close();
    });

    test('answers on the list what was asked before the script was there', async () => {
      const page = await open('/nb/kommuner/?q=kautokeino');
      await page.getByText('Én kommune passer.').first().waitFor();
      expect(await results(page)).toEqual(['Kautokeino Troms og Finnmark']);
      await page.context().close();
    });
  });
});
