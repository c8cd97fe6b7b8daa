/** What axe finds on a page as it stands. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rulesThatLookAtColours = ['color-contrast', 'link-in-text-block'];
const shownLength = 300;

/**
 * Only violations are gathered and only a line for each leaves the page: what passes is most of a report, and handing
 * it over took longer than the check. Nothing is fetched ahead: that serves rules on sound and film, of which is none.
 */
const settings = { resultTypes: ['violations'], preload: false } satisfies axe.RunOptions;

/** @returns one line for each rule that is broken: its name and the elements that break it */
export async function violations(page: Page): Promise<string[]> {
  return found(page, { ...settings, runOnly: { type: 'tag', values: tags } });
}

/** What a theme can break that has the same elements as one that was checked in full: its colours. */
export async function colourViolations(page: Page): Promise<string[]> {
  return found(page, { ...settings, runOnly: { type: 'rule', values: rulesThatLookAtColours } });
}

/** All but the colours, which take longest. */
export async function otherViolations(page: Page): Promise<string[]> {
  const rules = Object.fromEntries(rulesThatLookAtColours.map((rule) => [rule, { enabled: false }]));
  return found(page, { ...settings, runOnly: { type: 'tag', values: tags }, rules });
}

async function found(page: Page, options: axe.RunOptions): Promise<string[]> {
  // Run past the policy that the pages are served with: the checker is the test's, not the page's.
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run(${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ html }) => html).join(' | ').slice(0, ${String(shownLength)})))`);
}
