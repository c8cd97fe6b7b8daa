/**
 * Takes the pictures: 1280 px wide and 320 px, light and dark; of nynorsk the wide one only. Public pages also as on
 * paper (A4) and in forced colours.
 */
import type { Page } from 'playwright-core';
import { logIn } from '../support/portal.ts';
import type { Shot, Stage } from './shots.ts';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly media?: 'print';
  readonly forcedColors?: 'active';
}

const wide: Look = { name: '1280-light', width: 1280 };
const looks: readonly Look[] = [
  wide,
  { name: '1280-dark', width: 1280, colorScheme: 'dark' },
  { name: '320-light', width: 320 },
  { name: '320-dark', width: 320, colorScheme: 'dark' },
];
/** Between margins of one centimetre. */
const paperPx = 718;
const publicLooks: readonly Look[] = [
  ...looks,
  { name: 'print', width: paperPx, media: 'print' },
  { name: '320-forced-colors', width: 320, forcedColors: 'active' },
];
/** A token lasts ten minutes: a page that is older logs in anew. */
const pageLifeMs = 4 * 60_000;

export async function takeAll(
  stage: Stage,
  shots: readonly Shot[],
  fileOf: (name: string) => string,
): Promise<void> {
  const { portal } = stage;
  let open: { readonly key: string; readonly page: Page; readonly untilMs: number } | null = null;
  for (const shot of shots) {
    await shot.prepare?.(stage);
    const language = shot.address.slice(1, 3);
    const key = `${language} ${shot.user?.(stage) ?? 'nobody'}`;
    if (open === null || open.key !== key || Date.now() > open.untilMs) {
      await open?.page.context().close();
      const page = await portal.open();
      page.on('dialog', (dialog) => void dialog.accept());
      if (shot.user) await logIn(page, portal, shot.user(stage), `/${language}/ansatt/`);
      open = { key, page, untilMs: Date.now() + pageLifeMs };
    }
    const { page } = open;
    if (shot.user) await goToView(page, shot.address);
    else await page.goto(portal.system.site + shot.address);
    await settled(page);
    await shot.act?.(page);
    const all = shot.name.startsWith('public-') ? publicLooks : looks;
    await take(page, language === 'nn' ? [wide] : all, (look) => fileOf(`${shot.name}--${look}.png`));
    if (shot.act) {
      // What was opened or filled in shall not be in the next picture.
      await page.context().close();
      open = null;
    }
  }
  await open?.page.context().close();
}

/** Within the document, since the token is in its memory only; drawn anew also where it is the same view. */
async function goToView(page: Page, address: string): Promise<void> {
  const hash = address.includes('#') ? address.slice(address.indexOf('#')) : '';
  if (hash === '') return;
  await page.evaluate(`location.hash = '#/'`);
  await settled(page);
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
}

const untilShownMs = 90_000;

/** Until the portal's view is there, and nothing has been asked for half a second. */
async function settled(page: Page): Promise<void> {
  const loading = page.locator('.portal-view > p.muted:only-child');
  await loading.waitFor({ state: 'detached', timeout: untilShownMs });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
}

async function take(page: Page, chosen: readonly Look[], fileOf: (look: string) => string): Promise<void> {
  for (const look of chosen) {
    await show(page, look);
    await settled(page);
    await page.screenshot({ path: fileOf(look.name), fullPage: true });
  }
  await show(page, wide);
}

async function show(page: Page, look: Look): Promise<void> {
  const { width, colorScheme = 'light', media = 'screen', forcedColors = 'none' } = look;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, media, forcedColors });
}
