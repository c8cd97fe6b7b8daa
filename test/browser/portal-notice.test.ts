/** A notice from its draft to its end: by keyboard only, against a started system; the preview is the public page. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import { chromiumOrLoudLine } from './chromium.ts';
import { deliverJointLogs, type JointService } from './support/deliver-joint-logs.ts';
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
    await untilReconciledWith('PT2H');
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
  /** A group of choices is one stop: from its first or chosen one, arrows lead to the others. */
  const chooseWithArrows = async (group: string, value: string): Promise<void> => {
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.name')) === group) break;
    }
    await page.keyboard.press('Space');
    for (let presses = 0; presses < 8; presses++) {
      if ((await page.evaluate('document.activeElement.value')) === value) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`${group} has no ${value}`);
  };
  const previewOf = (number: string): Promise<string> =>
    page.locator(`[data-preview="${number}"] article.notice`).evaluate((article) => article.innerHTML);

  test('a draft without its choices is not sent, and each error leads to its field', async () => {
    await enter(joint.user, view);
    await page.getByText('Slik blir den publisert').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await tabTo(page, 'Telefonnummer');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await chooseWithArrows('godkjenner', 'service');
    await press('Lag utkast og se det');
    await page.locator('.ds-error-summary:focus').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Skriv telefonnummeret med tall');
    expect(await page.evaluate('document.activeElement.id')).toBe('telefon');
    await page.keyboard.type('51 00 00 00');
    await chooseWithArrows('godkjenner', 'own');
  });

  test('the draft is seen as the public will see it, with what is hidden and why', async () => {
    await tabTo(page, 'Tatt kontakt med skoler, helsetjenester og andre offentlige meldere', 'Shift+Tab');
    await page.keyboard.press('Space');
    if ((await page.locator('input[name=malform]:checked').count()) === 0)
      await page.locator('#malform-nb').check();
    await press('Lag utkast og se det');
    await page.getByText('Utkastet venter på godkjenning').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('notice-state');
    for (const number of joint.municipalities)
      expect(await page.locator(`[data-preview="${number}"]`).count()).toBe(1);
    expect(await page.locator('.notice-hidden').innerText()).toMatch(
      /Minst 1 er ikke funnet. Publikum ser «én til tre»/,
    );
    expect(await page.locator('.notice-hidden').innerText()).toContain('utvidet til hele måneder');
    expect(await page.getByText('Du laget utkastet, og kan derfor ikke godkjenne det').isVisible()).toBe(
      true,
    );
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  let drafted: Map<string, string>;
  test('who drafted it is not offered to approve it; a colleague is, and sees the same', async () => {
    drafted = new Map();
    for (const number of joint.municipalities) drafted.set(number, await previewOf(number));
    await press('Godkjenninger', 'Enter');
    await page.getByText('Du laget dette utkastet').waitFor();
    expect(await page.getByRole('button', { name: 'Godkjenn og publiser' }).count()).toBe(0);
    await enter(joint.colleague, approvals);
    await page.getByRole('button', { name: 'Godkjenn og publiser' }).waitFor();
    for (const [number, html] of drafted) expect(await previewOf(number)).toBe(html);
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Send tilbake');
    await page.locator('.ds-error-summary:focus').waitFor();
    await press('Godkjenn og publiser', 'Enter');
    await page.getByText('Godkjent. Den står på den åpne siden innen et minutt.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('approvals-done');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('the public page is the preview, to the byte', async () => {
    for (const [number, html] of drafted) expect(await publicNotice(number, 'Versjon 1')).toBe(html);
  }, 180_000);

  test('a correction says why, in the other language, approved by Bufdir', async () => {
    await enter(joint.user, view);
    await page.getByText('Etter at den ble publisert').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await chooseWithArrows('grunn', 'mistake');
    await chooseWithArrows('malform', 'nn');
    await chooseWithArrows('godkjenner', 'bufdir');
    await press('Lag utkast og se det');
    await page.getByText('Venter på Bufdir').waitFor();
    const number = joint.municipalities[0]!;
    const seen = await previewOf(number);
    expect(seen).toContain('Versjon 2');
    await enter('bufdir-1', '/nb/ansatt/#/godkjenninger');
    await page.getByText('Tjenesten har bedt Bufdir om å godkjenne.').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await press('Godkjenn og publiser');
    await page.getByText('Godkjent. Den står på den åpne siden').waitFor();
    expect(await publicNotice(number, 'Versjon 2')).toBe(seen);
  }, 180_000);

  test('it is closed with a reason, and the page says so', async () => {
    await enter(joint.user, view);
    await page.getByRole('heading', { name: 'Avslutt kunngjøringen' }).waitFor();
    await chooseWithArrows('avslutning', 'all-settled');
    await press('Lag utkast til avslutning');
    await page.getByText('Utkastet avslutter kunngjøringen.').waitFor();
    await enter(joint.colleague, approvals);
    await press('Godkjenn og publiser');
    await page.getByText('Godkjent. Den står på den åpne siden').waitFor();
    const html = await publicNotice(joint.municipalities[0]!, 'Versjon 3');
    expect(html).toContain('Kunngjeringa er avslutta');
    expect(html).toContain('Versjon 1');
    expect(html).not.toContain('ber dei som melde');
  }, 180_000);

  test('each version has a copy for the journal, and stays to be read; in nynorsk it is all there', async () => {
    page = await portal.open();
    await logIn(page, portal, joint.user, '/nn/ansatt/#/kunngjoring');
    await page.getByText('Utkast og kunngjeringar').waitFor();
    expect(await page.getByText('SHA-256 av kopien').count()).toBe(3);
    const download = page.waitForEvent('download');
    await page.locator('.notice-versions button').first().focus();
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^kunngjoring-[0-9a-f]{12}\.html$/);
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.locator('.notice-versions a').last().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Tilbake til kunngjeringa').waitFor();
    expect(await page.locator('[data-preview]').first().innerText()).toContain('Versjon 1');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  /** What visitors read of it, once the version is there: the parts that the page spreads, in its order. */
  async function publicNotice(number: string, version: string): Promise<string> {
    for (let attempt = 0; attempt < 150; attempt++) {
      const response = await fetch(`${portal.system.site}/nb/kommune/${number}/`);
      const html = await response.text();
      if (html.includes(`${version}, publisert`)) return noticeIn(html);
      await wait(1000);
    }
    throw new Error(`${version} of ${number} was not published`);
  }

  /** Read and written by the browser, which has its own way with `"` in texts, as the preview is. */
  function noticeIn(html: string): Promise<string> {
    return page.evaluate<string>(`
      [...new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').querySelectorAll('main div.notice')]
        .map((part) => part.innerHTML)
        .join('')
    `);
  }

  async function untilReconciledWith(maxDelay: string): Promise<void> {
    for (let attempt = 0; attempt < 120; attempt++) {
      const scope = await ask<ScopeView>(portal.system, joint.user, 'GET', `scopes/${joint.scope}`);
      if (scope.current?.summary?.rules.maxDelay === maxDelay) return;
      await wait(500);
    }
    throw new Error(`not reconciled with ${maxDelay} within a minute`);
  }
});
