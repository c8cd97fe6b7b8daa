/** A receipt checked on the site: the answer is right, and nothing leaves the browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleReceipt } from '../support/example-receipt.ts';
import { chromiumOrLoudLine, launch } from './chromium.ts';
import { buildTimeoutMs } from './support/build-site.ts';
import { exampleSite } from './support/example-site.ts';
import { serve, type Served } from './support/serve.ts';

const chromium = chromiumOrLoudLine();
describe.skipIf(!chromium)('a receipt checked in the browser', () => {
  let served: Served | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    served = await serve(await exampleSite());
    browser = await launch(chromium!);
  }, buildTimeoutMs);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test('holds with its file and its checkpoint, does not when changed; nothing is sent', async () => {
    const page = await browser!.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${served!.origin}/nb/kvittering/`);
    await page.waitForLoadState('networkidle');
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));

    const { receipt: text, checkpoint, original } = await exampleReceipt();
    const file = (name: string, content: string | Uint8Array) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    const answers = async (): Promise<(string | null)[]> => {
      await page.getByRole('button', { name: 'Kontroller', exact: true }).click();
      await page.locator('[data-answer]').first().waitFor();
      const lines = await page.locator('[data-answer]').all();
      return Promise.all(lines.map((line) => line.getAttribute('data-answer')));
    };
    await page.getByLabel('Kvitteringen').setInputFiles(file('kvittering.json', text));
    await page.getByLabel('Publiserte kontrollpunkter').setInputFiles(file('punkt.json', checkpoint));
    await page.getByLabel('Filen som ble levert').setInputFiles(file('logg.csv', original));
    await expect.poll(() => answers()).toEqual(['sound', 'follows', 'published', 'sameFile']);

    await page.reload();
    requested.length = 0;
    await page.getByLabel('Kvitteringen').setInputFiles(file('k.json', text.replace('4601', '4602')));
    await expect.poll(() => answers()).toEqual(['unsound', 'not-compared']);
    expect(requested).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('says without script what to use instead', async () => {
    const context = await browser!.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served!.origin}/nb/kvittering/`);
    await expect.poll(() => page.locator('noscript p').isVisible()).toBe(true);
    await context.close();
  });
});
