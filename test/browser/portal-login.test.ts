/** Login, and what stands around the views: by keyboard only, against a started system. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';
import { changed, heading, joint, untilTasks } from './support/staff.ts';

const chromium = chromiumOrLoudLine();

describe.skipIf(!chromium)('the staff portal', () => {
  let portal: Portal;
  let page: Page;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!, changed);
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);
  afterEach(() => page.context().close());

  async function openLogin(address = '/nb/ansatt/'): Promise<void> {
    page = await portal.open();
    portal.complaints.length = 0;
    await page.goto(portal.system.site + address);
  }

  async function logInAs(user: string, address = '/nb/ansatt/'): Promise<void> {
    page = await portal.open();
    portal.complaints.length = 0;
    await logIn(page, portal, user, address);
  }

  describe('before the login', () => {
    test.each([
      ['nb', 'Logg inn', 'Les denne sida på nynorsk'],
      ['nn', 'Logg inn', 'Les denne siden på bokmål'],
    ])('in %s it has no violation, and leads to the other language', async (language, title, other) => {
      await openLogin(`/${language}/ansatt/`);
      await page.getByRole('button', { name: 'Logg inn med Ansattporten' }).waitFor();
      await expect.poll(() => heading(page)).toBe(title);
      expect(await violationsEverywhere(page)).toEqual([]);
      await tabTo(page, other);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${language === 'nb' ? 'nn' : 'nb'}/ansatt/`);
    });

    test('the skip link comes first and leads to the content, and the view stays', async () => {
      await openLogin('/nb/ansatt/#/funn');
      await page.getByRole('button', { name: 'Logg inn med Ansattporten' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main');
      expect(page.url()).toMatch(/#\/funn$/);
    });

    test('says so where JavaScript is off', async () => {
      page = await portal.open({ javaScriptEnabled: false });
      await page.goto(`${portal.system.site}/nb/ansatt/`);
      await expect.poll(() => page.locator('noscript p').isVisible()).toBe(true);
    });
  });

  describe('a leader', () => {
    test('comes to the tasks, sees who one works for, and leaves nothing behind', async () => {
      await logInAs(joint.user);
      await untilTasks(page);
      await expect.poll(() => heading(page)).toBe('Oppgaver');
      const bar = await page.locator('.portal-service').innerText();
      for (const text of [
        'Kristiansund',
        'Tingvoll',
        'Gjemnes',
        '1505',
        'Felles barnevernstjeneste',
        'Visma Familia',
      ]) {
        expect(bar).toContain(text);
      }
      expect(page.url()).not.toMatch(/code|state/);
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
      expect(await page.context().cookies()).toEqual([]);
      expect(portal.complaints.filter((text) => !text.includes('favicon') && !text.includes('404'))).toEqual(
        [],
      );
      expect(await violationsEverywhere(page)).toEqual([]);
    });

    test('comes to the view that was asked for', async () => {
      await logInAs(joint.user, '/nb/ansatt/#/kunngjoring');
      await page.getByText('Slik blir den publisert').first().waitFor();
      expect(page.url()).toMatch(/#\/kunngjoring$/);
    });

    test('may see nothing of another service', async () => {
      page = await portal.open();
      const asked = page.waitForRequest(
        (request) => request.url().endsWith('/api/me') && request.method() === 'GET',
      );
      await logIn(page, portal, joint.user);
      const authorization = (await asked).headers()['authorization']!;
      const statusOf = (path: string) =>
        page.evaluate<number>(
          `fetch(${JSON.stringify(`${portal.system.api}/${path}`)},
             { headers: { authorization: ${JSON.stringify(authorization)} } }).then((answer) => answer.status)`,
        );
      expect(await statusOf(`scopes/${joint.scope}`)).toBe(200);
      for (const path of [
        'scopes/1103',
        'scopes/1103/findings',
        'scopes/1103/notices',
        'scopes/1505',
        'scopes/*',
      ]) {
        expect(await statusOf(path), path).toBe(403);
      }
    });

    test('tells Bufdir that the list of municipalities is wrong', async () => {
      await logInAs(joint.user);
      await tabTo(page, 'Er denne listen over kommuner feil?');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Si fra til Bufdir');
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByText('Bufdir har fått vite').first().waitFor();
      const { alarms } = await ask<{ alarms: { kind: string }[] }>(
        portal.system,
        'bufdir-1',
        'GET',
        'alarms',
      );
      expect(JSON.stringify(alarms)).toContain('"kind":"objection"');
      expect(JSON.stringify(alarms)).toContain(joint.scope);
    });
  });

  describe('no access', () => {
    test.each([
      [
        'of an organisation without a service',
        'leder-4601-1',
        'driver ingen barnevernstjeneste',
        'Bufdir som retter',
      ],
    ])('%s: says why, and who gives it', async (_name, user, why, who) => {
      await logInAs(user);
      await page.getByText(why).first().waitFor();
      await expect.poll(() => heading(page)).toBe('Du har ikke tilgang');
      await expect.poll(() => page.getByText(who).isVisible()).toBe(true);
      expect(await page.locator('.portal-service').count()).toBe(0);
      expect(await violationsEverywhere(page)).toEqual([]);
    });

    test.each([
      ['without the right', 'resident', 'Du har ikke rettigheten i Altinn', 'Den som administrerer Altinn'],
      ['of a vendor', 'vendor', 'for en leverandør av fagsystem', 'Det er kommunen som delegerer'],
    ])('%s: says why, and who gives it', async (_name, role, why, who) => {
      page = await portal.open();
      const me = { role, organisation: '310000337', services: [], incident: null };
      await page.route('**/api/me', (route) =>
        route.fulfill({ json: me, headers: { 'access-control-allow-origin': portal.system.site } }),
      );
      await logIn(page, portal, joint.user);
      await page.getByText(why).first().waitFor();
      await expect.poll(() => page.getByText(who).isVisible()).toBe(true);
      expect(await page.locator('.portal-service').count()).toBe(0);
      await expect.poll(() => page.getByText('310 000 337').isVisible()).toBe(true);
      expect(await violationsEverywhere(page)).toEqual([]);
    });
  });

  test('Bufdir comes to no page of a service', async () => {
    await logInAs('bufdir-1');
    await page.locator('h1').waitFor();
    expect(await page.locator('.portal-service').count()).toBe(0);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('an API that does not answer is told, and asked again', async () => {
    page = await portal.open();
    await page.route('**/api/me', (route) => route.abort());
    await logIn(page, portal, joint.user);
    await page.getByText('Vi får ikke kontakt').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.unroute('**/api/me');
    await tabTo(page, 'Prøv igjen');
    await page.keyboard.press('Enter');
    await untilTasks(page);
  });
});
