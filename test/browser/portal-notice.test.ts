/** A notice from its draft to its end: by keyboard only, against a started system; the preview is the public page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { municipalityName } from '#domain/municipality/names.ts';
import { chromiumOrLoudLine } from './chromium.ts';
import { chooseWithArrows } from './support/choose-with-arrows.ts';
import { deliverJointLogs, type JointService } from './support/deliver-joint-logs.ts';
import { publishedNotice } from './support/published-notice.ts';
import {
  ask,
  logIn,
  startPortal,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';
import { untilReconciledWith } from './support/until-reconciled-with.ts';

const chromium = chromiumOrLoudLine();
const view = '/nb/ansatt/#/kunngjoring';
const approvals = '/nb/ansatt/#/godkjenninger';

describe.skipIf(!chromium)('the notice of a joint service', () => {
  let portal: Portal;
  let page: Page;
  let joint: JointService;

  beforeAll(async () => {
    portal = await startPortal(chromium!);
    joint = await deliverJointLogs(portal.system);
    const rules = JSON.stringify({ maxDelay: 'PT2H', clockSkew: 'PT5M' });
    await ask(portal.system, joint.user, 'PUT', `scopes/${joint.scope}/rules`, rules);
    await untilReconciledWith(portal.system, joint, 'PT2H');
  }, startTimeoutMs + 120_000);
  afterAll(() => portal.stop(), 60_000);

  async function enter(user: string, address: string): Promise<void> {
    page = await portal.open();
    await logIn(page, portal, user, address);
    await page.locator('.portal-view h2, .portal-view p').first().waitFor();
  }
  const press = async (name: string, key = 'Enter'): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press(key);
  };
  const choose = (group: string, value: string): Promise<void> => chooseWithArrows(page, group, value);
  const published = (number: string, version: string): Promise<string> =>
    publishedNotice(page, portal.system.site, number, version);
  const approved = (): Promise<void> =>
    page
      .locator('#approvals-done', { hasText: 'Godkjent. Den står på den åpne siden innen et minutt.' })
      .waitFor();
  const previewOf = (number: string): Promise<string> =>
    page.locator(`[data-preview="${number}"] article.notice`).evaluate((article) => article.innerHTML);

  test('a draft without its choices is not sent, and each error leads to its field', async () => {
    await enter(joint.user, view);
    await page.getByText('Slik blir den publisert').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await tabTo(page, 'Telefonnummer');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await choose('godkjenner', 'service');
    await press('Lag utkast og se det');
    await page.locator('.ds-error-summary:focus').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Skriv telefonnummeret med tall');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('telefon');
    await page.keyboard.type('51 00 00 00');
    await choose('godkjenner', 'own');
  });

  test('the draft is seen as the public will see it, with what is hidden and why', async () => {
    await tabTo(page, 'Tatt kontakt med skoler, helsetjenester og andre offentlige meldere', 'Shift+Tab');
    await page.keyboard.press('Space');
    if ((await page.locator('input[name=malform]:checked').count()) === 0)
      await page.locator('#malform-nb').check();
    await press('Lag utkast og se det');
    await page.getByText('Utkastet venter på godkjenning').first().waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('notice-state');
    for (const number of joint.municipalities)
      await expect.poll(() => page.locator(`[data-preview="${number}"]`).count()).toBe(1);
    await expect
      .poll(() => page.locator('.notice-hidden').innerText())
      .toMatch(/Minst 1 er ikke funnet. Publikum ser «én til tre»/);
    await expect.poll(() => page.locator('.notice-hidden').innerText()).toContain('utvidet til hele måneder');
    await expect
      .poll(() => page.getByText('Du laget utkastet, og kan derfor ikke godkjenne det').isVisible())
      .toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  let drafted: Map<string, string>;
  test('who drafted it is not offered to approve it; a colleague is, and sees the same', async () => {
    drafted = new Map();
    for (const number of joint.municipalities) drafted.set(number, await previewOf(number));
    await press('Godkjenninger', 'Enter');
    await page.getByText('Du laget dette utkastet').first().waitFor();
    expect(await page.getByRole('button', { name: 'Godkjenn og publiser' }).count()).toBe(0);
    await enter(joint.colleague, approvals);
    await page.getByRole('button', { name: 'Godkjenn og publiser' }).waitFor();
    for (const [number, html] of drafted) await expect.poll(() => previewOf(number)).toBe(html);
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Send tilbake');
    await page.locator('.ds-error-summary:focus').waitFor();
    await press('Godkjenn og publiser', 'Enter');
    await approved();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('approvals-done');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('the public page is the preview, to the byte', async () => {
    for (const [number, html] of drafted) expect(await published(number, 'Versjon 1')).toBe(html);
  }, 180_000);

  test('a correction says why, in the other language, with the own number of each, approved by Bufdir', async () => {
    await enter(joint.user, view);
    await page.getByText('Etter at den ble publisert').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await choose('grunn', 'own-number');
    await choose('malform', 'nn');
    for (const number of joint.municipalities)
      await press(`${municipalityName(number)}: Vis det nøyaktige tallet`, 'Space');
    await choose('godkjenner', 'bufdir');
    await press('Lag utkast og se det');
    await page.getByText('Venter på Bufdir').first().waitFor();
    const number = joint.municipalities[0]!;
    const seen = await previewOf(number);
    expect(seen).toContain('Versjon 2');
    const each = await Promise.all(joint.municipalities.map(previewOf));
    expect(each.join()).toContain('Kommunen har sjølv valt å vise det');
    await expect.poll(() => page.locator('.notice-hidden').innerText()).toContain('etter eget valg');
    await enter('bufdir-1', '/nb/ansatt/#/godkjenninger');
    await page.getByText('Tjenesten har bedt Bufdir om å godkjenne.').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Godkjenn og publiser');
    await approved();
    expect(await published(number, 'Versjon 2')).toBe(seen);
  }, 180_000);

  test('it is closed with a reason, and the page says so', async () => {
    await enter(joint.user, view);
    await page.getByRole('heading', { name: 'Avslutt kunngjøringen' }).waitFor();
    await choose('avslutning', 'all-settled');
    await press('Lag utkast til avslutning');
    await page.getByText('Utkastet avslutter kunngjøringen.').first().waitFor();
    await enter(joint.colleague, approvals);
    await press('Godkjenn og publiser');
    await approved();
    const html = await published(joint.municipalities[0]!, 'Versjon 3');
    expect(html).toContain('Kunngjeringa er avslutta');
    expect(html).toContain('Versjon 1');
    expect(html).not.toContain('ber dei som melde');
  }, 180_000);

  test('each version has a copy for the journal, and stays to be read; in nynorsk it is all there', async () => {
    page = await portal.open();
    await logIn(page, portal, joint.user, '/nn/ansatt/#/kunngjoring');
    await page.getByText('Utkast og kunngjeringar').first().waitFor();
    await expect.poll(() => page.getByText('SHA-256 av kopien').count()).toBe(3);
    const download = page.waitForEvent('download');
    await page.locator('.notice-versions button').first().focus();
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^kunngjoring-[0-9a-f]{12}\.html$/);
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.locator('.notice-versions a').last().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Tilbake til kunngjeringa').first().waitFor();
    await expect.poll(() => page.locator('[data-preview]').first().innerText()).toContain('Versjon 1');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('a service without logs says that it cannot be known, and why; a colleague approves it', async () => {
    await enter('leder-4601-1', view);
    await page.getByRole('heading', { name: 'Kan det ikke vites?' }).waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Lag utkast om at det ikke kan vites');
    await page.locator('.ds-error-summary:focus').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Velg hvorfor det ikke kan vites');
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('uvisst');
    await page.keyboard.press('Shift+Tab');
    await choose('uvisst', 'logs-deleted');
    await choose('uvisst-malform', 'nb');
    await press('Lag utkast om at det ikke kan vites');
    await page.getByText('Utkastet venter på godkjenning').first().waitFor();
    const seen = await previewOf('4601');
    expect(seen).toContain('Det kan ikke vites om meldinger mangler');
    expect(seen).not.toContain('<table');
    await enter('leder-4601-2', approvals);
    await press('Godkjenn og publiser');
    await approved();
    expect(await published('4601', 'Versjon 1')).toBe(seen);
  }, 180_000);
});
