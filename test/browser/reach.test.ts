/** For those who reach others: the pages as people and their printers meet them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine, launch } from './chromium.ts';
import { violations } from './support/axe.ts';
import { buildTimeoutMs } from './support/build-site.ts';
import { exampleSite } from './support/example-site.ts';
import { serve, type Served } from './support/serve.ts';

const chromium = chromiumOrLoudLine();
const addresses = ['plakat', 'dager', 'presse', 'data', 'data/api'].map((name) => `/nb/${name}/`);

/** How many times something on the page was pushed aside. */
const shiftsSoFar = `new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
  observer.observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(0), 300);
})`;

describe.skipIf(!chromium)('pages that reach others', () => {
  let served: Served | undefined;
  let browser: Browser | undefined;
  const requested: string[] = [];

  beforeAll(async () => {
    served = await serve(await exampleSite());
    browser = await launch(chromium!);
  }, buildTimeoutMs);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(address: string, colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Page> {
    const page = await browser!.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(served!.origin + address, { waitUntil: 'networkidle' });
    requested.length = 0;
    page.on('request', (request) => requested.push(request.url()));
    return page;
  }

  test.each(addresses)('%s: nothing that axe finds, and no scrolling sideways at 320 px', async (address) => {
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      const page = await open(address, scheme, width);
      expect(await violations(page)).toEqual([]);
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth'))
        .toBeLessThanOrEqual(width);
      await page.close();
    }
  });

  test.each([
    ['/nb/plakat/', '[data-poster-form]'],
    ['/nb/dager/', '[data-days-filter]'],
  ])(
    '%s: its form is there from the start, moves nothing, and is left out without script',
    async (address, form) => {
      const page = await open(address, 'light', 412);
      await expect.poll(() => page.locator(form).isVisible()).toBe(true);
      const shifts = await page.evaluate(shiftsSoFar);
      expect(shifts).toBe(0);
      await page.close();
      const context = await browser!.newContext({ javaScriptEnabled: false });
      const without = await context.newPage();
      await without.goto(served!.origin + address);
      expect(await without.locator(form).isVisible()).toBe(false);
      await context.close();
    },
  );

  test('the list is narrowed in the page: nothing is asked, nothing kept, the address stays', async () => {
    const page = await open('/nb/dager/');
    const shown = page.locator('tr[data-municipality]:visible');
    await page.getByLabel('Kommune', { exact: true }).fill('bergen');
    await page.getByRole('button', { name: 'Legg til' }).click();
    await expect.poll(() => shown.count()).toBe(1);
    await page.getByLabel('mars 2023').check();
    await expect.poll(() => shown.first().textContent()).toContain('2023: mars');
    await page.getByLabel('mars 2023').uncheck();
    await page.getByLabel('april 2023').check();
    expect(await shown.count()).toBe(0);
    await expect.poll(() => page.getByRole('status').textContent()).toContain('ta likevel kontakt');
    await page.getByRole('button', { name: 'Vis alle kommuner' }).click();
    await expect.poll(() => shown.count()).toBeGreaterThan(355);
    expect(requested).toEqual([]);
    expect(page.url()).toBe(`${served!.origin}/nb/dager/`);
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(
      0,
    );
    await page.close();
  });

  test('the poster of a municipality is one sheet of A4, drawn without asking anybody', async () => {
    const page = await open('/nb/plakat/');
    const before = await page.locator('.poster .qr-dark').getAttribute('d');
    await page.getByLabel('Plakat for én kommune').selectOption('4601');
    await expect.poll(() => page.locator('.poster-question').textContent()).toContain('i Bergen kommune?');
    await expect
      .poll(() => page.locator('.poster-address').textContent())
      .toBe('avstem.example/nb/kommune/4601');
    expect(await page.locator('.poster .qr-dark').getAttribute('d')).not.toBe(before);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59\d[.\d]* 84\d[.\d]*\]/);
    expect(requested).toEqual([]);
    await page.close();
  });
});
