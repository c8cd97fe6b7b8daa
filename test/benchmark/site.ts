/**
 * `npm run bench:site`: how long all pages take to build, what one approval changes, how long it takes to be seen, and
 * what the pages weigh. Fails where a budget is broken: all pages in 60 s, from approval to visible in 60 s, a
 * municipality's page in 60 kB.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from '#local/site-server/build-site.ts';
import { changesBetween, hashesOf } from '#local/site-server/changed-files.ts';
import { exampleSnapshot } from '../browser/support/example-snapshot.ts';
import { timeApproval } from './approval.ts';
import { timeUploads } from './uploads.ts';

const budget = { buildMs: 60_000, visibleMs: 60_000, pageBytes: 60_000 };
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const work = mkdtempSync(join(tmpdir(), 'avstem-bench-site-'));

/** @returns milliseconds */
async function timedBuild(name: string, snapshot: unknown): Promise<number> {
  const file = join(work, `${name}.json`);
  writeFileSync(file, JSON.stringify(snapshot));
  const startedMs = performance.now();
  const result = await buildSite(file, join(work, name), new AbortController().signal);
  if (!result.ok) throw new Error(result.output);
  return performance.now() - startedMs;
}

/** Of a page with the styles and pictures that it asks for, as sent. */
function weightOf(folder: string, page: string): number {
  const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
  const asked = [...html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  const files = [Buffer.from(html), ...asked.map((path) => readFileSync(join(folder, path)))];
  return files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

try {
  const approved = { number: '1103', state: 'nothing-missing', since: '2023-06-15T08:00:00Z' };
  const municipalities = [...exampleSnapshot.municipalities, approved];
  const firstMs = await timedBuild('before', exampleSnapshot);
  const againMs = await timedBuild('after', { ...exampleSnapshot, asOf: approved.since, municipalities });
  const [before, after] = ['before', 'after'].map((name) => hashesOf(join(work, name)));
  const { added, changed, removed } = changesBetween(before ?? new Map(), after ?? new Map());
  const isPage = (path: string): boolean => /(^|\/)(index|404)\.html$/.test(path);
  const pages = [...(after ?? new Map()).keys()].filter(isPage).length;
  const changedPages = changed.filter(isPage).length;
  console.log(`pages built                ${pages}`);
  console.log(`time                       ${seconds(firstMs)}, again ${seconds(againMs)}`);
  console.log(`pages after one approval   ${changedPages} changed`);
  const others = changed.length - changedPages;
  console.log(`other files                ${added.length} new, ${others} changed, ${removed.length} gone`);
  const [all, one] = await timeUploads(['before', 'after'].map((name) => join(work, name)));
  console.log(`to a blob container        all ${all?.files} files ${seconds(all?.ms ?? 0)}`);
  console.log(
    `after one approval         ${one?.files} files ${seconds(one?.ms ?? 0)}, most of it comparing`,
  );
  const approval = await timeApproval();
  console.log(
    `from approval to visible   ${seconds(approval.visibleMs)}, in a started system with all languages`,
  );
  console.log(`  the approver's answer    ${seconds(approval.answeredMs)}`);
  console.log(`  building all pages       ${seconds(approval.builtMs)}`);
  const weights = ['nb/kommune/4601', 'nb/kommune/5001', 'nb', 'nb/kommuner'].map((page) => {
    const bytes = weightOf(join(work, 'after'), page);
    console.log(`${page.padEnd(26)} ${(bytes / 1000).toFixed(1)} kB compressed, with all that it asks for`);
    return { page, bytes };
  });
  const heavy = weights.filter(({ page, bytes }) => page.includes('kommune/') && bytes > budget.pageBytes);
  const isSlow = Math.max(firstMs, againMs) > budget.buildMs || approval.visibleMs > budget.visibleMs;
  if (heavy.length > 0 || isSlow) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true });
}
