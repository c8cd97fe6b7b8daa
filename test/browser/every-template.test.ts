/** Every template in every state and language, in both themes: what axe finds, and what the page costs. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine, launch } from './chromium.ts';
import { colourViolations, violations } from './support/axe.ts';
import { buildTimeoutMs } from './support/build-site.ts';
import { exampleSite } from './support/example-site.ts';
import { serve, type Served } from './support/serve.ts';
import { type Template, templatesIn } from './support/templates.ts';

const chromium = chromiumOrLoudLine();
/** Some hundred pages; a minute or two where nothing else runs. */
const patienceMs = 600_000;

/**
 * Of the page itself and all that it asks for. What blocks rendering is the styles alone; the page of receipts asks for
 * the most, its script in parts, and on the poster a script opens the choice of municipality, which shifts a little:
 * measured 0.05, and 0.1 and less count as good, with whatever fonts a machine has.
 */
const budget = { layoutShift: 0.1, requests: 8, renderBlocking: 4 };

describe.skipIf(!chromium)('every template', () => {
  let served: Served | undefined;
  let browser: Browser | undefined;
  let templates: Template[];

  beforeAll(async () => {
    const site = await exampleSite();
    templates = await templatesIn(site);
    served = await serve(site);
    browser = await launch(chromium!);
  }, buildTimeoutMs);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** All faults at once: a fault in the frame of the page is on every one. */
  async function faultsOnAll(
    context: BrowserContext,
    pages: readonly Template[],
    check: (page: Page) => Promise<string[]>,
  ): Promise<string[]> {
    const page = await context.newPage();
    const faults: string[] = [];
    for (const { address } of pages) {
      await page.goto(served!.origin + address);
      for (const fault of await check(page)) faults.push(`${address}: ${fault}`);
    }
    await context.close();
    return faults;
  }

  test('is found in every language', () => {
    const names = templates.map(({ name }) => name);
    for (const language of ['nb', 'nn', 'se', 'en']) {
      for (const page of ['', 'kommuner/', 'kommune/#/', 'status/', 'kvittering/', 'personvern/']) {
        expect(names).toContain(`/${language}/${page}`);
      }
    }
  });

  test('is checked by what finds a fault that is there', async () => {
    const page = await browser!.newPage();
    await page.setContent(
      '<html><body style="background: #fff"><img src="x"><p style="color: #ddd">pale</p></html>',
    );
    const names = (found: string[]): string[] => found.map((text) => text.split(':')[0]!);
    expect(names(await violations(page))).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
    expect(names(await colourViolations(page))).toEqual(['color-contrast']);
    await page.close();
  });

  test(
    'has no violation that axe finds, in the light theme and the dark',
    { timeout: patienceMs },
    async () => {
      const context = await browser!.newContext({
        viewport: { width: 1280, height: 900 },
        colorScheme: 'light',
      });
      const inBoth = async (page: Page): Promise<string[]> => {
        const light = await violations(page);
        // The themes share all but their colours, and these are the template's, whatever the language.
        if (!page.url().includes('/nb/')) return light;
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await colourViolations(page);
        await page.emulateMedia({ colorScheme: 'light' });
        return [...light, ...dark.map((fault) => `dark: ${fault}`)];
      };
      expect(await faultsOnAll(context, templates, inBoth)).toEqual([]);
    },
  );

  test('moves nothing while it loads, and asks for little', { timeout: patienceMs }, async () => {
    const context = await browser!.newContext({ viewport: { width: 390, height: 844 } });
    await context.addInitScript(`
      self.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) self.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
    const costs = async (page: Page): Promise<string[]> => {
      await page.waitForLoadState('load');
      const measured = await page.evaluate<Record<keyof typeof budget, number>>(`({
        layoutShift: self.shift,
        requests: 1 + performance.getEntriesByType('resource').length,
        renderBlocking: performance.getEntriesByType('resource')
          .filter((one) => one.renderBlockingStatus === 'blocking').length,
      })`);
      const keys = ['layoutShift', 'requests', 'renderBlocking'] as const;
      return keys
        .filter((key) => measured[key] > budget[key])
        .map((key) => `${key} is ${String(measured[key])}`);
    };
    const inBokmal = templates.filter(({ address }) => address.startsWith('/nb/'));
    expect(await faultsOnAll(context, inBokmal, costs)).toEqual([]);
  });
});
