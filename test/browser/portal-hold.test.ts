/** The deletion hold and the list to send again, as KS works with them: by keyboard only, against a started system. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import {
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  untilReconciled,
  violationsEverywhere,
} from './support/portal.ts';
import type { Portal } from './support/portal.ts';
import { dayFromToday, deliverPortalLog, deliverRegisterLog } from './support/recent-logs.ts';
import { typeDate } from './support/type-date.ts';

const chromium = chromiumOrLoudLine();
const [user, scope, lostDay] = ['leder-1', '4601', -5];

describe.skipIf(!chromium)('the deletion hold', () => {
  let portal: Portal;
  let page: Page;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    const logs = { system: portal.system, user, scope, from: -12, unentered: [lostDay] };
    await deliverPortalLog({ ...logs, to: -2 });
    await deliverRegisterLog({ ...logs, to: -1 });
    await untilReconciled(portal.system, user, scope);
    page = await portal.open();
  }, startTimeoutMs);
  afterAll(() => portal?.stop(), 60_000);

  const activate = async (name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const hold = (state: string) => page.locator(`[data-hold="${state}"]`).waitFor();

  test('before it is set deletion may not begin either; it is set by one, after its errors are shown', async () => {
    await logIn(page, portal, 'ks-1');
    await hold('none');
    await expect.poll(() => page.locator('[data-may-begin="false"]').count()).toBe(1);
    await activate('Sett slettestans');
    await page.locator('.ds-error-summary:focus').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await tabTo(page, 'Vurderes på nytt');
    await typeDate(page, dayFromToday(30));
    await page.keyboard.press('Enter');
    await page.locator('#hold-done:focus').waitFor();
    await hold('held');
    await expect.poll(() => page.getByText('Slettestansen ble satt (du)').isVisible()).toBe(true);
  });

  test('what is open is told by county and municipality, and the dry run lists every municipality', async () => {
    await expect
      .poll(() => page.getByText('Slettestansen kan ikke oppheves mens vilkår er åpne.').isVisible())
      .toBe(true);
    for (let presses = 0; !(await page.locator('details.hold-county summary:focus').count()); presses++) {
      if (presses > 40) throw new Error('no county is reached');
      await page.keyboard.press('Tab');
    }
    expect(await violationsEverywhere(page)).toEqual([]);
    const bergen = page.locator('[data-municipality="4601"] [data-condition]');
    const codes = await bergen.evaluateAll((items: { dataset: Record<string, string> }[]) =>
      items.map(({ dataset }) => dataset['condition']),
    );
    expect(codes).toEqual(expect.arrayContaining(['no-answer', 'not-verified']));
    await activate('Vis alle kommunene');
    await page.locator('#provekjoring ~ details tbody tr').first().waitFor();
    await expect.poll(() => page.locator('#provekjoring ~ details tbody tr').count()).toBe(356);
  });

  test('a confirmation rests on what stands at that moment, whatever the page was shown', async () => {
    await page.route('**/hold', async (route) => {
      const json = await (await route.fetch()).json();
      json.hold.state = 'proposed';
      json.hold.proposal = { stateHash: 'a'.repeat(64), proposedAtMs: Date.now(), isYours: false };
      await route.fulfill({ json: { ...json, isOfficeTime: true } });
    });
    await page.route('**/hold/dry-run', async (route) => {
      const json = await (await route.fetch()).json();
      await route.fulfill({ json: { ...json, stateHash: 'a'.repeat(64), mayBeReleased: true } });
    });
    await page.evaluate(`location.hash = '#/slettestans/'`);
    await hold('proposed');
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Bekreft opphevelsen');
    await page.getByText('Ingen opphevelse er foreslått lenger.').first().waitFor();
    await page.unrouteAll();
  });

  test('the list to send again is shown when it is asked for, and is to be had as a file', async () => {
    await page.keyboard.press('Home');
    await activate('Send på nytt');
    await page.getByText('blir skrevet ned hos hver tjeneste').first().waitFor();
    await activate('Vis listen');
    await page.locator('#send-again-list:focus').waitFor();
    const row = page.locator('[data-last-day="held"]');
    await expect.poll(() => row.count()).toBe(1);
    await expect.poll(() => row.innerText()).toContain(`melding-${dayFromToday(lostDay)}`);
    expect(await violationsEverywhere(page)).toEqual([]);
    const waiting = page.waitForEvent('download');
    await activate('Last ned som CSV');
    const file = readFileSync(await (await waiting).path(), 'utf8');
    expect(file).toContain(`;melding-${dayFromToday(lostDay)};`);
    expect(file).toContain(';ikke funnet;holdes\r\n');
  });

  test('Bufdir reads it, in nynorsk too, and can do nothing with it', async () => {
    page = await portal.open();
    await page.goto(`${portal.system.site}/nn/ansatt/#/slettestans`);
    await page.getByRole('button', { name: 'Logg inn med Ansattporten' }).click();
    await page.locator('#user').fill('bufdir-1');
    await page.locator('#user').press('Enter');
    await hold('held');
    expect(await page.locator('main button').count()).toBe(0);
    await expect.poll(() => page.getByText('Slettestansen blei sett (ein annan)').isVisible()).toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
  });
});
