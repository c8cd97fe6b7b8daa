/** A notice in Northern Sámi from the task to the public page, and until it lapses: by keyboard only. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import {
  ask,
  logIn,
  startPortal,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';

const chromium = chromiumOrLoudLine();
const [municipality, writer, reader] = ['5430', 'leder-5430-1', 'leder-5430-2'];
const telephone = '78 00 00 00';

/** Words that the site has in Northern Sámi: none is made up here. */
const texts = [
  ['Hva som er kjent', 'Dieđut gielddaid birra', 'Dieđáhusat {dato}'],
  ['Hva man kan gjøre', 'Dieđáhusat', 'Dieđáhusat mánáidsuodjalussii: {lenke}, {telefon}'],
  ['Når det haster', 'Veahkki', 'Veahkki: {politi}, {alarmtelefon}'],
  ['Kontakt', 'Gielda', 'Gielda: {navn}, {telefon}'],
] as const;

describe.skipIf(!chromium)('a notice in Northern Sámi', () => {
  let portal: Portal;
  let page: Page;
  let scope = '';

  beforeAll(async () => {
    portal = await startPortal(chromium!, (incident) => ({
      ...incident,
      services: incident.services.map((one) => ({ ...one, contact: { ...one.contact, telephone } })),
    }));
    const me = await ask<{ services: { scope: string }[] }>(portal.system, writer, 'GET', 'me');
    scope = me.services[0]!.scope;
    await publishNotice({});
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);

  /** Without logs: what is looked at is its translation. */
  async function publishNotice(choices: object): Promise<void> {
    const { system } = portal;
    const body = JSON.stringify({ unknowable: 'logs-deleted', ...choices });
    const { id } = await ask<{ id: string }>(system, writer, 'POST', `scopes/${scope}/notices`, body);
    await ask(system, reader, 'POST', `scopes/${scope}/notices/${id}/approve`);
  }
  async function enter(user: string, address = '/nb/ansatt/'): Promise<void> {
    page = await portal.open();
    await logIn(page, portal, user, address);
    await page.locator('.portal-view h2, .task').first().waitFor();
  }
  const press = async (name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const type = async (label: string, text: string): Promise<void> => {
    await tabTo(page, label);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
  };
  async function publicPage(text: string): Promise<string> {
    for (let attempt = 0; attempt < 150; attempt++) {
      const html = await (await fetch(`${portal.system.site}/nb/kommune/${municipality}/`)).text();
      if (html.includes(text)) return html;
      await wait(1000);
    }
    throw new Error(`the page never said: ${text}`);
  }

  test('is a task of the municipality; an empty form is not sent, and each error leads to its field', async () => {
    await enter(writer);
    await press('Kunngjøringen på samisk');
    await page.getByText('Ingen samisk tekst er publisert.').first().waitFor();
    // A joint service: its other municipality is in the area too, with a text of its own.
    await expect
      .poll(() => page.locator('[data-standing=none] h2').allInnerTexts())
      .toEqual(['Kautokeino, nordsamisk', 'Karasjok, nordsamisk']);
    await press('Skriv teksten');
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Send til godkjenning');
    await page.locator('.ds-error-summary:focus').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Overskrift: Hva som er kjent: Skriv noe her');
    await expect
      .poll(() => page.evaluate('document.activeElement.id'))
      .toBe('samisk-5430-se-known-overskrift');
  });

  test('a number is refused before it is sent; words alone wait for another person', async () => {
    await page.keyboard.type(texts[0][1]);
    await type(`Tekst: ${texts[0][0]}`, 'Dieđáhusat 2, {dato}');
    for (const [part, heading, text] of texts.slice(1)) {
      await type(`Overskrift: ${part}`, heading);
      await type(`Tekst: ${part}`, text);
    }
    await press('Send til godkjenning');
    await page.locator('.ds-error-summary:focus').waitFor();
    await press('Tekst: Hva som er kjent: Ta bort tallene. Systemet setter dem inn');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(texts[0][2]);
    await press('Send til godkjenning');
    await page.locator('[data-done]:focus').waitFor();
    await page.getByText('Du skrev teksten, og kan derfor ikke godkjenne den.').first().waitFor();
    const text = page.locator('.notice-preview .sami-text');
    await expect.poll(() => text.getAttribute('lang')).toBe('se');
    await expect.poll(() => text.innerText()).toContain('Veahkki: 112, 116 111');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('the other person sees it as the public will, and approves it', async () => {
    await enter(reader, '/nb/ansatt/#/samisk');
    await page.getByText('Teksten som venter').first().waitFor();
    const seen = await page.locator('.notice-preview .sami-text').innerText();
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Send tilbake');
    await page.locator('.ds-error-summary:focus').waitFor();
    await press('Godkjenn og publiser teksten');
    await page.locator('[data-done]:focus').waitFor();
    await expect.poll(() => page.locator('[data-done]').innerText()).toMatch(/^Godkjent/);
    expect(await violationsEverywhere(page)).toEqual([]);
    await publicPage('samisk-se');
    await page.goto(`${portal.system.site}/nb/kommune/${municipality}/#samisk-se`);
    await expect.poll(() => page.locator('.sami-text[lang=se]').innerText()).toBe(seen);
    expect(await violationsEverywhere(page)).toEqual([]);
  }, 180_000);

  test('a later version of the notice takes it off the page, and the task asks for a new one', async () => {
    await publishNotice({ contact: { name: 'Barnevernvakten', telephone } });
    const html = await publicPage('data-sami-lapsed="se"');
    expect(html).not.toContain('sami-text');
    await enter(writer);
    await page.locator('[data-task="sami"][data-state="needs-attention"]').waitFor();
    await press('Kunngjøringen på samisk');
    await page.getByText('Teksten var for versjon 1 av kunngjøringen.').first().waitFor();
    // What was written stands ready to be mended.
    await expect.poll(() => page.locator('#samisk-5430-se-urgent-tekst').inputValue()).toBe(texts[2][2]);
    expect(await violationsEverywhere(page)).toEqual([]);
  }, 180_000);
});
