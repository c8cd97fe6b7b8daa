/**
 * `npm run --silent poster -- --language nb [--municipality 4601] [--origin https://…] --out FILE`: the poster as one
 * page of A4. Needs no server and no network, only a Chromium. Without --origin (or AVSTEM_ORIGIN) the code leads to
 * an address that is kept for examples, and the poster says that it is one. Exit 0: written; 1: no Chromium; 2: bad
 * arguments.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { municipalitiesFrom2020, municipalitiesFrom2024 } from '#domain/municipality/reference.ts';
import { posterHtml } from '../../site/poster/poster.ts';
import { noteBeside } from '../../site/texts/review/review.ts';
import { posterTextsSchema } from '../../site/texts/reach/schema.ts';
import { root } from '../local/run/paths.ts';
import { findChromium } from '../local/setup/chromium.ts';

const usage = 'poster --language nb|nn|en [--municipality NUMBER] [--origin ADDRESS] --out FILE';
const exampleOrigin = 'https://avstem.example';
const languages = ['nb', 'nn', 'en'] as const;

interface Wanted {
  readonly language: (typeof languages)[number];
  readonly municipality?: { readonly number: string; readonly name: string };
  /** Absent: an example. */
  readonly origin?: string;
  readonly out: string;
}

/** @returns null where the arguments name no poster */
function readArguments(): Wanted | null {
  const { values } = parseArgs({
    options: {
      language: { type: 'string', default: 'nb' },
      municipality: { type: 'string' },
      origin: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const origin = values.origin ?? process.env['AVSTEM_ORIGIN'];
  const known = [...municipalitiesFrom2020, ...municipalitiesFrom2024];
  const municipality = known.find(({ number }) => number === values.municipality);
  const language = languages.find((one) => one === values.language);
  const isUnknown = values.municipality !== undefined && municipality === undefined;
  if (values.out === undefined || isUnknown || !language) return null;
  return {
    language,
    out: values.out,
    ...(municipality && { municipality }),
    ...(origin !== undefined && { origin: new URL(origin).origin }),
  };
}

const siteFile = (path: string): string => readFileSync(join(root, 'site', path), 'utf8');

function documentOf({ language, municipality, origin }: Wanted): string {
  const { poster } = JSON.parse(siteFile(`texts/reach/${language}.json`));
  const texts = posterTextsSchema.parse(poster);
  const page = municipality ? `kommune/${municipality.number}/` : '';
  const note = noteBeside(language, 'reach.poster')?.text;
  const sheet = posterHtml({
    texts,
    ...(note !== undefined && { note }),
    address: `${origin ?? exampleOrigin}/${language}/${page}`,
    ...(municipality && { name: municipality.name }),
    isSample: origin === undefined,
  });
  const style = siteFile('styles/base.css') + siteFile('styles/poster.css');
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${texts.title}</title>`,
    `<style>${style}</style></head><body><main class="content poster-page">`,
    `<div class="poster">${sheet}</div></main></body></html>`,
  ].join('\n');
}

/** @param executablePath a Chromium's */
async function print(html: string, executablePath: string): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  } finally {
    await browser.close();
  }
}

async function main(): Promise<number> {
  const wanted = readArguments();
  if (wanted === null) {
    console.error(`Usage: ${usage}`);
    return 2;
  }
  const found = findChromium();
  if (found === null) {
    console.error('No Chromium was found. Name one in the environment variable CHROMIUM_PATH.');
    return 1;
  }
  writeFileSync(wanted.out, await print(documentOf(wanted), found));
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(`Usage: ${usage}`);
  return 2;
});
