/** Alarms of a service and of the country, and the look back: by keyboard only, against a started system. */
import { setTimeout as wait } from 'node:timers/promises';
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

const chromium = chromiumOrLoudLine();
const [user, scope] = ['leder-1', '4601'];
const lostDay = -4;

/** The sweep raises it within a minute. */
async function untilAlarm({ system }: Portal): Promise<void> {
  for (let attempt = 0; attempt < 180; attempt++) {
    const { alarms } = await ask<{ alarms: object[] }>(system, user, 'GET', `scopes/${scope}/alarms`);
    if (alarms.length > 0) return;
    await wait(500);
  }
  throw new Error('no alarm within a minute and a half');
}

describe.skipIf(!chromium)('alarms', () => {
  let portal: Portal;
  let page: Page;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    const { system } = portal;
    const logs = { system, user, scope, from: -10, to: -1, unentered: [lostDay] };
    await deliverPortalLog(logs);
    await deliverRegisterLog(logs);
    await untilReconciled(system, user, scope);
    const settings = JSON.stringify({ from: dayFromToday(-8), rhythm: 'daily' });
    await ask(system, user, 'PUT', `scopes/${scope}/daily-control`, settings);
    await untilAlarm(portal);
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);

  const activate = async (name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };

  test('a service sees what is not found, of which day and since when', async () => {
    page = await portal.open();
    await logIn(page, portal, user);
    await page.locator('.task').first().waitFor();
    await activate('Varsler');
    const alarm = page.locator('[data-alarm="missing-message"]');
    await alarm.waitFor();
    expect(await alarm.getAttribute('data-state')).toBe('open');
    const text = await alarm.innerText();
    expect(text).toContain('Minst én melding.');
    expect(text).not.toContain(`melding-${dayFromToday(lostDay)}`);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('and looks back: a delivery twice a day would have told of it in time', async () => {
    await activate('Ville daglige leveringer ha gitt varsel i tide?');
    await page.locator('[data-answer="held"]').waitFor();
    expect(await page.locator('[data-count="held"]').innerText()).toContain('1');
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Én levering om dagen, klokka 5');
    await page.locator('a[href="#/tilbakeblikk/once"][aria-current="page"]').waitFor();
    await page.locator('[data-answer="held"]').waitFor();
  });

  test('KS sees whose it is; Bufdir is not told the day', async () => {
    page = await portal.open();
    await logIn(page, portal, 'ks-1', '/nb/ansatt/#/varsler');
    const alarm = page.locator('[data-alarm="missing-message"]');
    await alarm.waitFor();
    expect(await alarm.innerText()).toContain('Bergen');
    expect(await alarm.innerText()).toContain('Dag: ');
    expect(await violationsEverywhere(page)).toEqual([]);
    page = await portal.open();
    await logIn(page, portal, 'bufdir-1', '/nb/ansatt/#/varsler');
    const told = page.locator('[data-alarm="missing-message"]');
    await told.waitFor();
    expect(await told.innerText()).toContain('Bergen');
    expect(await told.innerText()).not.toContain('Dag: ');
  });
});
