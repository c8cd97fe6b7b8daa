/** Every view of the portal, whatever views there are: in nynorsk, in both themes and widths, and without access. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#adapters/http/endpoints.ts';
import type { Me } from '#domain/access/me.ts';
import { chromiumOrLoudLine } from './chromium.ts';
import { deliverJointLogs } from './support/deliver-joint-logs.ts';
import type { JointService } from './support/deliver-joint-logs.ts';
import {
  ask,
  logIn,
  startPortalOnExampleSite,
  startTimeoutMs,
  violationsEverywhere,
} from './support/portal.ts';
import type { Portal } from './support/portal.ts';
import { allViews, nynorskTexts } from './support/views.ts';
import type { ListedView } from './support/views.ts';

const chromium = chromiumOrLoudLine();
const nynorsk = await nynorskTexts();
const anotherScope = '1103';
/** Eight pictures of each view are looked at, on a machine that does other things meanwhile. */
const viewMs = 120_000;

describe.skipIf(!chromium)('every view', () => {
  let portal: Portal;
  let joint: JointService;
  let page: Page;

  beforeAll(async () => {
    portal = await startPortalOnExampleSite(chromium!);
    joint = await deliverJointLogs(portal.system);
    page = await portal.open();
    await logIn(page, portal, joint.user, '/nn/ansatt/');
  }, startTimeoutMs);
  afterAll(() => portal.stop(), 60_000);

  const go = async (view: ListedView): Promise<void> => {
    await page.evaluate(`location.hash = ${JSON.stringify(view.hash)}`);
    await page.locator('h1', { hasText: nynorsk.titleOf(view) }).waitFor();
    await page.locator('.portal-view > .muted', { hasText: nynorsk.loading }).waitFor({
      state: 'detached',
    });
  };

  test.each(allViews)(
    '$hash in nynorsk has content and no violation',
    async (view) => {
      await go(view);
      await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('nn');
      const text = await page.locator('.portal-view').innerText();
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toMatch(/undefined|\[object|\bNaN\b|\{\w+\}/);
      expect(await violationsEverywhere(page)).toEqual([]);
    },
    viewMs,
  );

  test(
    'no address in the portal leads to another service: what follows the view is not a service',
    async () => {
      for (const { hash } of allViews) {
        await page.evaluate(`location.hash = ${JSON.stringify(`${hash}/${anotherScope}`)}`);
        await page.locator('.portal-view').first().waitFor();
        expect(await page.locator('.portal-service').innerText(), hash).not.toContain('Stavanger');
        expect(await page.locator('main').innerText(), hash).not.toContain('Stavanger');
      }
    },
    viewMs,
  );

  test('no address of the API tells anything of another service', async () => {
    const token = await portal.system.tokenOf(joint.user);
    const id = 'f'.repeat(64);
    // What an upload's address declares; the others pass it by.
    const declared = `side=register&from=2023-03-01&to=2023-03-31&sha256=${id}`;
    const ofScope = endpoints.filter(({ route, method }) => method === 'GET' && route.includes('{scope}'));
    expect(ofScope.length).toBeGreaterThan(3);
    for (const { route } of ofScope) {
      const path = route.replace('{scope}', anotherScope).replaceAll(/\{\w+\}/g, id);
      const answer = await fetch(`${portal.system.api}/${path}?${declared}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(answer.status, path).toBe(403);
      expect(answer.headers.get('content-type'), path).toBe('application/problem+json');
    }
  });

  test(
    'a service that Bufdir has given to another organisation: a page that says so, by whichever view',
    async () => {
      const me = await ask<Me>(portal.system, joint.user, 'GET', 'me');
      const headers = { 'access-control-allow-origin': portal.system.site };
      const problem = { type: 'urn:avstem:problem:not-allowed', title: '', status: 403 };
      let refused = 0;
      for (const { hash } of allViews) {
        const other = await portal.open();
        let isMoved = false;
        let asked = 0;
        await other.route('**/api/me', (route) =>
          route.fulfill({ json: { ...me, services: isMoved ? [] : me.services }, headers }),
        );
        await logIn(other, portal, joint.user, '/nb/ansatt/#/oppgaver');
        await other.locator('.task').first().waitFor();
        isMoved = true;
        await other.route('**/api/scopes/**', (route) => {
          asked++;
          return route.fulfill({
            status: 403,
            json: problem,
            headers,
            contentType: 'application/problem+json',
          });
        });
        await other.evaluate(`location.hash = ${JSON.stringify(`${hash}/`)}`);
        await other.waitForLoadState('networkidle');
        await other.waitForTimeout(1000);
        // A view that asks nothing of the service shows nothing of it either.
        if (asked > 0) {
          await expect
            .poll(() => other.locator('h1').innerText(), { message: hash })
            .toBe('Du har ikke tilgang');
          await expect
            .poll(() => other.getByText('hører ikke lenger til organisasjonen').isVisible(), {
              message: hash,
            })
            .toBe(true);
          await expect
            .poll(() => other.getByText('Det er Bufdir som fører registeret').isVisible(), { message: hash })
            .toBe(true);
          expect(await other.locator('.portal-service').count(), hash).toBe(0);
        }
        if (asked > 0) refused++;
        await other.context().close();
      }
      expect(refused).toBeGreaterThan(3);
    },
    startTimeoutMs,
  );
});
