/** A receipt checked on the site: the answer is right, and nothing leaves the browser. */
import type { Browser } from 'playwright-core';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitmentOf, type LedgerEntry } from '#domain/ledger/entry.ts';
import { bytesOfHex, hexOf, leafHash, type Sha256 } from '#domain/ledger/hashing.ts';
import { chromiumOrLoudLine, launch } from './chromium.ts';
import { buildSite, buildTimeoutMs, type BuiltSite } from './support/build-site.ts';
import { serve, type Served } from './support/serve.ts';

const chromium = chromiumOrLoudLine();
const sha256: Sha256 = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const delivered = Buffer.from('mottatt\n2023-03-28\n');
const at = '2023-06-06T10:00:00.000Z';

/** The first leaf of a ledger: its root is its own hash. */
async function receiptFile(): Promise<string> {
  const salt = 'a'.repeat(64);
  const contentHash = hexOf(await sha256(delivered));
  const entry: LedgerEntry = {
    kind: 'delivery',
    scope: '4601',
    id: 'd-1',
    contentHash,
    atMs: Date.parse(at),
  };
  const root = await leafHash(sha256, bytesOfHex(await commitmentOf(sha256, salt, entry)));
  return JSON.stringify({
    format: 'avstem-receipt-1',
    entry,
    salt,
    index: 0,
    proof: [],
    checkpoint: { size: 1, root, at },
  });
}

describe.skipIf(!chromium)('a receipt checked in the browser', () => {
  let site: BuiltSite | undefined;
  let served: Served | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    site = await buildSite(undefined, { AVSTEM_LANGUAGES: 'nb' });
    served = await serve(site.folder);
    browser = await launch(chromium!);
  }, buildTimeoutMs);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await site?.remove();
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

    const text = await receiptFile();
    const { checkpoint } = JSON.parse(text);
    const file = (name: string, content: string | Buffer) => ({
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
    const published = JSON.stringify({ ...checkpoint, previous: null });
    await page.getByLabel('Publiserte kontrollpunkter').setInputFiles(file('punkt.json', published));
    await page.getByLabel('Filen som ble levert').setInputFiles(file('logg.csv', delivered));
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
