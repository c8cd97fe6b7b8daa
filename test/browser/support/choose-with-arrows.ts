import type { Page } from 'playwright-core';

/**
 * By keyboard: a group of choices is one stop, and from its first or chosen one arrows lead to the others.
 * @param group the name of the fields
 * @throws where there is no such group after the place where one is, or no such choice
 */
export async function chooseWithArrows(page: Page, group: string, value: string): Promise<void> {
  const focused = (property: 'name' | 'value'): Promise<unknown> =>
    page.evaluate(`document.activeElement.${property}`);
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused('name')) === group) break;
  }
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 8; presses++) {
    if ((await focused('value')) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${group} has no ${value}`);
}
