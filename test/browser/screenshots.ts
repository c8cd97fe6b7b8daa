// `npm run screenshots [-- FOLDER]`: the main pages as pictures, light and wide, dark and narrow, of a system of its
// own with the logs of a joint service, so that whoever did not build them can judge.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { chromiumOrLoudLine } from './chromium.ts';
import { deliverJointLogs } from './support/deliver-joint-logs.ts';
import { logIn, startPortal } from './support/portal.ts';

const folder = resolve(process.argv[2] ?? '.data/screenshots');
const looks = [
  { name: 'wide-light', width: 1280, colorScheme: 'light' },
  { name: 'narrow-dark', width: 320, colorScheme: 'dark' },
] as const;

const chromium = chromiumOrLoudLine();
if (chromium === null) process.exit(1);
mkdirSync(folder, { recursive: true });
const portal = await startPortal(chromium);
try {
  await takeAll(await portal.open());
} finally {
  await portal.stop();
}
console.log(`Bilder: ${folder}`);

async function takeAll(page: Page): Promise<void> {
  const { site } = portal.system;
  for (const [name, address] of [
    ['public-front', '/nb/'],
    ['public-municipality', '/nb/kommune/4601/'],
    ['portal-login', '/nb/ansatt/'],
  ] as const) {
    await page.goto(site + address);
    await take(page, name);
  }
  await logIn(page, portal, 'ks-1');
  await take(page, 'portal-no-access');

  const { user } = await deliverJointLogs(portal.system);
  await logIn(page, portal, user);
  await page.locator('.task').first().waitFor();
  await take(page, 'portal-tasks');
  await page.getByText('Er denne listen over kommuner feil?').click();
  await take(page, 'portal-municipalities-wrong');
  await view(page, 'Bekreft oppgraderingen', 'portal-upgrade');
  await page.getByRole('button', { name: 'Bekreft' }).click();
  await take(page, 'portal-upgrade-errors');
  await page.getByRole('link', { name: 'Tilbake til oppgavene' }).click();
  await view(page, 'Publiser kunngjøringen', 'portal-notice');
  const menu = page.locator('.portal-menu a');
  for (let place = 1; place < (await menu.count()); place++) {
    await menu.nth(place).click();
    await settled(page);
    await take(page, `portal-view-${place}`);
  }
}

async function view(page: Page, link: string, name: string): Promise<void> {
  await page.getByRole('link', { name: link }).click();
  await settled(page);
  await take(page, name);
}

/** Until nothing has been asked for half a second. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

async function take(page: Page, name: string): Promise<void> {
  await settled(page);
  for (const { name: look, width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}
