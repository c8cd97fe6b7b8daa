/** From what has changed to a release, its files and its withdrawal: by keyboard only, against a started system. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import { ask, logIn, startPortal, startTimeoutMs, tabTo, violationsEverywhere } from './support/portal.ts';
import type { Portal } from './support/portal.ts';

const chromium = chromiumOrLoudLine();
const user = 'bufdir-1';

describe.skipIf(!chromium)('Bufdir releases the overview', () => {
  let portal: Portal;
  let page: Page;

  beforeAll(async () => {
    portal = await startPortal(chromium!);
    page = await portal.open();
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);

  const activate = async (name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  /** Pictures to look at, where a folder for them is named. */
  const shot = async (name: string, on = page): Promise<void> => {
    const folder = process.env['RELEASE_SHOTS'];
    if (folder === undefined) return;
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
      [1280, 'light'],
    ] as const) {
      await on.setViewportSize({ width, height: 900 });
      await on.emulateMedia({ colorScheme });
      await on.screenshot({
        path: `${folder}/${name}-${String(width)}-${colorScheme}.png`,
        fullPage: true,
      });
    }
  };

  test('first what has changed, then the number', async () => {
    await untilPublished();
    await logIn(page, portal, user, '/nb/ansatt/#/utgivelser');
    await page.getByText('Det er ingen utgivelser ennå.').first().waitFor();
    await activate('Se hva som er endret');
    await page.getByText('Dette blir den første utgivelsen.').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Lag utgivelse 1');
    await page.locator('#releases-done:focus').waitFor();
    await untilReleased();
  });

  test('each file is there with its checksum', async () => {
    await page.reload();
    await logIn(page, portal, user, '/nb/ansatt/#/utgivelser');
    await page.locator('[data-release="1"]').waitFor();
    await shot('utgivelser');
    expect(await violationsEverywhere(page)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await activate('Alt i én zip-fil: avstem-utgivelse-1.zip, Bufdirs utgave');
    const bytes = readFileSync(await (await downloading).path());
    const sum = createHash('sha256').update(bytes).digest('hex');
    const shown = await page.locator('[data-edition="exact"] code').allTextContents();
    expect(shown).toContain(sum);
  });

  test('the public edition is open to all, and the exact one is not', async () => {
    const { api, site } = portal.system;
    expect((await fetch(`${api}/open-releases/1/kommuner.csv`)).status).toBe(200);
    expect((await fetch(`${api}/releases/1/kommuner.csv`)).status).toBe(401);
    expect((await fetch(`${api}/open-releases/1/tall.csv`)).status).toBe(404);
    const open = await untilTold(`${site}/nb/data/`, 'avstem-utgivelse-1.zip');
    expect(open).toContain(`${api}/open-releases/1/avstem-utgivelse-1.zip`);
    expect((await fetch(`${site}/data/dcat.ttl`)).status).toBe(200);
    const openPage = await portal.open();
    await openPage.goto(`${site}/nb/data/`);
    await shot('data', openPage);
    await openPage.close();
  });

  test('a withdrawn one stays, with a note', async () => {
    await tabTo(page, 'Trekk tilbake');
    await page.keyboard.press('Enter');
    await activate('Trekk tilbake utgivelse 1');
    await page.locator('#releases-done:focus').waitFor();
    await untilTold(`${portal.system.site}/nb/data/`, 'Trukket tilbake');
    expect(
      (await fetch(`${portal.system.api}/open-releases/1/kommuner.csv`)).headers.get('x-withdrawn'),
    ).toBe('true');
    expect(portal.complaints).toEqual([]);
  });

  /** The public edition is made of what is published. */
  async function untilPublished(): Promise<void> {
    await until(async () => {
      const answer = await ask<object>(portal.system, user, 'POST', 'releases', '{}').catch(() => null);
      return answer !== null;
    });
  }

  async function untilReleased(): Promise<void> {
    await until(async () => {
      const list = await ask<{ releases: unknown[] }>(portal.system, user, 'GET', 'releases');
      return list.releases.length === 1;
    });
  }

  async function untilTold(address: string, text: string): Promise<string> {
    let told = '';
    await until(async () => {
      told = await (await fetch(address)).text();
      return told.includes(text);
    });
    return told;
  }

  async function until(isSo: () => Promise<boolean>): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt++) {
      if (await isSo()) return;
      await wait(500);
    }
    throw new Error('it did not come to be within 100 seconds');
  }
});
