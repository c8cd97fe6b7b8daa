import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import { jointLogs } from './support/joint-logs.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';

const chromium = chromiumOrLoudLine();
const { service } = jointLogs();
const leader = `leder-${service.municipalities[0]}-1`;

/** Some three parts: a file of its own for each test, since a file that is delivered is not sent again. */
function largeFile(name: string) {
  const rows = Array.from({ length: 44_000 }, (_, row) => {
    const at = new Date(Date.UTC(2023, 0, 2) + row * 100_000).toISOString().slice(0, 19).replace('T', ' ');
    return `${at};${name}-${String(row).padStart(30, '0')};${service.municipalities[0]!}`;
  });
  const content = ['Uttrekk', '', 'Dato mottatt;Meldings-ID;Komm.nr', ...rows].join('\n');
  return { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) };
}
const rowsAboveEntries = 3;

describe.skipIf(!chromium)('a register log in parts', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
  }, startTimeoutMs);
  afterAll(() => portal?.stop(), 60_000);

  async function openUpload(page: Page): Promise<void> {
    await logIn(page, portal, leader, '/nb/ansatt/#/last-opp');
    await page.getByRole('heading', { name: '1. Velg fil' }).waitFor();
  }

  /** From the file to the press that delivers it. */
  async function deliver(page: Page, file: ReturnType<typeof largeFile>): Promise<void> {
    await page.locator('#upload-file').setInputFiles(file);
    await page.getByText('Filen kan leses.').first().waitFor();
    await page.getByRole('button', { name: 'Bruk disse datoene' }).press('Enter');
    await page.getByLabel('Nei, bare meldinger fra portalen').check();
    await page.getByLabel('Inntil fire timer').check();
    await page.getByRole('button', { name: 'Prøv uten å lagre' }).press('Enter');
    await page.getByRole('heading', { name: 'Resultat av prøven' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Lever filen' }).press('Enter');
  }

  /** The numbers of the parts that were taken, in turn. */
  function partsTaken(page: Page): number[] {
    const taken: number[] = [];
    page.on('requestfinished', (request: Request) => {
      const part = /\/parts\/(\d+)\?/.exec(request.url());
      if (part && request.method() === 'PUT') taken.push(Number(part[1]));
    });
    return taken;
  }

  const receipt = (page: Page) =>
    page.getByRole('heading', { name: 'Kvittering' }).waitFor({ timeout: 60_000 });

  test('goes on where the connection broke, and after it was stopped', async () => {
    const page = await portal.open();
    await openUpload(page);
    const taken = partsTaken(page);
    // The second part never comes through: the net is gone.
    await page.route('**/parts/2?*', async (route) => {
      await page.context().setOffline(true);
      await route.abort('connectionreset');
    });
    await deliver(page, largeFile('brudd'));
    const words = page.locator('#upload-words');
    await words.getByText('Forbindelsen er brutt.').first().waitFor();
    await expect.poll(() => words.innerText()).toMatch(/ [1-9]\d? % er bekreftet/);
    await expect.poll(() => page.locator('progress').getAttribute('aria-labelledby')).toBe('upload-words');
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stopp' }).press('Enter');
    await page.getByText('Leveringen er stoppet.').first().waitFor();
    await page.getByRole('button', { name: 'Fortsett leveringen' }).press('Enter');
    await words.getByText('Forbindelsen er brutt.').first().waitFor();
    await page.unroute('**/parts/2?*');
    await page.context().setOffline(false);
    await receipt(page);
    expect(taken.toSorted((a, b) => a - b)).toEqual(taken.map((_, index) => index + 1));
    expect(taken.length).toBeGreaterThan(2);
    const shown = await page.locator('.upload-receipt dl').innerText();
    const id = /[0-9a-f]{64}/.exec(shown.slice(shown.indexOf('Leveranse')))![0];
    const path = `scopes/${service.id}/deliveries/${id}`;
    const stored = await ask<{ sha256: string }>(portal.system, leader, 'GET', path);
    expect(shown).toContain(stored.sha256);
    await page.context().close();
  });

  test('goes on after the page was loaded anew, with the same file', async () => {
    const page = await portal.open();
    await openUpload(page);
    const taken = partsTaken(page);
    await page.route('**/parts/2?*', (route) => route.abort('connectionreset'));
    const file = largeFile('nyttforsok');
    await deliver(page, file);
    await page.locator('#upload-words').getByText('Forbindelsen er brutt.').first().waitFor();
    expect(taken).toEqual([1]);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked++;
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toBe(1);
    await page.unroute('**/parts/2?*');
    await openUpload(page);
    await deliver(page, file);
    await receipt(page);
    expect(taken.filter((number) => number === 1)).toHaveLength(1);
    expect(new Set(taken).size).toBe(taken.length);
    await page.context().close();
  });

  test('asks before another view is shown, goes on there, and is found again', async () => {
    const page = await portal.open();
    await openUpload(page);
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/parts/2?*', async (route) => {
      await held;
      await route.continue();
    });
    await deliver(page, largeFile('annenside'));
    await page.locator('#upload-words').getByText('Levert og bekreftet: ').first().waitFor();
    const questions: string[] = [];
    let answer: 'accept' | 'dismiss' = 'dismiss';
    page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      void dialog[answer]();
    });
    const tasks = page.locator('.portal-menu a').first();
    await tasks.press('Enter');
    await page.locator('#upload-words').waitFor();
    expect([page.url().endsWith('#/last-opp'), questions.length]).toEqual([true, 1]);
    expect(questions[0]).toContain('Filen er ikke ferdig levert.');
    answer = 'accept';
    await tasks.press('Enter');
    await page.locator('#upload-words').waitFor({ state: 'detached' });
    expect(questions).toHaveLength(2);
    letThrough();
    const ended = page.locator('#portal-notice');
    await ended.getByText('Leveringen av filen er ferdig eller stoppet.').waitFor({ timeout: 60_000 });
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.getByRole('link', { name: 'Se hvordan det gikk' }).press('Enter');
    await receipt(page);
    expect(questions).toHaveLength(2);
    await page.context().close();
  });

  test('tells faults that the server finds in a part against the own rows', async () => {
    const page = await portal.open();
    await openUpload(page);
    let secondRows = 0;
    const headers = {
      'access-control-allow-origin': portal.system.site,
      'content-type': 'application/problem+json',
    };
    await page.route('**/parts/1?*', async (route) => {
      secondRows = route.request().postDataBuffer()!.toString().trim().split('\n').length - 1;
      await route.continue();
    });
    await page.route('**/parts/2?*', (route) => {
      const errors = [{ file: 'register', row: 2, column: 'mottatt', code: 'time-implausible', text: 'x' }];
      const body = JSON.stringify({ type: 'x', title: 'x', status: 422, errors, total: 1 });
      return route.fulfill({ status: 422, headers, body });
    });
    await deliver(page, largeFile('feil'));
    const told = page.getByText('kolonnen Dato mottatt: Tidspunktet er før år 2000');
    await told.waitFor();
    const row = rowsAboveEntries + secondRows + 1;
    await expect.poll(() => told.innerText()).toContain(`Rad ${row}, `);
    await page.context().close();
  });
});
