/** What a person does in the portal without a mouse. */
import type { Page } from 'playwright-core';
import type { Portal } from './portal.ts';

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
  if (until !== undefined) return page.getByText(until).first().waitFor();
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
