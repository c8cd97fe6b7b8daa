/**
 * The hold released as KS does it: two operators by keyboard, each with the dry run before them, office hours, a stop,
 * and 24 hours, which pass by starting the system anew with its clock set forward.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HoldView } from '#domain/hold/hold-view.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { sampleIncident } from '#local/run/sample-incident.ts';
import { sqliteStore } from '#local/store/sqlite-store.ts';
import { ledgerKeys } from '#use-cases/ledger-keys.ts';
import { startSystem } from '../support/running-system.ts';
import type { RunningSystem } from '../support/running-system.ts';
import { chromiumOrLoudLine, launch } from './chromium.ts';
import { exampleSite } from './support/example-site.ts';
import { ask, logIn, startTimeoutMs, tabTo, violationsEverywhere } from './support/portal.ts';
import { fewServices, settle, settledMs } from './support/settled-country.ts';
import { typeDate } from './support/type-date.ts';

const chromium = chromiumOrLoudLine();
const hourMs = 3_600_000;

describe.skipIf(!chromium)('the release of the hold', () => {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-release-'));
  const incident: Incident = fewServices(sampleIncident());
  const holdPath = `incidents/${incident.id}/hold`;
  const complaints: string[] = [];
  let browser: Browser;
  let system: RunningSystem;
  let startedMs = 0;
  let shownMs = 0;

  const startAt = async (clockFromMs: number): Promise<void> => {
    await system?.stop();
    const builtSite = await exampleSite();
    [startedMs, shownMs] = [Date.now(), clockFromMs];
    system = await startSystem(join(folder, 'data'), { builtSite, clockFromMs });
  };
  const readHold = () => ask<HoldView>(system, 'ks-1', 'GET', holdPath);
  const until = async (is: (view: HoldView) => boolean): Promise<HoldView> => {
    for (let looks = 0; looks < 360; looks++) {
      const view = await readHold();
      if (is(view)) return view;
      await wait(500);
    }
    throw new Error(`never so: ${JSON.stringify((await readHold()).conditions)}`);
  };
  const enter = async (user: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.clock.setSystemTime(shownMs + Date.now() - startedMs);
    page.on('pageerror', (error) => complaints.push(error.message));
    await logIn(page, { system, complaints, open: () => Promise.resolve(page), stop: system.stop }, user);
    return page;
  };
  const activate = async (page: Page, name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const hold = (page: Page, state: string) => page.locator(`[data-hold="${state}"]`).waitFor();

  beforeAll(async () => {
    browser = await launch(chromium!);
    await startAt(settledMs);
    await ask(system, 'bufdir-1', 'PUT', `incidents/${incident.id}`, JSON.stringify(incident));
    await settle(system, incident);
  }, startTimeoutMs);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  test('is set, and the retention is changed by who has seen what it does', async () => {
    const page = await enter('ks-1');
    await hold(page, 'none');
    await tabTo(page, 'Vurderes på nytt');
    await typeDate(page, '2023-10-02');
    await page.keyboard.press('Enter');
    await hold(page, 'held');
    await activate(page, 'Se hva endringen gjør');
    await page.locator('.ds-error-summary:focus').waitFor();
    await tabTo(page, 'Gjelder for meldinger sendt fra');
    await typeDate(page, '2023-10-01');
    await tabTo(page, 'Klokkeslett');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('14:30');
    await tabTo(page, 'Antall dager');
    await page.keyboard.type('60');
    await page.keyboard.press('Enter');
    await page.locator('#lagringstid-virkning:focus').waitFor();
    const effect = await page.locator('#lagringstid-virkning').innerText();
    expect(effect).toContain('siste dag 30. november 2023');
    expect(effect).toContain('ville siste dag vært 31. oktober 2023');
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate(page, 'Lagre lagringstiden');
    await page.locator('#hold-done:focus').waitFor();
    const { hold: kept } = await readHold();
    expect(kept?.retention.at(-1)).toEqual({ fromMs: Date.parse('2023-10-01T14:30:00+02:00'), days: 60 });
    await expect.poll(() => page.getByText('Grunn: KS har endret praksis.').isVisible()).toBe(true);
    await page.context().close();
  }, 120_000);

  test('the dry run lists every municipality with its verdict, and nothing is open', async () => {
    await until(({ conditions }) => conditions.length === 0);
    const page = await enter('ks-1');
    await page
      .getByText('Verifisert: 2. Et annet fagsystem: 354. Åpne vilkår: 0. I alt 356 kommuner.')
      .waitFor();
    await activate(page, 'Vis alle kommunene');
    const rows = page.locator('#provekjoring ~ details tbody tr');
    await rows.first().waitFor();
    await expect.poll(() => rows.count()).toBe(356);
    await expect.poll(() => rows.filter({ hasText: 'Bergen (4601)' }).innerText()).toContain('Verifisert');
    await page.context().close();
  }, 240_000);

  test('takes two who have seen the same, and either stops it while it waits', async () => {
    const one = await enter('ks-1');
    const other = await enter('ks-2');
    await activate(one, 'Foreslå å oppheve');
    await hold(one, 'proposed');
    expect(await one.getByRole('button', { name: 'Bekreft opphevelsen' }).count()).toBe(0);
    await other.evaluate(`location.hash = '#/slettestans/'`);
    await other.getByText('En annen foreslo å oppheve stansen').first().waitFor();
    await activate(other, 'Bekreft opphevelsen');
    await hold(other, 'waiting');
    expect(await violationsEverywhere(other)).toEqual([]);
    expect((await readHold()).mayDeletionBegin).toBe(false);
    await one.evaluate(`location.hash = '#/slettestans'`);
    await hold(one, 'waiting');
    await activate(one, 'Stans opphevelsen');
    await hold(one, 'held');

    await activate(one, 'Foreslå å oppheve');
    await hold(one, 'proposed');
    await other.evaluate(`location.hash = '#/slettestans'`);
    await activate(other, 'Bekreft opphevelsen');
    await hold(other, 'waiting');
    await one.context().close();
    await other.context().close();
  }, 120_000);

  test('takes effect after 24 hours and no sooner; then deletion may begin, and the ledger has each step', async () => {
    await startAt(settledMs + 23 * hourMs);
    expect(await readHold()).toMatchObject({ mayDeletionBegin: false, hold: { state: 'waiting' } });
    await startAt(settledMs + 25 * hourMs);
    const view = await until(({ mayDeletionBegin }) => mayDeletionBegin);
    expect(view).toMatchObject({ conditions: [], hold: { state: 'released' } });
    const steps = view.hold!.steps.map(({ did }) => did.step).toReversed();
    const twice = ['propose', 'confirm', 'stop', 'propose', 'confirm'];
    expect(steps).toEqual(['start', 'retention', ...twice, 'released']);
    const page = await enter('ks-2');
    await hold(page, 'released');
    await expect.poll(() => page.locator('[data-may-begin="true"]').count()).toBe(1);
    expect(await violationsEverywhere(page)).toEqual([]);
    await system.stop();
    const store = sqliteStore(join(folder, 'data', 'store.db'));
    for (const { revision } of view.hold!.steps) {
      const key = ledgerKeys.entry(incident.id, 'hold', `hold-${String(revision)}`);
      expect(await store.get(key), `revision ${String(revision)}`).not.toBeNull();
    }
    store.close();
    expect(complaints).toEqual([]);
  }, 240_000);
});
