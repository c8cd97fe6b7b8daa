import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import { labelsOf, press, settle, typeDate } from './support/finding-form.ts';
import { jointLogs } from './support/joint-logs.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  untilReconciled,
  violationsEverywhere,
} from './support/portal.ts';
import type { Portal } from './support/portal.ts';

const chromium = chromiumOrLoudLine();
/** On a machine that builds and tests something else meanwhile. */
const patienceMs = 90_000;
const taskMs = 300_000;

describe.skipIf(!chromium)('the reconciliation and the findings of a joint service of three', () => {
  let portal: Portal;
  const logs = jointLogs();
  const { id: scope, municipalities } = logs.service;
  const user = `leder-${municipalities[0]}-1`;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    for (const side of ['portal', 'register'] as const) {
      const query = new URLSearchParams({ side, scope, from: logs.from, to: logs.to });
      await ask(portal.system, user, 'POST', `deliveries?${query}`, logs[side]);
    }
    await untilReconciled(portal.system, user, scope);
  }, startTimeoutMs);
  afterAll(async () => portal.stop());

  const open = async (): Promise<Page> => {
    const page = await portal.open();
    page.setDefaultTimeout(patienceMs);
    return page;
  };
  const heard = (page: Page, text: string) => page.locator('#portal-heard', { hasText: text }).waitFor();

  test(
    'what the logs say, and the delay that a person confirms, by keyboard only',
    async () => {
      const page = await open();
      await logIn(page, portal, user, '/nb/ansatt/#/avstemming');
      await page.getByText('Minst tre av 92 kontrollerte meldinger ble ikke funnet').first().waitFor();
      const said = await page.locator('main').innerText();
      expect(said).toContain('10. januar 2023 kl. 10.00: én melding ble ikke funnet.');
      expect(said).toContain('15. mars 2023 kl. 10.00–10.20: minst én av disse tre ble ikke funnet.');
      expect(said).toContain('Én melding er ikke kontrollert: fristen for å registrere går ut over');
      expect(said).toContain('Ingen har bekreftet hvor lang tid fagsystemet kan bruke.');
      expect(said).toContain('Av dem med margin');
      expect(said).toContain(
        'Loggene har for få sikre forsinkelser til å foreslå en tid. Det trengs 299 i alt',
      );
      expect(said).toContain('Anslag: trolig skjuler ikke registreringer fra andre kanaler flere meldinger');
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });

      await press(page, 'Vis dagene i mars 2023');
      await heard(page, 'Tidslinjen viser mars 2023.');
      const fifteenth = page.locator('tr', { hasText: '15. mars 2023' }).first();
      expect((await fifteenth.locator('td').allInnerTexts()).slice(0, 4)).toEqual(['3', '0', '0', '3']);
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });

      await press(page, 'Bekreft tiden');
      await page.getByText('Tiden er ikke bekreftet').first().waitFor();
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await press(page, 'Velg hvor lang tid fagsystemet kan bruke');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await press(page, 'Bekreft tiden');
      await heard(page, 'Avstemt på nytt: innen én time.');
      await page.getByText('To ansatte må godkjenne kunngjøringen.').first().waitFor();
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('tiden');

      await tabTo(page, 'Vis');
      await page.keyboard.type('Uav');
      await page.getByText('Sendt: tre. Mulige registreringer: to. Minst én av disse tre').first().waitFor();

      const download = page.waitForEvent('download');
      await press(page, 'Last ned CSV');
      const csv = await readFile(await (await download).path(), 'utf8');
      expect(csv.startsWith('\uFEFF')).toBe(true);
      expect(csv.trimEnd().split('\r\n')).toHaveLength(94);
      expect(csv).toContain(';Ingen registrering innen én time.;melding-010');
      const workbook = page.waitForEvent('download');
      await press(page, 'Last ned Excel');
      expect((await readFile(await (await workbook).path())).subarray(0, 2).toString()).toBe('PK');
      await page.context().close();
    },
    taskMs,
  );

  test(
    'each message that was not found is settled, changed and counted, by keyboard only',
    async () => {
      const page = await open();
      await logIn(page, portal, user, '/nb/ansatt/#/funn');
      await page.getByText('0 av 5 er avklart').first().waitFor();
      const buttons = await labelsOf(page, 'Avklar');
      expect(buttons).toHaveLength(5);

      await press(page, buttons[0]!);
      await press(page, 'Lagre');
      await page.getByText('Oppgi hvilken dag det ble kjent').first().waitFor();
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await press(page, 'Avbryt');

      const reportedAgain = 3;
      await settle(page, buttons[0]!, reportedAgain);
      await heard(page, 'Lagret. 1 av 5 er avklart.');
      await page.getByText('Gjennomgå meldingen senest 12. mai 2023 (én uke).').first().waitFor();
      await page.getByText('Gi melderen tilbakemelding senest 26. mai 2023 (tre uker).').first().waitFor();
      await expect
        .poll(() => page.locator('[data-duty="review"]').innerText())
        .toMatch(/Fristen gikk ut for [\d\u00a0]+ dager siden/);
      await page.goto(`${portal.system.site}/nb/ansatt/#/oppgaver`);
      await page.getByText('2 frister etter nye meldinger er gått ut.').first().waitFor();
      await page.goto(`${portal.system.site}/nb/ansatt/#/funn`);
      await page.getByText('1 av 5 er avklart').first().waitFor();

      await page.locator('#funn-vis').focus();
      const [change] = await labelsOf(page, 'Endre');
      await press(page, change!);
      await typeDate(page, 'Når ble meldingen gjennomgått?', '06');
      await press(page, 'Lagre');
      await page.getByText('Gjort 6. juni 2023.').first().waitFor();
      await expect.poll(() => page.locator('.finding-overdue').count()).toBe(1);
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });

      const group = page.locator('.finding-group');
      await expect.poll(() => group.locator('h3').innerText()).toBe('Minst én av disse tre');
      const inGroup = await group
        .locator('.finding button')
        .evaluateAll((found) => found.map((button) => button.getAttribute('aria-label') ?? ''));
      expect(inGroup).toHaveLength(3);
      await page.locator('#funn-vis').focus();
      await settle(page, inGroup[0]!, 1);
      await heard(page, 'Lagret. 2 av 5 er avklart.');
      await expect.poll(() => group.getAttribute('data-state')).toBe('others-registered');
      await press(page, 'De andre er funnet i fagsystemet');
      await press(page, 'Lagre for gruppen');
      await page.getByText('Oppgi hvilken dag dere slo dem opp').first().waitFor();
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.locator('#funn-vis').focus();
      await typeDate(page, 'Når ble dette sett?', '06');
      await press(page, 'Lagre for gruppen');
      await heard(page, 'Lagret. 4 av 5 er avklart.');
      await expect.poll(() => group.getAttribute('data-state')).toBe('settled');

      await page.locator('#funn-vis').focus();
      await settle(page, (await labelsOf(page, 'Avklar'))[0]!, 2);
      await heard(page, 'Lagret. 5 av 5 er avklart.');

      await page.locator('#funn-vis').focus();
      await settle(page, change!, reportedAgain);
      await page.getByText('Meldt på nytt, kjent 6. juni 2023').first().waitFor();
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.context().close();
    },
    taskMs,
  );

  test(
    'in nynorsk, and with the counts that the findings come to',
    async () => {
      const page = await open();
      await logIn(page, portal, user, '/nn/ansatt/#/funn');
      await page.getByText('5 av 5 er avklarte').first().waitFor();
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.context().close();
    },
    taskMs,
  );
});
