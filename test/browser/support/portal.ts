/** A started system with the sample's register of services, a browser, and what tests of the portal do in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Incident } from '#domain/incident/incident.ts';
import { sampleIncident } from '#local/run/sample-incident.ts';
import { startSystem } from '../../support/running-system.ts';
import type { RunningSystem, SystemOptions } from '../../support/running-system.ts';
import { launch } from '../chromium.ts';
import { exampleSite, siteOfNothing } from './example-site.ts';

export { violationsEverywhere } from './everywhere.ts';
export { logIn, pressLogin, tabTo } from './keyboard.ts';

/** Starting builds the site and the functions, on a busy machine in minutes. */
export const startTimeoutMs = 420_000;
/** A first build of the site that fails is tried again after a minute. */
const firstBuildTimeoutMs = 180_000;

export interface Portal {
  readonly system: RunningSystem;
  /** Where its store and its logs are; absent where somebody else runs it. */
  readonly dataFolder?: string;
  /** A page of a context of its own; what its console and policy complain of is kept in `complaints`. */
  open(options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: string[];
  stop(): Promise<void>;
}

type Change = (incident: Incident) => Incident;
const unchanged: Change = (incident) => incident;

/**
 * A whole system, of which the public pages are built anew when one is asked for after something was published; outside
 * a run of tests at every change.
 * @param change what the register of services shall say instead of the sample's
 */
export async function startPortal(chromium: string, change: Change = unchanged): Promise<Portal> {
  const isRun = process.env['AVSTEM_TEST_RUN'] !== undefined;
  const options = isRun ? { builtSite: await siteOfNothing(), isRebuiltWhenAsked: true } : {};
  return start(chromium, change, options);
}

/** For tests that look at no public page of their own data: they are served those of the example, built once a run. */
export async function startPortalOnExampleSite(
  chromium: string,
  change: Change = unchanged,
): Promise<Portal> {
  return start(chromium, change, { builtSite: await exampleSite() });
}

async function start(chromium: string, change: Change, options: SystemOptions): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-portal-'));
  const dataFolder = join(folder, 'data');
  const system = await startSystem(dataFolder, options);
  const incident = change(sampleIncident());
  await untilBuilt(system);
  await ask(system, 'bufdir-1', 'PUT', `incidents/${incident.id}`, JSON.stringify(incident));
  const browser: Browser = await launch(chromium);
  const complaints: string[] = [];
  return {
    system,
    dataFolder,
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
