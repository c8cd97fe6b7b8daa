import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/**
 * What visitors read of a municipality's notice, once the version is there: the parts that the page spreads, in its
 * order, read and written by the browser, which has its own way with `"` in texts, as the preview is.
 *
 * @param version in words: `Versjon 2`
 */
export async function publishedNotice(
  page: Page,
  site: string,
  number: string,
  version: string,
): Promise<string> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const html = await (await fetch(`${site}/nb/kommune/${number}/`)).text();
    if (html.includes(`${version}, publisert`)) return noticeIn(page, html);
    await wait(1000);
  }
  throw new Error(`${version} of ${number} was not published`);
}

function noticeIn(page: Page, html: string): Promise<string> {
  return page.evaluate<string>(`
    [...new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').querySelectorAll('main div.notice')]
      .map((part) => part.innerHTML)
      .join('')
  `);
}
