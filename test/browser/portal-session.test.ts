/** How a login ends and fails, and what it leads to for two services: by keyboard only, against a started system. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import {
  logIn,
  pressLogin,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';
import { changed, focused, heading, joint, shortLogins, untilTasks } from './support/staff.ts';

const chromium = chromiumOrLoudLine();

describe.skipIf(!chromium)('a login', () => {
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

  describe('a leader', () => {
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
      await shortLogins(page, 6);
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
      await shortLogins(page, seconds);
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
      await shortLogins(page, 8);
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
      await untilTasks(page);
      await expect.poll(() => page.locator('.portal-service').innerText()).toContain('Tromsø');
      await tabTo(page, 'Bytt tjeneste');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Velg tjeneste');
    });
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
      await untilTasks(page);
    });

    test('is told where the settings are missing', async () => {
      page = await portal.open();
      await page.route('**/innstillinger.json', (route) => route.fulfill({ status: 404 }));
      await page.goto(`${portal.system.site}/nb/ansatt/`);
      await page.getByText('fant ikke innstillingene').first().waitFor();
      expect(await violationsEverywhere(page)).toEqual([]);
    });
  });
});
