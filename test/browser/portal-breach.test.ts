/** The 72 hours from the task list to what Datatilsynet was told: by keyboard only, against a started system. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import { deliverJointLogs, type JointService } from './support/deliver-joint-logs.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
} from './support/portal.ts';
import type { Portal } from './support/portal.ts';
import { typeDate } from './support/type-date.ts';

const chromium = chromiumOrLoudLine();
const hourMs = 3_600_000;

describe.skipIf(!chromium)('the breach clock of a joint service', () => {
  let portal: Portal;
  let page: Page;
  let joint: JointService;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    joint = await deliverJointLogs(portal.system);
    page = await portal.open();
  }, startTimeoutMs);
  afterAll(() => portal?.stop(), 60_000);

  const activate = async (name: string, key = 'Enter'): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press(key);
  };
  const clock = () => page.locator('[data-breach]');
  const focused = () => page.evaluate<string>('document.activeElement.innerText ?? ""');
  const download = async (name: string): Promise<{ name: string; text: string }> => {
    const waiting = page.waitForEvent('download');
    await activate(name);
    const file = await waiting;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };

  test('the proposed time starts the clock, and the text is to be had in both written forms', async () => {
    await logIn(page, portal, joint.user);
    await page.locator('[data-task="breach"][data-state="not-started"]').waitFor();
    await activate('Meld avviket til Datatilsynet');
    await page.getByText('Foreslått:').first().waitFor();
    await expect.poll(() => clock().getAttribute('data-breach')).toBe('not-set');
    await expect.poll(() => page.getByText('Oppgi først når tjenesten fikk kunnskap').isVisible()).toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Lagre tidspunktet');
    await page.locator('[data-breach="running"]:focus').waitFor();
    await expect.poll(() => clock().innerText()).toMatch(/Det er 71 timer og \d+ minutter igjen/);

    await activate('Vis teksten');
    await page.getByText('Antallet personer er ikke kjent.').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    const text = await download('Last ned som tekst');
    expect(text.name).toBe('avviksmelding.txt');
    expect(text.text).toContain('4. Antall personer\r\nAntallet personer er ikke kjent.');
    expect(text.text).toContain('Minst 3 av 93 sendte meldinger er ikke funnet.');
    await tabTo(page, 'Bokmål', 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    const html = await download('Last ned som HTML');
    expect(html.name).toBe('avviksmelding.html');
    expect(html.text).toContain('<html lang="nn">');
    expect(html.text).toContain('Talet på personar er ikkje kjent.');
  });

  test('after 72 hours the task needs attention, and telling late needs reasons', async () => {
    const knownAt = norwegianTime(Date.now() - 100 * hourMs);
    const body = JSON.stringify({ step: 'known', at: knownAt });
    await ask(portal.system, joint.user, 'PUT', `scopes/${joint.scope}/breach`, body);
    await activate('Tilbake til oppgavene');
    await page.locator('[data-task="breach"][data-state="needs-attention"]').waitFor();
    await activate('Meld avviket til Datatilsynet');
    await page.locator('[data-breach="passed"]').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Merk som meldt');
    await page.locator('.ds-error-summary:focus').waitFor();
    await expect.poll(() => focused()).toContain('Oppgi en dato');
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Oppgi en dato');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('told-date');

    await typeMoment(Date.now());
    await page.keyboard.press('Enter');
    await page.locator('.ds-error-summary:focus').waitFor();
    await activate('Velg hvorfor meldingen kom etter 72 timer');
    await page.keyboard.press('Space');
    await activate('Merk som meldt');
    await page.locator('[data-breach="told-late"]:focus').waitFor();
    await expect.poll(() => page.getByText('Begrunnelse: Det tok tid').isVisible()).toBe(true);
    await expect.poll(() => page.getByText('Ingenting er endret siden meldingen').isVisible()).toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('what is new since then is shown, and can be downloaded by itself', async () => {
    const upgrade = JSON.stringify({ version: '3.23.2', installedOn: '2023-06-08' });
    await ask(portal.system, joint.user, 'PUT', `scopes/${joint.scope}/upgrade`, upgrade);
    await activate('Tilbake til oppgavene');
    await page.locator('[data-task="breach"][data-state="done"]').waitFor();
    await activate('Meld avviket til Datatilsynet');
    await page.getByText('Dette er endret siden meldingen').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    const addition = await download('Last ned tillegget som tekst');
    expect(addition.text).toContain('10. Tiltak');
    expect(addition.text).toContain('versjon 3.23.2');
    expect(addition.text).not.toContain('1. Årsak');
    await tabTo(page, 'Dato for meldingen');
    await typeMoment(Date.now());
    await activate('Tillegg', 'Space');
    await activate('Merk som meldt');
    await page.locator('[data-breach="told-late"]:focus').waitFor();
    await expect.poll(() => page.getByText('Tillegg, sendt').isVisible()).toBe(true);
    await expect.poll(() => page.getByText('Ingenting er endret siden meldingen').isVisible()).toBe(true);
    // The browser also tells of refusals, and one was asked for above.
    expect(portal.complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });

  /** From the date's first part on, as the browser's own fields order them. */
  async function typeMoment(ms: number): Promise<void> {
    const [date, time] = norwegianTime(ms).split('T') as [string, string];
    await typeDate(page, date);
    await tabTo(page, 'Klokkeslett for meldingen');
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    const is12 = await page.evaluate<boolean>(
      `new Intl.DateTimeFormat(navigator.language, { hour: 'numeric' }).resolvedOptions().hour12`,
    );
    const two = (n: number): string => String(n).padStart(2, '0');
    const typed = is12
      ? `${two(hour % 12 || 12)}${two(minute)}${hour < 12 ? 'A' : 'P'}`
      : `${two(hour)}${two(minute)}`;
    await page.keyboard.type(typed);
  }
});

/** @returns `2023-06-05T10:15` */
function norwegianTime(ms: number): string {
  const format = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(new Date(ms)).replace(' ', 'T');
}
