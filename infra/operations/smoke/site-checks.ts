/** Of the public site: pages, headers, what stands where nothing is, and how new what is shown is. */
import { z } from 'zod';
import { headersOf, staticWebAppConfiguration } from '../../../site/hosting/static-web-app.ts';
import { ask, insist, insistHeaders } from './check.ts';
import type { Check } from './check.ts';

const policyName = 'Content-Security-Policy';

const servesPages: Check = {
  name: 'the site serves its pages with their headers',
  async look({ site }) {
    const answer = await ask(`${site}/nb/`);
    insist(answer.status === 200, `/nb/: ${String(answer.status)}`);
    const { [policyName]: _widened, ...expected } = headersOf(staticWebAppConfiguration({}), '/nb/');
    insistHeaders(answer, expected);
    const policy = answer.headers.get(policyName) ?? '';
    insist(policy.startsWith("default-src 'none'; "), `${policyName} is not closed by itself`);
    insist(!/unsafe|\*/.test(policy), `${policyName} allows what is inline, or anything`);
    const html = await answer.text();
    insist(/<html[^>]* lang="nb"/.test(html) && html.includes('<h1'), '/nb/ is no page of this site');
    return 'the front page, all security headers';
  },
};

const knowsNothingElse: Check = {
  name: 'the site has a page for what is not there',
  async look({ site }) {
    const answer = await ask(`${site}/nb/finnes-ikke/`);
    insist(answer.status === 404, `a page that is not there: ${String(answer.status)}`);
    insist((await answer.text()).includes('<html'), 'a page that is not there is no page');
    return '404';
  },
};

const snapshotSchema = z.object({ asOf: z.iso.datetime(), municipalities: z.array(z.unknown()) });

/** @param stored when the newest state was made, where the store may be read; absent: only the site is looked at */
export function isFresh(stored: (() => Promise<string | null>) | undefined, mostMinutes: number): Check {
  return {
    name: 'the site shows what was published last',
    async look({ site, nowMs }) {
      const answer = await ask(`${site}/data/snapshot.json`);
      const newest = (await stored?.()) ?? null;
      if (answer.status === 404) {
        insist(
          newest === null || isYoung(newest, nowMs, mostMinutes),
          'something is published, and not shown',
        );
        return 'nothing is published yet';
      }
      const { asOf, municipalities } = snapshotSchema.parse(await answer.json());
      insist(Date.parse(asOf) <= nowMs + 60_000, 'it was published in the future');
      const isBehind = newest !== null && newest !== asOf && !isYoung(newest, nowMs, mostMinutes);
      insist(!isBehind, `shown: of ${asOf}; published since: of ${newest ?? ''}`);
      const held = stored === undefined ? 'not held against the store' : 'as stored';
      return `${String(municipalities.length)} municipalities, of ${asOf}, ${held}`;
    },
  };
}

const isYoung = (asOf: string, nowMs: number, mostMinutes: number): boolean =>
  nowMs - Date.parse(asOf) < mostMinutes * 60_000;

export const siteChecks: readonly Check[] = [servesPages, knowsNothingElse];
