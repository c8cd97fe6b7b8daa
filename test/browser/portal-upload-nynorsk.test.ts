import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Declaration } from '#domain/delivery/delivery.ts';
import { chromiumOrLoudLine } from './chromium.ts';
import { jointLogs } from './support/joint-logs.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';

const chromium = chromiumOrLoudLine();
const { service } = jointLogs();
const leader = `leder-${service.municipalities[0]}-1`;

/** The day and the time of day apart; of one row the time of day is not known, and one has two times at once. */
const rows = [
  'Uttrekk over bekymringsmeldinger',
  'Dato;Klokkeslett;Melder',
  '01.02.2023;9.05;Kari Eksempel',
  '02.02.2023;;Ola Eksempel',
  '03.02.2023;11:30:15;Per Eksempel',
  '29.10.2022;formiddag;Åse Eksempel',
];
const table = (last: string) => ({
  name: 'uttrekk.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([...rows.slice(0, -1), last].join('\r\n'), 'latin1'),
});

describe.skipIf(!chromium)('the upload in nynorsk', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
  }, startTimeoutMs);
  afterAll(() => portal?.stop(), 60_000);

  test('from a day and a time of day apart to the receipt', async () => {
    const page = await portal.open();
    await logIn(page, portal, leader, '/nn/ansatt/#/last-opp');
    await page.getByRole('heading', { name: '1. Vel fil' }).waitFor();
    const file = page.locator('#upload-file');
    await file.setInputFiles({ name: 'a.ods', mimeType: 'x', buffer: Buffer.from('%PDF-1.4') });
    await page.getByText('Fila er ein PDF.').first().waitFor();

    await file.setInputFiles(table(rows.at(-1)!));
    await page.getByText('Rad 6, kolonna Dato: Tidspunktet kan ikkje lesast.').first().waitFor();
    await file.setInputFiles(table('29.10.2022;kl. 10:15;Åse Eksempel'));
    await page.getByText('Fila kan lesast.').first().waitFor();
    const columns = page.getByRole('region', { name: 'Kolonner i fila' });
    await expect
      .poll(() => columns.getByRole('row', { name: 'Klokkeslett' }).innerText())
      .toContain('Motteken, klokkeslett');
    await expect.poll(() => columns.getByRole('row', { name: 'Melder' }).innerText()).toContain('Utelaten');
    const preview = page.getByRole('region', { name: 'Dei første 4 radene' });
    await expect.poll(() => preview.innerText()).toContain('01.02.2023 09:05');
    const clock = page.locator('#upload-clock');
    await expect.poll(() => clock.locator('option').first().innerText()).toBe('Funne: Klokkeslett');
    await clock.selectOption({ label: 'Inga' });
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('upload-clock');
    expect(await preview.innerText()).not.toContain('09:05');
    await clock.selectOption({ label: 'Klokkeslett' });
    await expect.poll(() => preview.innerText()).toContain('09:05');

    await tabTo(page, 'Prøv utan å lagre');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Skriv inn den første dagen').first().waitFor();
    const from = page.locator('#upload-from');
    const described = (await from.getAttribute('aria-describedby'))!.split(' ').at(-1)!;
    await expect
      .poll(() => page.locator(`[id="${described}"]`).innerText())
      .toContain('Skriv inn den første dagen');
    await expect
      .poll(() => page.locator('#upload-delay-group').innerText())
      .toContain('Vel kor lang tid det kan gå');
    await expect.poll(() => page.locator('#upload-declare .ds-validation-message').count()).toBe(4);
    expect(await violationsEverywhere(page)).toEqual([]);

    await page.getByRole('button', { name: 'Bruk desse datoane' }).press('Enter');
    await page.getByLabel('Nei, berre meldingar frå portalen').check();
    await page.getByLabel('Inntil fire timar').check();
    await expect.poll(() => page.getByLabel('Inntil fem minutt: det vanlege').isChecked()).toBe(true);
    await page.getByLabel('Inntil eit kvarter').check();
    await page.getByRole('button', { name: 'Prøv utan å lagre' }).press('Enter');
    await page.getByRole('heading', { name: 'Resultat av prøva' }).waitFor();
    expect(await page.locator('#upload-declare .ds-validation-message').count()).toBe(0);
    await page.getByRole('button', { name: 'Lever fila' }).press('Enter');
    await page.getByRole('heading', { name: 'Kvittering' }).waitFor();
    const shown = await page.locator('.upload-receipt dl').innerText();
    const id = /[0-9a-f]{64}/.exec(shown.slice(shown.indexOf('Leveranse')))![0];
    const path = `scopes/${service.id}/deliveries/${id}`;
    const stored = await ask<{ declaration: Declaration }>(portal.system, leader, 'GET', path);
    expect(stored.declaration).toMatchObject({ clockSkew: 'PT15M', maxDelay: 'PT4H', channels: null });
    expect(await page.locator('main').innerText()).not.toMatch(/Filen|bekymringsmeldinger|Mottatt/);
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.context().close();
  });

  test('lets one of the logs be deleted, by keyboard and with a reason', async () => {
    type Log = { state: string; deletion?: { reason: string } };
    const logsOf = async () =>
      (await ask<{ deliveries: Log[] }>(portal.system, leader, 'GET', `scopes/${service.id}`)).deliveries;
    const isTakenIn = async () => (await logsOf()).every(({ state }) => state === 'accepted');
    await expect.poll(isTakenIn, { timeout: 60_000 }).toBe(true);
    const page = await portal.open();
    await logIn(page, portal, leader, '/nn/ansatt/#/last-opp');
    const logs = page.getByRole('region', { name: 'Leverte loggar' });
    const open = logs.getByRole('button', { name: /^Slett loggen for/ }).first();
    const dialog = page.getByRole('dialog', { name: 'Slette loggen?' });
    await open.press('Enter');
    await dialog.waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    await expect.poll(focused).toBe(await open.getAttribute('aria-label'));
    await open.press('Enter');
    await dialog.getByRole('button', { name: 'Slett loggen' }).press('Enter');
    await dialog.getByText('Vel kvifor loggen skal slettast.').waitFor();
    // The focus is on what is missing.
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Slett loggen' }).press('Enter');
    await logs.getByText('Loggen er sletta.', { exact: true }).waitFor();
    await expect.poll(() => logs.getByText('feil fil vart levert').count()).toBe(1);
    expect((await logsOf()).filter(({ deletion }) => deletion?.reason === 'wrong-file')).toHaveLength(1);
    await page.context().close();
  });
});
