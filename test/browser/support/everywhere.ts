import type { Page } from 'playwright-core';
import { colourViolations, violations } from './axe.ts';

/** The other theme has the same elements, and other colours, whatever the width. */
const looks = [
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'light', width: 1280 },
] as const;

/** What axe finds at 320 and at 1280 px and in the other theme, and whether the page must be scrolled sideways. */
export async function violationsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const where = `${colorScheme}, ${width} px`;
    const broken = colorScheme === 'light' ? await violations(page) : await colourViolations(page);
    found.push(...broken.map((text) => `${where}: ${text}`));
    const scrollWidth = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (scrollWidth > width) found.push(`${where}: ${scrollWidth} px wide`);
  }
  return found;
}
