import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import writeExcelFile from 'write-excel-file/node';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import { sampleServices } from '#local/sample/services.ts';
import { asFile, chooseFile } from './support/choose-file.ts';
import { jointLogs } from './support/joint-logs.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  untilReconciled,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';

const chromium = chromiumOrLoudLine();
const { service, portal: portalLog, register, from, to } = jointLogs();
const leader = `leder-${service.municipalities[0]}-1`;
const portalOption = 'Loggen fra portalen (bare når KS ikke har levert den)';
const registerOption = 'Loggen fra fagsystemet';

const text = (value: string) => ({ value, type: String });

/** What is sent of the messy log. */
function sentAs(): string {
  const [, ...rows] = portalLog.trim().split('\n');
  const cells = rows.map((row) => row.split(';'));
  const lines = cells.map(([at, municipality, id]) => `${at};${id};${municipality};PRIVAT`);
  return `${['innsendt;bekymringsmeldingId;kommunenummer;skjemaType', ...lines].join('\n')}\n`;
}

function sha256Hex(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The portal's log as somebody may have kept it: a title, a column of names, Excel's own dates, a sum below. */
async function messyPortalLog(): Promise<Buffer> {
  const [, ...rows] = portalLog.trim().split('\n');
  const entries = rows.map((row) => {
    const [at = '', municipality = '', id = ''] = row.split(';');
    return [
      text('Ola Eksempel'),
      { value: new Date(`${at}Z`), type: Date, format: 'dd.mm.yyyy hh:mm:ss' },
      text(id),
      text(municipality),
      text('PRIVAT'),
    ];
  });
  const header = ['Melder', 'Innsendt tidspunkt', 'Meldings-ID', 'Komm.nr', 'skjemaType'].map(text);
  const none = [null, null, null, null];
  const title = [text('Bekymringsmeldinger sendt fra portalen'), ...none];
  const sum = [text('Totalt'), ...none];
  const data = [title, [null, ...none], header, ...entries, sum];
  return writeExcelFile([{ sheet: 'Uttrekk', data }]).toBuffer();
}

describe.skipIf(!chromium)("uploading the portal's log where KS has not", () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
  }, startTimeoutMs);
  afterAll(() => portal?.stop(), 60_000);

  async function typePeriod(page: Page): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.id')) === 'upload-from') break;
    }
    await page.keyboard.type(from);
    await page.keyboard.press('Tab');
    await page.keyboard.type(to);
  }

  test('by keyboard, from the login to a result with the log of the case system', async () => {
    const page = await portal.open();
    await logIn(page, portal, leader, '/nb/ansatt/#/last-opp');
    await page.getByText('Om KS har levert portalens logg, kan ikke vises her').first().waitFor();
    await tabTo(page, registerOption);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByLabel(portalOption).isChecked()).toBe(true);
    await expect.poll(() => page.evaluate('location.hash')).toBe('#/last-opp/portal');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(`${request.method()} ${request.url()}`));

    await tabTo(page, 'Fil fra portalen');
    await chooseFile(page, asFile('portal.xlsx', await messyPortalLog()));
    await page.getByText('Filen kan leses.').first().waitFor();
    const columns = page.getByRole('region', { name: 'Kolonner i filen' });
    await expect.poll(() => columns.getByRole('row', { name: 'Melder' }).innerText()).toContain('Utelates');
    await expect
      .poll(() => columns.getByRole('row', { name: 'Innsendt tidspunkt' }).innerText())
      .toContain('Sendt fra portalen (antatt');
    const messages = portalLog.trim().split('\n').length - 1;
    await expect.poll(() => page.getByText(`Rader som sendes: ${messages}`).isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('radio').count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Prøv uten å lagre' }).count()).toBe(0);

    await tabTo(page, 'Lever filen');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Skriv inn den første dagen').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await tabTo(page, 'Skriv inn den første dagen som filen dekker');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await typePeriod(page);
    await tabTo(page, 'Lever filen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kvittering' }).waitFor();
    const receipt = page.locator('.upload-receipt');
    await receipt.getByText('Portalens logg er tatt imot.').waitFor({ timeout: 60_000 });
    expect(await violationsEverywhere(page)).toEqual([]);
    expect(addresses.some((address) => /^PUT .*\/parts\/1\?.*side=portal/.test(address))).toBe(true);
    expect(addresses.some((address) => address.includes('dry-runs'))).toBe(false);
    // The bytes that were sent are those of the contract's columns: nothing else has this hash.
    await expect.poll(() => receipt.locator('dl').innerText()).toContain(sha256Hex(sentAs()));

    await tabTo(page, 'Lever loggen fra fagsystemet');
    await page.keyboard.press('Enter');
    await page
      .getByText('Tjenesten har selv levert portalens logg. Den dekker 01.01.2023–31.03.2023.')
      .waitFor();
    await tabTo(page, 'Fil fra fagsystemet');
    await chooseFile(page, asFile('register.csv', Buffer.from(register)));
    await page.getByText('Filen kan leses.').first().waitFor();
    await typePeriod(page);
    await tabTo(page, 'Ja');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByLabel('Nei, bare meldinger fra portalen').isChecked()).toBe(true);
    await tabTo(page, 'Inntil én time');
    await page.keyboard.press('Space');
    await tabTo(page, 'Prøv uten å lagre');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Resultat av prøven' }).waitFor();
    await tabTo(page, 'Lever filen');
    await page.keyboard.press('Enter');
    await receipt.getByText('Avstemmingen er klar.').waitFor({ timeout: 60_000 });
    await untilReconciled(portal.system, leader, service.id);
    const view = await ask<{ current: { summary: { counts: { sent: number; missingAtLeast: number } } } }>(
      portal.system,
      leader,
      'GET',
      `scopes/${service.id}`,
    );
    expect(view.current.summary.counts).toMatchObject({ sent: messages, missingAtLeast: 3 });
    // The login page of the stand-in has no icon.
    expect(portal.complaints.filter((said) => !said.includes('404'))).toEqual([]);
    await page.context().close();
  });

  test("who waits for KS is led from the task list to the portal's log", async () => {
    const other = await registerOfAnother();
    const page = await portal.open();
    await logIn(page, portal, other, '/nb/ansatt/#/oppgaver');
    await page.getByText('Har ikke KS levert den, kan tjenesten laste den opp selv.').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await tabTo(page, 'Last opp loggen fra portalen');
    await page.keyboard.press('Enter');
    await page.getByText('Portalens logg er ikke levert for tjenesten ennå.').first().waitFor();
    await expect.poll(() => page.getByLabel(portalOption).isChecked()).toBe(true);
    await page.locator('#upload-file').setInputFiles({
      name: 'side.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `innsendt;id\n${Array.from({ length: 50 }, (_, row) => `2023-02-01;m-${row}`).join('\n')}\n`,
      ),
    });
    await page.getByText('Filen har nøyaktig 50 meldinger.').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.context().close();
  });

  /** A service of one municipality whose register is in: its leader. */
  async function registerOfAnother(): Promise<string> {
    const other = sampleServices().find(
      ({ municipalities, districts }) => municipalities.length === 1 && !districts,
    );
    const number = other!.id;
    const user = `leder-${number}-1`;
    const query = new URLSearchParams({ side: 'register', scope: number, from, to });
    await ask(portal.system, user, 'POST', `deliveries?${query.toString()}`, register);
    for (let attempt = 0; attempt < 120; attempt++) {
      const path = `scopes/${number}`;
      const view = await ask<{ deliveries: { state: string }[] }>(portal.system, user, 'GET', path);
      if (view.deliveries[0]?.state === 'accepted') return user;
      await wait(500);
    }
    throw new Error('the register was not taken in within a minute');
  }
});
