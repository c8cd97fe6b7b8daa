/**
 * `npm run lighthouse [-- NAME]`: Lighthouse over the main templates of the built site, served with its own headers. It
 * is fetched when it is asked for (npx), as it is large and no dependency; LIGHTHOUSE names one that is there already.
 * With NAME only addresses that hold it. Exit 0: 100 in all four everywhere; 1: less somewhere, or it did not run.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { chromiumOrLoudLine } from './chromium.ts';
import { buildSite } from './support/build-site.ts';
import { exampleSnapshot } from './support/example-snapshot.ts';
import { serve } from './support/serve.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const addresses = [
  '/nb/',
  '/en/',
  '/nb/kommuner/',
  '/nb/kommune/4601/',
  '/nb/kommune/5001/',
  '/nb/kommune/0301/',
  '/en/kommune/4601/',
  '/nb/hjelp/',
  '/nb/referansesjekk/',
  '/nb/dager/',
  '/nb/plakat/',
  '/nb/presse/',
  '/nb/data/',
  '/nb/slik-avstemmer-vi/',
  '/nb/status/',
];

const categorySchema = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const reportSchema = z.object({
  categories: z.object({
    performance: categorySchema,
    accessibility: categorySchema,
    'best-practices': categorySchema,
    seo: categorySchema,
  }),
  audits: z.record(z.string(), z.object({ score: z.number().nullable(), title: z.string() })),
});
type Report = z.infer<typeof reportSchema>;

const [command = 'npx', ...before] = process.env['LIGHTHOUSE']?.split(' ') ?? [
  'npx',
  '--yes',
  `lighthouse@${version}`,
];

async function examine(url: string, chromium: string, file: string): Promise<Report> {
  const flags = [
    `--only-categories=${categories.join(',')}`,
    '--output=json',
    `--output-path=${file}`,
    '--quiet',
  ];
  const chrome = '--chrome-flags=--headless --no-sandbox --disable-gpu';
  const child = spawn(command, [...before, url, ...flags, chrome], {
    env: { ...process.env, CHROME_PATH: chromium },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`Lighthouse ended with ${String(code)}`);
  return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What keeps a category under 100. */
function faultsOf({ categories: judged, audits }: Report): string[] {
  return categories.flatMap((name) =>
    judged[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${id} ${audits[id]?.score ?? ''} (${audits[id]?.title ?? ''})`),
  );
}

const chromium = chromiumOrLoudLine();
if (chromium === null) process.exit(1);
const named = process.argv[2] ?? '';
const work = mkdtempSync(join(tmpdir(), 'avstem-lighthouse-'));
// As real data: a sample asks search engines to stay away, which would be held against it.
const site = await buildSite({ ...exampleSnapshot, sample: false });
const served = await serve(site.folder);
try {
  console.log(categories.join('  '));
  for (const address of addresses.filter((one) => one.includes(named))) {
    const report = await examine(served.origin + address, chromium, join(work, 'report.json'));
    const scores = categories.map((name) => Math.round((report.categories[name].score ?? 0) * 100));
    console.log(`${scores.map((score) => String(score).padStart(4)).join(' ')}  ${address}`);
    if (scores.some((score) => score < 100)) {
      process.exitCode = 1;
      for (const fault of faultsOf(report)) console.log(`      ${fault}`);
    }
  }
} finally {
  await served.close();
  await site.remove();
  rmSync(work, { recursive: true });
}
