import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import { asFile, chooseFile, type ChosenFile } from './support/choose-file.ts';
import { jointLogs } from './support/joint-logs.ts';
import { messyWorkbook, rowsAbove } from './support/messy-workbook.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';
import { answerForm, bodiesSent, downloaded } from './support/upload-form.ts';

const chromium = chromiumOrLoudLine();
const { service, portal: portalLog, register, from, to } = jointLogs();
const leader = `leder-${service.municipalities[0]}-1`;
const fileLabel = 'Fil fra fagsystemet';
const received = register
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => new Date(`${line}Z`));
/** Beside the two messages that are missing: entries that would hide them if all channels counted. */
const byTelephone = ['2023-01-10T10:05:00Z', '2023-02-07T10:05:00Z'].map((at) => new Date(at));
const numbers = service.municipalities;

describe.skipIf(!chromium)('uploading a register log', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    const query = new URLSearchParams({ side: 'portal', scope: '*', from, to });
    await ask(portal.system, 'ks-1', 'POST', `deliveries?${query.toString()}`, portalLog);
  }, startTimeoutMs);
  afterAll(() => portal?.stop(), 60_000);

  async function openUpload(): Promise<Page> {
    const page = await portal.open();
    await logIn(page, portal, leader, '/nb/ansatt/#/last-opp');
    await page.getByRole('heading', { name: '1. Velg fil' }).waitFor();
    return page;
  }

  async function chooseByKeyboard(page: Page, file: ChosenFile): Promise<void> {
    await tabTo(page, fileLabel);
    await chooseFile(page, file);
  }

  test('from a messy workbook to the receipt, by keyboard only', async () => {
    const page = await openUpload();
    const uploads = bodiesSent(page, portal.system.api);
    const base = { received, byTelephone, numbers };
    const bad = await messyWorkbook({ ...base, personalInId: true });
    await chooseByKeyboard(page, asFile('uttrekk.xlsx', bad));
    const stop = page.getByText('Filen kan ikke sendes: celler som ser ut til å inneholde fødselsnummer: 1');
    await stop.waitFor();
    await expect
      .poll(() => page.getByText(`Rad ${rowsAbove + 3}, kolonnen Meldings-ID`).isVisible())
      .toBe(true);
    expect(await page.getByRole('button', { name: 'Prøv uten å lagre' }).count()).toBe(0);
    expect(await violationsEverywhere(page)).toEqual([]);

    await page.locator('#upload-file').focus();
    const good = await messyWorkbook({ ...base, personalInId: false });
    await chooseFile(page, asFile('uttrekk.xlsx', good));
    await page.getByText('Filen kan leses.').first().waitFor();
    const columns = page.getByRole('region', { name: 'Kolonner i filen' });
    await expect
      .poll(() => columns.getByRole('row', { name: 'Saksbehandler' }).innerText())
      .toContain('Utelates');
    await expect.poll(() => columns.getByRole('row', { name: 'Merknad' }).innerText()).toContain('Utelates');
    await expect
      .poll(() => columns.getByRole('row', { name: 'Dato mottatt' }).innerText())
      .toContain('Mottatt (antatt');
    await expect
      .poll(() => page.getByText('fødselsnummer i det som utelates. Celler: 1.').isVisible())
      .toBe(true);
    expect(
      await page.getByText(`Rader som sendes: ${received.length + byTelephone.length}`).isVisible(),
    ).toBe(true);

    await tabTo(page, 'Prøv uten å lagre');
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert');
    await summary.getByText('Skriv inn den første dagen').first().waitFor();
    await expect.poll(() => summary.getByRole('link').count()).toBe(4);
    expect(await violationsEverywhere(page)).toEqual([]);
    await answerForm(page, received.length);

    // The first attempt of all breaks off: it is tried again with the same bytes.
    let attempts = 0;
    await page.route('**/dry-runs?*', (route) =>
      ++attempts === 1 ? route.abort('connectionreset') : route.continue(),
    );
    await tabTo(page, 'Prøv uten å lagre');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Resultat av prøven' }).waitFor();
    expect(attempts).toBe(2);
    const count = async (name: string) =>
      (await page.getByRole('row', { name }).last().getByRole('cell').innerText()).trim();
    await expect.poll(() => count('Minst så mange ikke funnet')).toBe('3');
    await expect.poll(() => count('Fra andre kanaler')).toBe('2');
    expect(await violationsEverywhere(page)).toEqual([]);

    await tabTo(page, 'Lever filen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kvittering' }).waitFor();
    await page.locator('.upload-receipt').getByText('Avstemmingen er klar.').waitFor({ timeout: 60_000 });
    const shown = await page.locator('.upload-receipt dl').innerText();
    const id = /[0-9a-f]{64}|[0-9a-f]{32,}/.exec(shown.slice(shown.indexOf('Leveranse')))![0];
    const path = `scopes/${service.id}/deliveries/${id}`;
    const stored = await ask<{ sha256: string; sizeBytes: number }>(portal.system, leader, 'GET', path);
    expect(shown).toContain(stored.sha256);
    expect(await violationsEverywhere(page)).toEqual([]);
    expect(await downloaded(page, 'Last ned kvitteringen')).toContain(stored.sha256);

    expect(uploads.join('\n')).not.toMatch(/Eksempel|Notat|Totalt/);
    expect(
      uploads
        .filter((body) => body.includes('\n'))
        .at(-1)!
        .split('\n')[0],
    ).toBe('mottatt;bekymringsmeldingId;kommunenummer;kanal');
    expect(await page.evaluate('localStorage.length')).toBe(0);
    // The login page of the stand-in has no icon, and the connection was broken on purpose.
    const expected = /404|ERR_CONNECTION_RESET/;
    expect(portal.complaints.filter((said) => !expected.test(said))).toEqual([]);
    await page.context().close();
  });

  test('what the user points out is remembered as settings, and faults come with the own rows', async () => {
    const page = await openUpload();
    const table = 'Liste\nNår;Hvem\n01.06.2023 10:00;A\n31.02.2023;=B\n';
    await chooseByKeyboard(page, asFile('liste.csv', table));
    await page.getByText('Fant ingen rad med kolonnenavn').first().waitFor();
    await page.locator('#upload-header').selectOption({ label: 'Rad 2: Når, Hvem' });
    await page.getByText('Fant ingen kolonne').first().waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('upload-header');
    await page.locator('#upload-time').selectOption({ label: 'Når' });
    await page.getByText('Rad 4, kolonnen Når: Tidspunktet kan ikke leses.').first().waitFor();
    expect(await downloaded(page, 'Last ned tabellen med feilene')).toBe(
      "\ufeffFeil;Når;Hvem\n;01.06.2023 10:00;A\nNår: Tidspunktet kan ikke leses.;31.02.2023;'=B\n",
    );
    const kept = await page.evaluate<Record<string, string>>('({ ...localStorage })');
    expect(kept).toEqual({
      [`avstem.opplasting.${service.caseSystem}`]:
        '{"sheet":null,"headerRow":1,"timeColumn":0,"clockColumn":null}',
    });
    await page.locator('#upload-file').setInputFiles(asFile('liste2.csv', table.replace('31.02', '28.02')));
    await page.getByText('Filen kan leses.').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.context().close();
  });

  test('faults that only the server finds are shown against the own rows', async () => {
    const page = await openUpload();
    await page
      .locator('#upload-file')
      .setInputFiles(asFile('liste.csv', 'Liste\n\nDato mottatt\n\n01.02.2023 10:00\n'));
    await page.getByRole('button', { name: 'Bruk disse datoene' }).press('Enter');
    await page.getByLabel('Nei, bare meldinger fra portalen').check();
    await page.getByLabel('Inntil fire timer').check();
    const errors = [{ file: 'register', row: 2, column: 'mottatt', code: 'time-implausible', text: 'x' }];
    const body = JSON.stringify({ type: 'x', title: 'x', status: 422, errors, total: 1 });
    const headers = {
      'access-control-allow-origin': portal.system.site,
      'content-type': 'application/problem+json',
    };
    await page.route('**/dry-runs?*', (route) => route.fulfill({ status: 422, headers, body }));
    await page.getByRole('button', { name: 'Prøv uten å lagre' }).press('Enter');
    await page.getByText('Rad 5, kolonnen Dato mottatt: Tidspunktet er før år 2000').first().waitFor();
    await page.context().close();
  });

  test('a file that cannot be read is told in words', async () => {
    const page = await openUpload();
    const file = page.locator('#upload-file');
    await file.setInputFiles(asFile('rapport.xlsx', Buffer.from('PK\u0003\u0004 ingenting')));
    const told = page.locator('#upload-choose .ds-alert');
    await told.getByText('Excel-filen kan ikke åpnes.').first().waitFor();
    await file.setInputFiles(asFile('rapport.pdf', '%PDF-1.7'));
    await told.getByText('Filen er en PDF.').first().waitFor();
    await file.setInputFiles(asFile('rapport.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex')));
    await told.getByText('det eldre Excel-formatet (.xls)').waitFor();
    await file.setInputFiles(asFile('rapport.csv', Buffer.from('1f8b0800', 'hex')));
    await told.getByText('Filformatet er ukjent.').first().waitFor();
    await file.setInputFiles(asFile('tom.csv', ''));
    await told.getByText('Filen er tom.').first().waitFor();
    await page.context().close();
  });
});
