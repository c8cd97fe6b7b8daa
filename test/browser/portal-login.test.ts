/** Login, and what stands around the views: by keyboard only, against a started system. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Incident } from '#domain/incident/incident.ts';
import { chromiumOrLoudLine } from './chromium.ts';
import {
  ask,
  logIn,
  pressLogin,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';

const chromium = chromiumOrLoudLine();
/** A joint service of three municipalities. */
const joint = { user: 'leder-1505-1', scope: '1505+1557+1560' };

/** Bergen's organisation runs no service, and that of the joint service 1811+… runs Tromsø's too. */
function changed(incident: Incident): Incident {
  const two = incident.services.find(({ municipalities }) => municipalities.includes('1813'))!;
  const services = incident.services
    .filter(({ municipalities }) => !municipalities.includes('4601'))
    .map((service) => {
      const isMoved = service.municipalities.includes('5401');
      return isMoved ? { ...service, organisation: two.organisation } : service;
    });
  return { ...incident, services };
}

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.innerText');

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

  /** Logins of this page last so long. */
  async function shortLogins(seconds: number): Promise<void> {
    await page.route('**/ansattporten/token', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), expires_in: seconds } });
    });
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
      await page
        .getByText(/\d av \d+ oppgaver er gjort\./)
        .first()
        .waitFor();
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

    test('logs out', async () => {
      await logInAs(joint.user);
      await tabTo(page, 'Logg ut');
      const ended = page.waitForResponse(
        (answer) => answer.url().endsWith('/me/logout') && answer.request().method() === 'POST',
      );
      await page.keyboard.press('Enter');
      expect((await ended).status()).toBe(200);
      await page.getByText('Du er logget ut.').first().waitFor();
      await expect.poll(() => focused(page)).toBe('Logg inn');
      expect(await page.locator('.portal-service').count()).toBe(0);
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.reload();
      await page.getByRole('button', { name: 'Logg inn med Ansattporten' }).waitFor();
    });

    test('is told before and when the login is over, and comes back to the view', async () => {
      page = await portal.open();
      await shortLogins(6);
      await logIn(page, portal, joint.user, '/nb/ansatt/#/kunngjoring');
      await page.locator('#portal-notice').getByText('ett minutt til').first().waitFor();
      await page.getByText('Innloggingen varte i ti minutter og er over.').first().waitFor();
      await expect.poll(() => focused(page)).toBe('Logg inn');
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.unroute('**/ansattporten/token');
      await pressLogin(page, joint.user);
      await page.getByText('Slik blir den publisert').first().waitFor();
    });

    test('is told what is not saved before the login is over, and afterwards that it is gone', async () => {
      page = await portal.open();
      const seconds = 75;
      await shortLogins(seconds);
      await logIn(page, portal, joint.user, '/nb/ansatt/#/oppgradering');
      await page.locator('form input').first().waitFor();
      await page.locator('form input').first().pressSequentially('3');
      await page
        .locator('#portal-notice')
        .getByText('Du har fylt ut noe som ikke er lagret')
        .first()
        .waitFor();
      expect(await violationsEverywhere(page)).toEqual([]);
      await page.getByText('Det du hadde fylt ut uten å lagre, ble ikke med').waitFor({
        timeout: seconds * 1000,
      });
    }, 180_000);

    test('is asked before a logout that loses what is filled in', async () => {
      await logInAs(joint.user, '/nb/ansatt/#/oppgradering');
      await page.locator('form input').first().pressSequentially('3');
      const asked: string[] = [];
      page.once('dialog', (dialog) => {
        asked.push(dialog.message());
        void dialog.dismiss();
      });
      await page.getByRole('button', { name: 'Logg ut' }).click();
      expect(asked).toEqual(['Du har fylt ut noe som ikke er lagret. Logge ut likevel?']);
      await expect.poll(() => page.locator('form input').first().inputValue()).toBe('3');
      page.once('dialog', (dialog) => void dialog.accept());
      await page.getByRole('button', { name: 'Logg ut' }).click();
      await page.getByText('Du er logget ut.').first().waitFor();
    });

    test('of two services comes back to the one that was chosen, and to the view', async () => {
      page = await portal.open();
      await shortLogins(8);
      await logIn(page, portal, 'leder-1813-1', '/nb/ansatt/#/kunngjoring');
      await page.locator('.portal-choices button').last().click();
      await page.locator('.portal-service').getByText('Tromsø').first().waitFor();
      await page.getByText('Innloggingen varte i ti minutter og er over.').first().waitFor();
      await page.unroute('**/ansattporten/token');
      await pressLogin(page, 'leder-1813-1');
      await page.locator('.portal-service').getByText('Tromsø').first().waitFor();
      expect(page.url()).toMatch(/#\/kunngjoring$/);
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    });

    test('whose organisation runs two services chooses one, and may change', async () => {
      await logInAs('leder-1813-1');
      await expect.poll(() => heading(page)).toBe('Velg tjeneste');
      expect(await violationsEverywhere(page)).toEqual([]);
      await tabTo(page, (await page.locator('.portal-choices button').last().innerText()).trim());
      await page.keyboard.press('Enter');
      await page
        .getByText(/\d av \d+ oppgaver er gjort\./)
        .first()
        .waitFor();
      await expect.poll(() => page.locator('.portal-service').innerText()).toContain('Tromsø');
      await tabTo(page, 'Bytt tjeneste');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Velg tjeneste');
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

  describe('a login that fails', () => {
    test('is told in words where nobody began it here', async () => {
      await openLogin('/nb/ansatt/?code=x&state=y');
      await page.getByText('hørte ikke til en innlogging').first().waitFor();
      expect(page.url()).not.toContain('code');
      expect(await violationsEverywhere(page)).toEqual([]);
    });

    test('is told where it was broken off', async () => {
      await openLogin();
      await tabTo(page, 'Logg inn med Ansattporten');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/authorize**');
      const state = new URL(page.url()).searchParams.get('state')!;
      const query = new URLSearchParams({ error: 'access_denied', state });
      await page.goto(`${portal.system.site}/nb/ansatt/?${query.toString()}`);
      await page.getByText('Innloggingen ble avbrutt').first().waitFor();
    });

    test('takes no ID token of another login', async () => {
      await openLogin();
      await page.route('**/ansattporten/token', async (route) => {
        const answer = await route.fetch();
        const tokens = (await answer.json()) as { id_token: string };
        const [head, payload, signature] = tokens.id_token.split('.') as [string, string, string];
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
        const other = Buffer.from(JSON.stringify({ ...claims, nonce: 'other' })).toString('base64url');
        await route.fulfill({
          response: answer,
          json: { ...tokens, id_token: `${head}.${other}.${signature}` },
        });
      });
      await pressLogin(page, joint.user, 'Du er ikke logget inn');
      await page.getByText('ikke det vi ventet').first().waitFor();
      expect(await page.getByRole('button', { name: 'Logg ut' }).count()).toBe(0);
    });

    test('is told where the login does not answer, and may be tried again', async () => {
      page = await portal.open();
      await page.route('**/.well-known/openid-configuration', (route) => route.abort());
      await page.goto(`${portal.system.site}/nb/ansatt/`);
      await tabTo(page, 'Logg inn med Ansattporten');
      await page.keyboard.press('Enter');
      await page.getByText('Ansattporten svarer ikke').first().waitFor();
      await page.unroute('**/.well-known/openid-configuration');
      await pressLogin(page, joint.user);
      await page
        .getByText(/\d av \d+ oppgaver er gjort\./)
        .first()
        .waitFor();
    });

    test('is told where the settings are missing', async () => {
      page = await portal.open();
      await page.route('**/innstillinger.json', (route) => route.fulfill({ status: 404 }));
      await page.goto(`${portal.system.site}/nb/ansatt/`);
      await page.getByText('fant ikke innstillingene').first().waitFor();
      expect(await violationsEverywhere(page)).toEqual([]);
    });
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
    await page
      .getByText(/\d av \d+ oppgaver er gjort\./)
      .first()
      .waitFor();
  });
});
