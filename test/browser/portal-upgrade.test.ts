/** The upgrade, from login to shown by the logs: by keyboard only, against a started system. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  untilReconciled,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';
import { dayFromToday, deliverPortalLog, deliverRegisterLog } from './support/recent-logs.ts';
import { typeDate } from './support/type-date.ts';

const chromium = chromiumOrLoudLine();
const [user, scope] = ['leder-1', '4601'];

describe.skipIf(!chromium)('the upgrade of a service', () => {
  let portal: Portal;
  let page: Page;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    page = await portal.open();
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);

  const activate = async (name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const open = async (): Promise<void> => {
    await activate('Bekreft oppgraderingen');
    await page.locator('[data-verdict]').waitFor();
  };
  const conditions = (): Promise<string[]> =>
    page
      .locator('[data-condition]')
      .evaluateAll((items: { dataset: Record<string, string> }[]) =>
        items.map(({ dataset }) => `${dataset['condition']}: ${dataset['state']}`),
      );
  const task = (text: string) => page.locator('[data-task="upgrade"]').getByText(text).first().waitFor();

  test('before anything is known no condition is met, and each says why', async () => {
    await logIn(page, portal, user);
    await page.locator('.task').first().waitFor();
    await open();
    await expect.poll(() => page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('not-verified');
    await expect
      .poll(() => conditions())
      .toEqual([
        'version: not-met',
        'days: unknown',
        'coverage-declared: unknown',
        'messages: unknown',
        'nothing-unchecked: unknown',
        'nothing-missing: unknown',
        'nothing-blocking: unknown',
      ]);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('it is attested, after its errors have been shown', async () => {
    await activate('Bekreft');
    await page.locator('.ds-error-summary:focus').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await tabTo(page, 'Versjon');
    await page.keyboard.type('3.23.2');
    await tabTo(page, 'Tatt i bruk');
    await typeDate(page, dayFromToday(-12));
    await page.keyboard.press('Enter');
    await task('Loggene viser ikke ennå at den virker');
  });

  test('with the logs in, what still blocks is named', async () => {
    const logs = { system: portal.system, user, scope, from: -20, unentered: [] };
    await deliverPortalLog({ ...logs, to: -2 });
    await deliverRegisterLog({ ...logs, to: -1 });
    await untilReconciled(portal.system, user, scope);
    await open();
    expect((await conditions()).filter((text) => !text.endsWith(': met'))).toEqual([
      'nothing-blocking: not-met',
    ]);
    await expect.poll(() => page.locator('[data-condition="days"]').innerText()).toContain('10 dager på rad');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('when a person has confirmed the delay, the upgrade is shown', async () => {
    const rules = JSON.stringify({ maxDelay: 'PT1H', clockSkew: 'PT5M' });
    await ask(portal.system, user, 'PUT', `scopes/${scope}/rules`, rules);
    await expect
      .poll(
        async () => {
          const path = `scopes/${scope}/upgrade`;
          const read = await ask<{ verification: { verdict: string } }>(portal.system, user, 'GET', path);
          return read.verification.verdict;
        },
        { timeout: 60_000 },
      )
      .toBe('verified');
    await activate('Tilbake til oppgavene');
    await task('Loggene viser at oppgraderingen virker');
    await expect.poll(() => page.locator('[data-task="upgrade"]').getAttribute('data-state')).toBe('done');
    await open();
    expect(new Set((await conditions()).map((text) => text.split(': ')[1]))).toEqual(new Set(['met']));
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('in nynorsk it is all there too', async () => {
    page = await portal.open();
    await page.goto(`${portal.system.site}/nn/ansatt/#/oppgradering`);
    await page.getByRole('button', { name: 'Logg inn med Ansattporten' }).waitFor();
    await tabTo(page, 'Logg inn med Ansattporten');
    await page.keyboard.press('Enter');
    await page.locator('#user').fill(user);
    await page.locator('#user').press('Enter');
    await page.getByText('Oppgraderinga er vist.').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('another case system is told as not affected, and never as shown', async () => {
    page = await portal.open();
    await logIn(page, portal, 'leder-1106-1', '/nb/ansatt/#/oppgradering');
    await page.locator('[data-verdict="not-affected"]').waitFor();
    expect(await conditions()).toEqual([]);
    expect(await violationsEverywhere(page)).toEqual([]);
  });
});
