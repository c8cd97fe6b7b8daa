/** Alarms of a service and of the country, and the look back: by keyboard only, against a started system. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstSeen } from '#domain/alarm/alarm.ts';
import { incidentId } from '#local/run/app-settings.ts';
import { dataPaths } from '#local/run/paths.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import { alarmIdOf } from '#use-cases/alarms.ts';
import { keys } from '#use-cases/keys.ts';
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

/** What five failed tries leave, and a change that nothing explains: a system that works has neither. */
async function storeFaults({ dataFolder }: Portal): Promise<void> {
  const store = sqliteStore(dataPaths(dataFolder!).store);
  const faults = [
    { kind: 'poison-message', subject: 'publish x' },
    { kind: 'change-without-cause', subject: 'release-2' },
  ] as const;
  for (const trouble of faults)
    await store.create(keys.alarm(incidentId, alarmIdOf(trouble)), firstSeen(trouble, Date.now()));
  store.close();
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
    await expect.poll(() => alarm.getAttribute('data-state')).toBe('open');
    const text = await alarm.innerText();
    expect(text).toContain('Minst én melding.');
    expect(text).not.toContain(`melding-${dayFromToday(lostDay)}`);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('and looks back: a delivery twice a day would have told of it in time', async () => {
    await activate('Ville daglige leveringer ha gitt varsel i tide?');
    await page.locator('[data-answer="held"]').waitFor();
    await expect.poll(() => page.locator('[data-count="held"]').innerText()).toContain('1');
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
    await expect.poll(() => alarm.innerText()).toContain('Bergen');
    await expect.poll(() => alarm.innerText()).toContain('Dag: ');
    expect(await violationsEverywhere(page)).toEqual([]);
    page = await portal.open();
    await logIn(page, portal, 'bufdir-1', '/nb/ansatt/#/varsler');
    const told = page.locator('[data-alarm="missing-message"]');
    await told.waitFor();
    await expect.poll(() => told.innerText()).toContain('Bergen');
    expect(await told.innerText()).not.toContain('Dag: ');
  });

  test('KS closes the alarm of a message that failed, with a reason, by keyboard', async () => {
    await storeFaults(portal);
    page = await portal.open();
    await logIn(page, portal, 'ks-1', '/nb/ansatt/#/varsler');
    const alarm = page.locator('[data-alarm="poison-message"]');
    await alarm.waitFor();
    await activate('Lukk med en grunn');
    expect(await violationsEverywhere(page)).toEqual([]);
    await tabTo(page, 'Hvorfor');
    await page.keyboard.press('ArrowDown');
    await activate('Lukk varselet');
    await page.getByText('Varselet er lukket.').first().waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.innerText')).toBe('Varselet er lukket.');
    expect(await alarm.count()).toBe(0);
    // The others lapse when their cause is gone, and nobody can close them; of a release Bufdir alone does.
    expect(await page.locator('[data-alarm="missing-message"] details').count()).toBe(0);
    const change = page.locator('[data-alarm="change-without-cause"]');
    expect(await change.locator('details').count()).toBe(0);
    page = await portal.open();
    await logIn(page, portal, 'bufdir-1', '/nb/ansatt/#/varsler');
    const ofBufdir = page.locator('[data-alarm="change-without-cause"]');
    await ofBufdir.locator('details').waitFor();
    expect(await ofBufdir.innerText()).toContain('Utgivelse 2.');
  });
});
