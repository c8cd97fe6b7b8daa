/** The pictures of who works for the country or a part of it: every view of each role, and what is opened there. */
import type { Page } from 'playwright-core';
import { nationalViews } from '../support/views.ts';
import type { Shot } from './shots.ts';

const users = { 'portal-operator': 'ks-1', bufdir: 'bufdir-1', statsforvalter: 'statsforvalter-1' };

const everyView: readonly Shot[] = Object.entries(users).flatMap(([role, user]) =>
  nationalViews
    .filter(({ roles }) => roles.includes(role))
    .map(({ hash }) => shot(user, hash.replace('#/', ''), hash)),
);

const opened: readonly Shot[] = [
  shot('ks-1', 'slettestans-apnet', '#/slettestans', async (page) => {
    await page.locator('details.hold-county summary').first().click();
    await page.locator('#provekjoring ~ details summary').click();
  }),
  shot('ks-1', 'slettestans-lagringstid', '#/slettestans', async (page) => {
    await page.getByLabel('Gjelder for meldinger sendt fra').fill('2023-10-01');
    await page.getByLabel('Antall dager').fill('60');
    await page.getByRole('button', { name: 'Se hva endringen gjør' }).click();
  }),
  shot('ks-1', 'send-pa-nytt-liste', '#/send-pa-nytt', (page) =>
    page.getByRole('button', { name: 'Vis listen' }).click(),
  ),
  shot(
    'bufdir-1',
    'oversikt-tjenester',
    '#/oversikt?vis=tjenester&svar=etter-fristen&sorter=-oppgitt&kart=kunngjoring',
  ),
  shot('bufdir-1', 'oversikt-apnet', '#/oversikt?fylke=46', async (page) => {
    for (const summary of await page.locator('main details > summary').all()) await summary.click();
  }),
  shot('bufdir-1', 'utgivelser-endringer', '#/utgivelser', async (page) => {
    await page.getByRole('button', { name: 'Se hva som er endret' }).click();
    await page.locator('#release-plan:focus').waitFor();
  }),
  shot('bufdir-1', 'paminnelser-tekst', '#/paminnelser', (page) =>
    page.locator('.overview-reminders summary').first().click(),
  ),
];

export const national: readonly Shot[] = [...everyView, ...opened];

function shot(user: string, name: string, hash: string, act?: (page: Page) => Promise<unknown>): Shot {
  const address = `/nb/ansatt/${hash}`;
  return { name: `national-${user}-${name}`, address, user: () => user, ...(act && { act }) };
}
