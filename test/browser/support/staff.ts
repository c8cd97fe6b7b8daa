/** Who logs in to the portal in the tests of the login and of what stands around the views. */
import type { Page } from 'playwright-core';
import type { Incident } from '#domain/incident/incident.ts';

/** A joint service of three municipalities. */
export const joint = { user: 'leder-1505-1', scope: '1505+1557+1560' };

/** Bergen's organisation runs no service, and that of the joint service 1811+… runs Tromsø's too. */
export function changed(incident: Incident): Incident {
  const two = incident.services.find(({ municipalities }) => municipalities.includes('1813'))!;
  const services = incident.services
    .filter(({ municipalities }) => !municipalities.includes('4601'))
    .map((service) => {
      const isMoved = service.municipalities.includes('5401');
      return isMoved ? { ...service, organisation: two.organisation } : service;
    });
  return { ...incident, services };
}

export const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
export const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.innerText');

export function untilTasks(page: Page): Promise<void> {
  return page
    .getByText(/\d av \d+ oppgaver er gjort\./)
    .first()
    .waitFor();
}

/** Logins of this page last so long. */
export async function shortLogins(page: Page, seconds: number): Promise<void> {
  await page.route('**/ansattporten/token', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), expires_in: seconds } });
  });
}
