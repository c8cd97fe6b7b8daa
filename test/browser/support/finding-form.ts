/** What was found out about a message, said by keyboard. */
import type { Page } from 'playwright-core';
import { tabTo } from './portal.ts';

export const press = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

/** The same in either order of day and month: the field follows the browser's own language. */
export const typeDate = async (page: Page, label: string, dayAndMonth: string): Promise<void> => {
  await tabTo(page, label);
  await page.keyboard.type(`${dayAndMonth}${dayAndMonth}2023`);
};

/** Opens a message's form, chooses the nth kind, and saves with the day it was known. */
export const settle = async (page: Page, button: string, nth: number): Promise<void> => {
  await press(page, button);
  await page.keyboard.press('Space');
  for (let step = 0; step < nth; step++) await page.keyboard.press('ArrowDown');
  if (await page.getByLabel('Når kom den nye meldingen?').isVisible()) {
    await typeDate(page, 'Når kom den nye meldingen?', '05');
  }
  await typeDate(page, 'Når ble dette kjent?', '06');
  await press(page, 'Lagre');
};

export const labelsOf = (page: Page, word: string): Promise<string[]> =>
  page
    .locator(`.finding button[aria-label^="${word}"]`)
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
