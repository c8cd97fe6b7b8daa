import type { Page } from 'playwright-core';
import { colourViolations, otherViolations, violations } from './axe.ts';

/** The other theme has the same elements, and other colours; the other width has the same colours. */
const looks = [
  { colorScheme: 'dark', width: 1280, check: colourViolations },
  { colorScheme: 'light', width: 320, check: violations },
  { colorScheme: 'light', width: 1280, check: otherViolations },
] as const;

/** What axe finds at 320 and at 1280 px and in the other theme, and whether the page must be scrolled sideways. */
export async function violationsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { colorScheme, width, check } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const where = `${colorScheme}, ${width} px`;
    found.push(...(await check(page)).map((text) => `${where}: ${text}`));
    const scrollWidth = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (scrollWidth > width) found.push(`${where}: ${scrollWidth} px wide`);
  }
  return found;
}
