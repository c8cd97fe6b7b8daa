/** A started system with the sample's register of services, a browser, and what tests of the portal do in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Incident } from '#domain/incident/incident.ts';
import { sampleIncident } from '#local/run/sample-incident.ts';
import { startSystem } from '../../support/running-system.ts';
import type { RunningSystem } from '../../support/running-system.ts';
import { launch } from '../chromium.ts';
import { colourViolations, violations } from './axe.ts';
import { exampleSite } from './example-site.ts';

/** Starting builds the site and the functions, on a busy machine in minutes. */
export const startTimeoutMs = 420_000;
/** A first build of the site that fails is tried again after a minute. */
const firstBuildTimeoutMs = 180_000;

export interface Portal {
  readonly system: RunningSystem;
  /** A page of a context of its own; what its console and policy complain of is kept in `complaints`. */
  open(options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: string[];
  stop(): Promise<void>;
}

type Change = (incident: Incident) => Incident;
const unchanged: Change = (incident) => incident;

/**
 * A whole system, of which the public pages are built anew whenever something is published.
 * @param change what the register of services shall say instead of the sample's
 */
export function startPortal(chromium: string, change: Change = unchanged): Promise<Portal> {
  return start(chromium, change);
}

/** For tests that look at no public page of their own data: they are served those of the example, built once a run. */
export async function startPortalOnExampleSite(
  chromium: string,
  change: Change = unchanged,
): Promise<Portal> {
  return start(chromium, change, await exampleSite());
}

async function start(chromium: string, change: Change, builtSite?: string): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-portal-'));
  const system = await startSystem(join(folder, 'data'), builtSite === undefined ? {} : { builtSite });
  const incident = change(sampleIncident());
  await untilBuilt(system);
  await ask(system, 'bufdir-1', 'PUT', `incidents/${incident.id}`, JSON.stringify(incident));
  const browser: Browser = await launch(chromium);
  const complaints: string[] = [];
  return {
    system,
    complaints,
    async open(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      return page;
    },
    async stop() {
      await browser.close();
      await system.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilBuilt(system: RunningSystem): Promise<void> {
  const endMs = Date.now() + firstBuildTimeoutMs;
  while (!(await fetch(`${system.site}/nb/ansatt/`)).ok) {
    if (Date.now() > endMs) throw new Error('the site was not built');
    await wait(500);
  }
}

/** Asks the API past the browser. @throws where the answer is a problem */
export async function ask<Value>(
  system: RunningSystem,
  user: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: string,
): Promise<Value> {
  const headers = { authorization: `Bearer ${await system.tokenOf(user)}` };
  const init = { method, headers, ...(body !== undefined && { body }) };
  const response = await fetch(`${system.api}/${path}`, init);
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Value;
}

/** Waits until the scope has a result that rests on so many deliveries. */
export async function untilReconciled(
  system: RunningSystem,
  user: string,
  scope: string,
  deliveries = 2,
): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const view = await ask<{ current: { deliveries: string[] } | null }>(
      system,
      user,
      'GET',
      `scopes/${scope}`,
    );
    if ((view.current?.deliveries.length ?? 0) >= deliveries) return;
    await wait(500);
  }
  throw new Error(`no result of ${scope} within a minute`);
}

/**
 * From the portal's first page to the first view, by keyboard only.
 *
 * @param user a ready user, or one by its pattern: `leder-1505-1`
 * @param address with a hash, to begin at another view
 */
export async function logIn(
  page: Page,
  portal: Portal,
  user: string,
  address = '/nb/ansatt/',
): Promise<void> {
  await page.goto(portal.system.site + address);
  await page.getByRole('button', { name: 'Logg inn med Ansattporten' }).waitFor();
  await pressLogin(page, user);
}

/**
 * From the button that leads to the login, wherever it stands, by keyboard only.
 *
 * @param until text that tells that one is back; without it one is logged in
 */
export async function pressLogin(page: Page, user: string, until?: string): Promise<void> {
  await tabTo(page, 'Logg inn med Ansattporten');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ansattporten/authorize**');
  await page.locator('#user').waitFor();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate('document.activeElement.id')) === 'user') break;
  }
  await page.keyboard.type(user);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ansatt/**');
  if (until !== undefined) return page.getByText(until).waitFor();
  await page.getByRole('button', { name: 'Logg ut' }).waitFor();
}

/** Presses Tab until the named link, button or field has the focus. @throws where none is reached */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate<string>(nameOfFocused);
    if (focused === name) return;
    seen.push(focused);
  }
  throw new Error(`the focus never came to "${name}" but to: ${seen.slice(0, 40).join(' | ')}`);
}

const nameOfFocused = `(() => {
  const element = document.activeElement;
  const label = element.labels?.[0]?.innerText ?? element.getAttribute('aria-label') ?? element.innerText ?? '';
  return label.trim();
})()`;

/** The other theme has the same elements, and other colours, whatever the width. */
const looks = [
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'light', width: 1280 },
] as const;

/** What axe finds at 320 and at 1280 px and in the other theme, and whether the page must be scrolled sideways. */
export async function violationsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const where = `${colorScheme}, ${width} px`;
    const broken = colorScheme === 'light' ? await violations(page) : await colourViolations(page);
    found.push(...broken.map((text) => `${where}: ${text}`));
    const scrollWidth = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (scrollWidth > width) found.push(`${where}: ${scrollWidth} px wide`);
  }
  return found;
}
