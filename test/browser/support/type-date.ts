import type { Page } from 'playwright-core';

/**
 * Types a date into the date field that has the focus, whose parts come in the order of the browser's language.
 * @param date `2023-06-08`
 */
export async function typeDate(page: Page, date: string): Promise<void> {
  const parts = await page.evaluate<string[]>(
    `new Intl.DateTimeFormat(navigator.language).formatToParts().map(({ type }) => type)`,
  );
  const [year = '', month = '', day = ''] = date.split('-');
  const values: Record<string, string> = { year, month, day };
  await page.keyboard.type(parts.map((type) => values[type] ?? '').join(''));
}
