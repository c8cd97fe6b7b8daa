/** The overview as Bufdir and a county governor read it: by keyboard only, against a started system. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incidentId } from '#local/run/app-settings.ts';
import { chromiumOrLoudLine } from './chromium.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
} from './support/portal.ts';
import type { Portal } from './support/portal.ts';

const chromium = chromiumOrLoudLine();

const words = { nb: 'Kom noe bort?', nn: 'Kom noko bort?' };
const option = (id: string) => ({ id, label: { nb: id, nn: id } });
/** As few questions as the figure needs. */
const groups = [
  {
    id: 'fault',
    heading: words,
    questions: [
      {
        id: 'found',
        kind: 'choice',
        label: words,
        about: 'fault-found',
        options: [option('yes'), option('no')],
      },
      {
        id: 'lost',
        kind: 'number',
        label: words,
        about: 'not-arrived',
        askedWhen: { question: 'found', isOneOf: ['yes'] },
      },
    ],
  },
];
const answers = { found: { kind: 'choice', choice: 'yes' }, lost: { kind: 'number', number: 21 } };

describe.skipIf(!chromium)('the national overview', () => {
  let portal: Portal;
  let page: Page;

  beforeAll(async () => {
    // A few services are enough; every municipality is in the table all the same.
    portal = await startPortalOnExampleSite(chromium!, (incident) => ({
      ...incident,
      services: incident.services.filter(({ municipalities: [first = ''] }) => /^(4601|18)/.test(first)),
    }));
    const { system } = portal;
    const path = `incidents/${incidentId}/survey`;
    await ask(system, 'bufdir-1', 'PUT', path, JSON.stringify({ basedOn: 1, groups }));
    const answer = JSON.stringify({ basedOn: 0, questionsVersion: 2, answers });
    await ask(system, 'leder-1', 'POST', 'scopes/4601/survey/answers', answer);
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);

  const enter = async (user: string, address: string): Promise<void> => {
    await page?.context().close();
    page = await portal.open();
    await logIn(page, portal, user, address);
  };
  const row = (name: string): Promise<string> =>
    page.locator('.overview-table tbody tr', { hasText: name }).first().innerText();
  const count = (): Promise<number> => page.locator('.overview-table tbody tr').count();

  test('Bufdir sees every municipality, and what is unknown is not 0', async () => {
    await enter('bufdir-1', '/nb/ansatt/');
    await page.getByText('Tre tall side om side').first().waitFor();
    await expect.poll(() => page.locator('h1').innerText()).toBe('Oversikt');
    await expect.poll(() => count()).toBe(356);
    await expect
      .poll(() => row('Bergen'))
      .toMatch(/21\s+ukjent\s+ukjent\s+svart etter fristen.*ingen dager/s);
    await expect.poll(() => page.locator('.overview-briefing li').count()).toBe(5);
    await expect.poll(() => page.locator('.tile-map .tile').count()).toBe(356);
  });

  test('nothing is cut: the coverage, the last column, the marks of the legend', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    const known = page.locator('.figure-known').first();
    await expect.poll(() => known.innerText()).toMatch(/^kjent for 1 av \d+$/);
    await expect.poll(async () => (await known.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    const right = ({ x, width }: { x: number; width: number }): number => x + width;
    await expect.poll(async () => right((await known.boundingBox())!)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1180, height: 800 });
    await expect.poll(() => known.isVisible()).toBe(false);
    const list = page.locator('.overview-list .portal-scroll');
    await expect.poll(() => list.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
    const tops = (selector: string): Promise<number> =>
      page
        .locator(selector)
        .nth(1)
        .evaluate((part) => part.getBoundingClientRect().top);
    await expect.poll(() => tops('.curve-key')).toBeLessThan(await tops('.curve-key .curve-mark'));
    await expect.poll(() => page.locator('.curve-days').innerText()).toMatch(/ 20\d\d/);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('a choice stands in the address, redraws table and map, and keeps the focus', async () => {
    await tabTo(page, 'Fylke');
    await page.keyboard.type('Vestland');
    await page.waitForURL(/#\/oversikt\?fylke=46$/);
    await expect.poll(() => count()).toBe(43);
    await expect.poll(() => page.locator('.tile-map .tile:not(.tile-faint)').count()).toBe(43);
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    await tabTo(page, 'Oppgitt');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sorter=-oppgitt/);
    await expect
      .poll(() => page.evaluate('document.activeElement.parentElement.ariaSort'))
      .toBe('descending');
    await expect.poll(() => page.locator('.overview-table tbody tr').first().innerText()).toContain('Bergen');
  });

  test('an address that somebody sent shows what it says', async () => {
    await enter('bufdir-1', '/nb/ansatt/#/oversikt?fylke=46&svar=mangler');
    await page.getByText('Kommuner i utvalget: 42').first().waitFor();
    await expect.poll(() => count()).toBe(42);
  });

  test('services are listed by the same choices, sorted by any column, and saved as they are shown', async () => {
    await tabTo(page, 'Vis');
    await page.keyboard.type('Tjenester');
    await page.waitForURL(/vis=tjenester&fylke=46&svar=mangler/);
    await page.getByText('Tjenester i utvalget: 0').first().waitFor();
    await page.evaluate(`location.hash = '#/oversikt?vis=tjenester&embete=vestland&sorter=-svar'`);
    await page.getByText('Tjenester i utvalget: 1').first().waitFor();
    await expect.poll(() => row('Bergen')).toMatch(/Visma Familia\s+svart etter fristen/);
    await tabTo(page, 'Sist påminnet');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sorter=paminnet/);
    await expect.poll(() => page.evaluate('document.activeElement.parentElement.ariaSort')).toBe('ascending');
    const waiting = page.waitForEvent('download');
    await tabTo(page, 'Last ned utvalget (CSV)');
    await page.keyboard.press('Enter');
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(/^oversikt-country-tjenester-.*[.]csv$/);
    const rows = readFileSync(await file.path(), 'utf8').split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('Bergen');
  });

  test('a service that has not answered is noted as reminded', async () => {
    await enter('bufdir-1', '/nb/ansatt/#/paminnelser');
    await page.getByText('Ingenting blir sendt herfra').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    const name = await page.locator('.overview-reminders h2').first().innerText();
    await tabTo(page, `Noter påminnet i dag: ${name}`);
    await page.keyboard.press('Enter');
    await page.getByText('Notert.').first().waitFor();
    const list = await ask<{ reminders: { remindedAt: string[] }[] }>(
      portal.system,
      'bufdir-1',
      'GET',
      'overview/reminders',
    );
    expect(list.reminders.filter(({ remindedAt }) => remindedAt.length === 1)).toHaveLength(1);
    const waiting = page.waitForEvent('download');
    await tabTo(page, `Last ned alle tekstene (${String(list.reminders.length)})`, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const texts = readFileSync(await (await waiting).path(), 'utf8');
    expect(texts.split('Påminnelse:').length + texts.split('Påminning:').length - 2).toBe(
      list.reminders.length,
    );
    await tabTo(page, `Noter påminnet i dag for de ${String(list.reminders.length - 1)} som gjenstår`);
    await page.keyboard.press('Enter');
    await page.locator('#reminders-done:focus').waitFor();
    const told = page.locator('.overview-reminders > li', { hasText: '(av deg)' });
    await expect.poll(() => told.count()).toBe(list.reminders.length);
  }, 60_000);

  test('a county governor sees its own municipalities, fetches the journal’s copy, and nothing else', async () => {
    await enter('statsforvalter-2', '/nn/ansatt/');
    await page.getByText('Tre tal side om side').first().waitFor();
    await expect.poll(() => count()).toBe(41);
    expect(await page.locator('main').innerText()).not.toContain('Bergen');
    expect(await violationsEverywhere(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await tabTo(page, 'Hent dokument (HTML)');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('oversikt-nordland.html');
    await expect(ask(portal.system, 'statsforvalter-2', 'GET', 'overview?area=vestland')).rejects.toThrow(
      '403',
    );
    expect(portal.complaints).toEqual([]);
  }, 60_000);
});
