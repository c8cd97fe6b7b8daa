/** The task list from the first login to a published notice: by keyboard only, against a started system. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrLoudLine } from './chromium.ts';
import { deliverJointLogs, type JointService } from './support/deliver-joint-logs.ts';
import { jointLogs } from './support/joint-logs.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  tabTo,
  violationsEverywhere,
  type Portal,
} from './support/portal.ts';
import { typeDate } from './support/type-date.ts';
import { untilReconciledWith } from './support/until-reconciled-with.ts';

const chromium = chromiumOrLoudLine();

describe.skipIf(!chromium)('the tasks of a joint service', () => {
  let portal: Portal;
  let page: Page;
  let joint: JointService;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    page = await portal.open();
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);

  const states = (): Promise<string[]> =>
    page
      .locator('.task')
      .evaluateAll((items: { dataset: Record<string, string> }[]) =>
        items.map(({ dataset }) => `${dataset['task']!}: ${dataset['state']!}`),
      );
  const task = (id: string) => page.locator(`[data-task="${id}"]`);
  const activate = async (name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  /** The button is a new one when all has been read anew, and has the focus again. */
  const refresh = async (): Promise<void> => {
    await tabTo(page, 'Oppdater');
    await page.evaluate('document.activeElement.dataset.pressed = ""');
    await page.keyboard.press('Enter');
    await page.locator('[data-refresh]:focus:not([data-pressed])').waitFor();
  };

  test('at first only the upload can be started, and the survey is overdue', async () => {
    await logIn(page, portal, `leder-${jointLogs().service.municipalities[0]}-1`);
    await page.locator('.task').first().waitFor();
    await expect
      .poll(() => states())
      .toEqual([
        'upgrade: done',
        'upload: not-started',
        'reconciliation: cannot-start',
        'findings: cannot-start',
        'breach: cannot-start',
        'notice: cannot-start',
        'survey: needs-attention',
        'daily-control: cannot-start',
      ]);
    // This service has another case system: nothing was to be upgraded, and nothing is told as verified.
    await expect.poll(() => task('upgrade').innerText()).toContain('Gjelder ikke');
    expect(await task('daily-control').locator('a').count()).toBe(0);
    await expect.poll(() => page.locator('tbody tr').count()).toBe(3);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('the upgrade is confirmed, after its errors have been shown', async () => {
    await activate('Bekreft oppgraderingen');
    await page.locator('#version').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.innerText')).toBe('Bekreft oppgraderingen');
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Bekreft');
    await page.locator('.ds-error-summary:focus').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Skriv versjonen med tall og punktum, for eksempel 3.23.2');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('version');
    await page.keyboard.type('3.23.2');
    await tabTo(page, 'Tatt i bruk');
    await typeDate(page, '2023-06-08');
    await page.keyboard.press('Enter');
    await task('upgrade').getByText('Versjon 3.23.2 er i bruk fra 8. juni 2023.').first().waitFor();
    expect((await states())[0]).toBe('upgrade: done');
    await activate('Bekreft oppgraderingen');
    await page.getByText('Du kan rette det her').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Tilbake til oppgavene');
  });

  test('with both logs in, the result is there to be seen, side by side', async () => {
    joint = await deliverJointLogs(portal.system);
    await page.locator('.task').first().waitFor();
    await refresh();
    await expect
      .poll(() => states())
      .toEqual([
        'upgrade: done',
        'upload: done',
        'reconciliation: not-started',
        'findings: not-started',
        'breach: not-started',
        'notice: cannot-start',
        'survey: needs-attention',
        'daily-control: not-started',
      ]);
    // The upload declared the delay; nothing may be published before a person has confirmed it.
    const draft = ask(portal.system, joint.user, 'POST', `scopes/${joint.scope}/notices`, '{}');
    await expect(draft).rejects.toThrow('"obstacles":["delay-not-confirmed"]');
    await expect.poll(() => task('findings').innerText()).toMatch(/0 av \d+ meldinger er avklart/);
    const rows = await page.locator('tbody tr').allInnerTexts();
    const told = rows.map((row) => row.replace(/\s+/g, ' '));
    expect(told).toEqual(['Randaberg 31 minst 1 Ingen', 'Kvitsøy 31 minst 1 Ingen', 'Bokn 31 0 Ingen']);
    // Three sent and two entered, of different municipalities: which one it was, nobody can tell.
    expect((await page.locator('tfoot').innerText()).replace(/\s+/g, ' ').trim()).toBe(
      'Hele tjenesten 93 minst 3',
    );
    expect(
      await page.getByText('Fagsystemets logg dekker 1. januar 2023 til 31. mars 2023.').isVisible(),
    ).toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('a confirmed delay is a reconciliation that has been seen', async () => {
    const rules = JSON.stringify({ maxDelay: 'PT2H', clockSkew: 'PT5M' });
    await ask(portal.system, joint.user, 'PUT', `scopes/${joint.scope}/rules`, rules);
    await untilReconciledWith(portal.system, joint, 'PT2H');
    await refresh();
    await expect.poll(() => task('reconciliation').getAttribute('data-state')).toBe('done');
  });

  test('a notice waits for a second person, and then is public', async () => {
    const notices = `scopes/${joint.scope}/notices`;
    const draft = await ask<{ id: string }>(portal.system, joint.user, 'POST', notices, '{}');
    await refresh();
    await expect.poll(() => task('notice').innerText()).toContain('venter på at en annen ansatt godkjenner');
    await ask(portal.system, joint.colleague, 'POST', `${notices}/${draft.id}/approve`);
    await refresh();
    await expect.poll(() => task('notice').getAttribute('data-state')).toBe('done');
    await expect.poll(() => page.locator('tbody').innerText()).toContain('Publisert');
    await activate('Publiser kunngjøringen');
    await page.getByText('Slik blir den publisert').first().waitFor();
    await expect.poll(() => page.getByText(/^Publisert .*for dagene/).isVisible()).toBe(true);
    expect(await violationsEverywhere(page)).toEqual([]);
    await activate('Tilbake til oppgavene');
  });

  test('a log that is refused needs attention', async () => {
    const path = `deliveries?side=register&scope=${encodeURIComponent(joint.scope)}&from=2023-01-01&to=2023-03-31`;
    const refused = ask(portal.system, joint.user, 'POST', path, 'mottatt\nikke en dato\n');
    await expect(refused).rejects.toThrow('422');
    await page.locator('.task').first().waitFor();
    await refresh();
    await expect.poll(() => task('upload').getAttribute('data-state')).toBe('needs-attention');
    await expect.poll(() => task('upload').innerText()).toContain('Ingenting av den er lagret');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('in nynorsk it is all there too', async () => {
    page = await portal.open();
    await page.goto(`${portal.system.site}/nn/ansatt/`);
    await page.getByRole('button', { name: 'Logg inn med Ansattporten' }).waitFor();
    await tabTo(page, 'Logg inn med Ansattporten');
    await page.keyboard.press('Enter');
    await page.locator('#user').fill(joint.user);
    await page.locator('#user').press('Enter');
    await page.getByText('Kommunane side om side').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });
});
