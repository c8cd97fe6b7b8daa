/** The daily control, from login to signed days, silence and a changed day: by keyboard only, a started system. */
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
import { typeDate } from './support/type-date.ts';

const chromium = chromiumOrLoudLine();
const [user, scope] = ['leder-1', '4601'];
const lostDay = -4;

describe.skipIf(!chromium)('the daily control of a service', () => {
  let portal: Portal;
  let page: Page;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    page = await portal.open();
    const logs = { system: portal.system, user, scope, from: -10, to: -1, unentered: [lostDay] };
    await deliverPortalLog(logs);
    await deliverRegisterLog(logs);
    await untilReconciled(portal.system, user, scope);
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);

  const activate = async (name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const dayAt = (day: number) => page.locator(`[data-day="${dayFromToday(day)}"]`);
  const stateOf = async (day: number) => [
    await dayAt(day).getAttribute('data-state'),
    await dayAt(day).getAttribute('data-sign'),
  ];
  const begin = async (from: string): Promise<void> => {
    await tabTo(page, 'Første dag');
    await typeDate(page, from);
    await page.keyboard.press('Enter');
    await page.locator('#innstillinger:focus').waitFor();
  };
  const task = () => page.locator('[data-task="daily-control"]');

  test('it begins on a day that a person chooses', async () => {
    await logIn(page, portal, user);
    await page.locator('.task').first().waitFor();
    await expect.poll(() => task().getAttribute('data-state')).toBe('not-started');
    // By the task, not by the menu: the menu comes first.
    await tabTo(page, 'Daglig kontroll');
    await tabTo(page, 'Daglig kontroll');
    await page.keyboard.press('Enter');
    await page.locator('#kontroll-fra').waitFor();
    await expect.poll(() => stateOf(-2)).toEqual(['agrees', 'none']);
    expect(await violationsEverywhere(page)).toEqual([]);
    await begin(dayFromToday(-8));
    await expect.poll(() => stateOf(-2)).toEqual(['agrees', 'open']);
    await expect.poll(() => stateOf(lostDay)).toEqual(['not-found', 'open']);
    // Its last hour is not covered yet, nor is today.
    await expect.poll(() => stateOf(-1)).toEqual(['waiting', 'none']);
    await expect.poll(() => stateOf(0)).toEqual(['waiting', 'none']);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('all that agree are signed off at once; the one that does not needs a comment', async () => {
    await activate('Bekreft alle 6 dager som stemmer');
    await page.locator('#dager:focus').waitFor();
    await expect.poll(() => stateOf(-2)).toEqual(['agrees', 'signed']);
    await expect.poll(() => dayAt(-2).innerText()).toMatch(/Kontrollert .* av barnevernleder/);
    await tabTo(page, 'Hva er funnet ut?');
    const form = dayAt(lostDay).locator('form');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await form.getByText('Velg hva som er funnet ut om dagen').first().waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.keyboard.type('Blir');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator(`#dag-${dayFromToday(lostDay)}:focus`).waitFor();
    await expect.poll(() => stateOf(lostDay)).toEqual(['not-found', 'signed']);
    await expect.poll(() => dayAt(lostDay).innerText()).toContain('Blir undersøkt');
    await activate('Tilbake til oppgavene');
    await task().getByText('Alle dagene til nå er kontrollert.').first().waitFor();
    await expect.poll(() => task().getAttribute('data-state')).toBe('done');
  });

  test('a later log that changes a day opens it again, visibly, with what was signed before', async () => {
    const logs = { system: portal.system, user, scope, from: -10, to: -1, unentered: [] };
    await deliverRegisterLog(logs);
    await untilReconciled(portal.system, user, scope, 3);
    page = await portal.open();
    await logIn(page, portal, user, '/nb/ansatt/#/daglig-kontroll');
    await dayAt(lostDay).getByText('Endret etter kontroll.').first().waitFor();
    await expect.poll(() => stateOf(lostDay)).toEqual(['agrees', 'changed']);
    await expect.poll(() => stateOf(-2)).toEqual(['agrees', 'signed']);
    expect(await violationsEverywhere(page)).toEqual([]);
    const [button] = await dayAt(lostDay).getByRole('button').all();
    await activate((await button!.getAttribute('aria-label')) ?? '');
    await page.locator(`#dag-${dayFromToday(lostDay)}:focus`).waitFor();
    await expect.poll(() => stateOf(lostDay)).toEqual(['agrees', 'signed']);
    await expect.poll(() => dayAt(lostDay).locator('summary').innerText()).toBe('Tidligere kontroll');
  });

  test('silence is told first of all, in the task list, and as an alarm for Bufdir', async () => {
    await activate('Endre');
    await begin(dayFromToday(-30));
    await page.getByText('En levering mangler').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Eldre dager');
    await dayAt(-20).waitFor();
    await expect.poll(() => stateOf(-20)).toEqual(['silent', 'none']);
    await activate('Tilbake til oppgavene');
    await task()
      .getByText(/Leveringene dekker ikke .* slik de skulle\./)
      .first()
      .waitFor();
    await expect.poll(() => task().getAttribute('data-state')).toBe('needs-attention');
    await untilSilenceIs(true);
    const body = JSON.stringify({ from: dayFromToday(-8), rhythm: 'weekly' });
    await ask(portal.system, user, 'PUT', `scopes/${scope}/daily-control`, body);
    await untilSilenceIs(false);
  }, 300_000);

  test('in nynorsk it is all there too', async () => {
    page = await portal.open();
    await page.goto(`${portal.system.site}/nn/ansatt/#/daglig-kontroll`);
    await page.getByRole('button', { name: 'Logg inn med Ansattporten' }).waitFor();
    await tabTo(page, 'Logg inn med Ansattporten');
    await page.keyboard.press('Enter');
    await page.locator('#user').fill(user);
    await page.locator('#user').press('Enter');
    await page.getByText('Loggen blir levert kvar veke.').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  /** The sweep runs every minute. */
  async function untilSilenceIs(isTold: boolean): Promise<void> {
    for (let attempt = 0; attempt < 120; attempt++) {
      const path = 'alarms';
      const { alarms } = await ask<{ alarms: { kind: string }[] }>(portal.system, 'bufdir-1', 'GET', path);
      if (alarms.some(({ kind }) => kind === 'silence') === isTold) return;
      await wait(1000);
    }
    throw new Error(`the alarm was not ${isTold ? 'raised' : 'taken back'} within two minutes`);
  }
});
