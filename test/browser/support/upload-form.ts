import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { tabTo } from './keyboard.ts';

/** From the list of what is missing, by keyboard only: the period, the channel and the delay. */
export async function answerForm(page: Page, portalRows: number): Promise<void> {
  await tabTo(page, 'Skriv inn den første dagen som filen dekker');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('upload-from');
  await page.keyboard.type('01.01.2023');
  await page.keyboard.press('Tab');
  await page.keyboard.type('31.3.23');
  for (const choice of ['Ja', `Nasjonal portal (rader: ${String(portalRows)})`, 'Inntil én time']) {
    await tabTo(page, choice);
    await page.keyboard.press('Space');
  }
}

/** @returns what is sent to the API from now on, as it is sent */
export function bodiesSent(page: Page, api: string): readonly string[] {
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' && request.url().startsWith(api)) {
      bodies.push(request.postDataBuffer()?.toString() ?? '');
    }
  });
  return bodies;
}

/** @returns the text of the file that the button gives */
export async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).press('Enter'),
  ]);
  return readFile(await download.path(), 'utf8');
}
