/** The reference check in a browser: what it answers, and that nothing of the number leaves the page. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { referenceAddresses, versionAddress } from '#domain/reference-check/addresses.ts';
import { bringForward, emptyFile } from '#domain/reference-check/next-batch.ts';
import { encodeFile } from '#domain/reference-check/reference-file.ts';
import { referenceFileShape } from '#domain/reference-check/shape.ts';
import type { Beside } from '#local/site-server/reference-versions.ts';
import { siteServer } from '#local/site-server/site-server.ts';
import { seededIds, seededTools } from '../reference-check/tools.ts';
import { chromiumOrLoudLine, launch } from './chromium.ts';
import { violations } from './support/axe.ts';
import { buildTimeoutMs } from './support/build-site.ts';
import { exampleSite } from './support/example-site.ts';
import { type Asked, watched } from './support/watched.ts';

const chromium = chromiumOrLoudLine();
const batch = 467_000;
const [missing, other] = seededIds('browser', 2);
const narrow = { width: 320, height: 640 };
const desktop = { width: 1280, height: 900 };

describe.skipIf(!chromium)('the reference check', () => {
  let site: string;
  let server: Server;
  let browser: Browser;
  let origin: string;
  let asked: Asked[];
  let complaints: string[];
  let beside: Beside;

  beforeAll(async () => {
    site = await exampleSite();
    const tools = seededTools('browser');
    const { file } = await bringForward(
      emptyFile(referenceFileShape, batch - 1, tools),
      batch,
      [missing!],
      tools,
    );
    beside = new Map([
      [referenceAddresses.pointer, Buffer.from(JSON.stringify({ batch }))],
      [versionAddress(batch), encodeFile(file)],
    ]);
    server = siteServer(
      () => site,
      undefined,
      () => beside,
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    browser = await launch(chromium!);
  }, buildTimeoutMs);
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  async function open(language = 'nb', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: desktop, ...options });
    const page = await context.newPage();
    ({ asked, complaints } = watched(page));
    await page.goto(`${origin}/${language}/referansesjekk/`);
    return page;
  }

  async function ask(page: Page, typed: string): Promise<void> {
    await page.locator('#reference-number').fill(typed);
    await page.locator('#reference-number').press('Enter');
  }

  const answer = (page: Page, name: string) => page.locator(`[data-answer="${name}"]`);
  const fault = (page: Page, name: string) => page.locator(`[data-fault="${name}"]`);

  test.each(['nb', 'nn', 'se', 'en'])(
    'says to report again on a match, and nothing else otherwise (%s)',
    async (language) => {
      const page = await open(language);
      await ask(page, `  {${missing!.toUpperCase()}} `);
      await answer(page, 'match').waitFor();
      await ask(page, other!.replaceAll('-', ' '));
      await answer(page, 'no-match').waitFor();
      await expect.poll(() => page.locator('[data-answer]:visible').count()).toBe(1);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('sends nothing of the number: all requests are the same whatever is asked', async () => {
    const seen: string[][] = [];
    for (const id of [missing!, other!]) {
      const page = await open();
      await page.waitForLoadState('networkidle');
      asked.length = 0;
      await ask(page, id);
      await page.locator('[data-answer="match"]:visible, [data-answer="no-match"]:visible').waitFor();
      await page.waitForLoadState('networkidle');
      const pieces = [
        id,
        id.replaceAll('-', ''),
        id.toUpperCase(),
        ...id.split('-').filter((part) => part.length > 4),
      ];
      const everything = JSON.stringify(asked);
      for (const piece of pieces) expect(everything).not.toContain(piece);
      seen.push(asked.map((request) => JSON.stringify(request)));
      const addresses = asked.map(({ address, method, body }) => `${method} ${address} ${String(body)}`);
      expect(addresses).toEqual([
        `GET ${origin}${referenceAddresses.pointer} null`,
        `GET ${origin}${versionAddress(batch)} null`,
      ]);
      expect(page.url()).not.toContain('?');
      expect(
        await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length'),
      ).toBe(0);
      await page.context().close();
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  test('tells a wrong form at the field, asks nothing, and forgets the answer as one writes on', async () => {
    const page = await open();
    await ask(page, missing!);
    await answer(page, 'match').waitFor();
    await page.locator('#reference-number').fill('1234');
    expect(await page.locator('[data-answer]:visible').count()).toBe(0);
    asked.length = 0;
    await page.locator('#reference-number').press('Enter');
    await expect.poll(() => fault(page, 'wrong-form').isVisible()).toBe(true);
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('reference-number');
    await ask(page, '3f2b8c1d-9a47-11ed-b1c5-7d08e2f4a693');
    await expect.poll(() => fault(page, 'not-usable').isVisible()).toBe(true);
    await expect.poll(() => page.locator('#reference-number').getAttribute('aria-invalid')).toBe('true');
    expect(asked).toEqual([]);
    await page.context().close();
  });

  test('says so where the file cannot be had or is not whole, and never takes that for an answer', async () => {
    const whole = beside;
    const page = await open();
    for (const spoilt of [new Map(), new Map([...whole].map(([at, bytes]) => [at, bytes.subarray(0, 14)]))]) {
      beside = spoilt;
      await ask(page, missing!);
      await answer(page, 'failed').waitFor();
      await page.locator('#reference-number').fill('');
    }
    beside = whole;
    await ask(page, missing!);
    await answer(page, 'match').waitFor();
    await page.context().close();
  });

  test('without script shows no field and says what to do instead', async () => {
    const page = await open('nb', { javaScriptEnabled: false });
    expect(await page.locator('#reference-number').isVisible()).toBe(false);
    await expect.poll(() => page.getByText('Oppslaget trenger JavaScript').isVisible()).toBe(true);
    expect(await page.locator('[data-answer]:visible').count()).toBe(0);
    await page.context().close();
  });

  test.each([
    ['light, 1280 px', { viewport: desktop }],
    ['dark, 1280 px', { viewport: desktop, colorScheme: 'dark' as const }],
    ['light, 320 px', { viewport: narrow }],
    ['dark, 320 px', { viewport: narrow, colorScheme: 'dark' as const }],
  ])('has no violation that axe finds in any of its answers: %s', async (_name, options) => {
    const page = await open('nn', options);
    expect(await violations(page)).toEqual([]);
    for (const [typed, shown] of [
      [missing!, answer(page, 'match')],
      [other!, answer(page, 'no-match')],
      ['1234', fault(page, 'wrong-form')],
    ] as const) {
      await ask(page, typed);
      await shown.waitFor();
      expect(await violations(page)).toEqual([]);
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth'))
        .toBeLessThanOrEqual(options.viewport.width);
      const folder = process.env['REFERENCE_SHOTS'];
      if (folder)
        await page.screenshot({ path: `${folder}/${_name} ${typed.slice(0, 4)}.png`, fullPage: true });
    }
    await page.context().close();
  });

  test('the version may be kept for good, and which one holds is asked anew', async () => {
    const version = await fetch(origin + versionAddress(batch));
    expect(version.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await version.arrayBuffer()).byteLength).toBe(262_416);
    expect((await fetch(origin + referenceAddresses.pointer)).headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(origin + versionAddress(batch + 1))).status).toBe(404);
  });
});
