/**
 * The whole site as it is built, every page of every language. A check gives the faults of a page; all of them are
 * gathered, so that one run shows what is to be mended.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildTimeoutMs } from '../browser/support/build-site.ts';
import { exampleSite } from '../browser/support/example-site.ts';
import { exampleSnapshot } from '../browser/support/example-snapshot.ts';
import { catalogue } from '../../site/texts/review/catalogue.ts';
import { configurationFile } from '../../site/hosting/static-web-app.ts';
import { type BuiltFiles, type BuiltPage, languageOf, readBuiltFiles } from './built-files.ts';
import { headingFaults } from './checks/headings.ts';
import { root } from '#local/run/paths.ts';
import { languageChecker, textsIn } from './checks/languages.ts';
import { linkChecker } from './checks/links.ts';
import { nameFaults } from './checks/names.ts';
import { inlineFaults, requestFaults, styleFaults } from './checks/requests.ts';
import { hiddenCountFaults, hiddenFieldFaults, personalNumberFaults, timeChecker } from './checks/secrets.ts';
import { unreviewedChecker } from './checks/unreviewed.ts';
import { htmlFaults } from './checks/valid-html.ts';
import { named, textOf } from './html/tree.ts';

let built: BuiltFiles;

beforeAll(async () => {
  built = readBuiltFiles(await exampleSite());
}, buildTimeoutMs);

/** Where texts are data: the site's, and those of a notice. */
const textFolders = ['', 'help', 'reach', 'reference-check', 'sami', 'trust']
  .map((folder) => join(root, 'site/texts', folder))
  .concat(join(root, 'functions/src/domain/notice/words'));

/** As many as one can read; a fault in the frame of the page stands on all of them. */
const shownFaults = 40;

function faultsOf(check: (page: BuiltPage) => string[]): string[] {
  return built.pages
    .flatMap((page) => check(page).map((fault) => `${page.address}: ${fault}`))
    .slice(0, shownFaults);
}

/** Everything that is text, pages too. */
function textFiles(): [address: string, text: string][] {
  return [...built.files]
    .filter(([address]) => /\.(html|json|csv|xml|atom|txt|svg|webmanifest)$/.test(address))
    .map(([address, bytes]) => [address, bytes.toString('utf8')]);
}

/** Every instant that the snapshot holds: all of them are moments of publishing. */
const published = [...JSON.stringify(exampleSnapshot).matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(
  ([instant]) => instant,
);

describe('every page', () => {
  test('is there in more than one kind', () => {
    expect(built.pages.length).toBeGreaterThan(471);
  });

  test('is valid HTML', () => {
    expect(faultsOf(({ html }) => htmlFaults(html))).toEqual([]);
  });

  test('has a name for whatever needs one, and ids that lead somewhere', () => {
    expect(faultsOf(({ root }) => nameFaults(root))).toEqual([]);
  });

  test('has one first heading and leaves no level out', () => {
    expect(faultsOf(({ root }) => headingFaults(root))).toEqual([]);
  });

  test('links to what is there, and into another language only where it says so', () => {
    expect(faultsOf(linkChecker(built))).toEqual([]);
  });

  test('says of each text which language it is in', () => {
    const faultsIn = languageChecker(textsIn(textFolders));
    expect(faultsOf(({ root }) => faultsIn(root))).toEqual([]);
  });

  test('says of a safety text that nobody has reviewed that it is so', () => {
    const faultsIn = unreviewedChecker(catalogue(join(root, 'site/texts')));
    expect(faultsOf((page) => faultsIn(page.root, languageOf(page.address) ?? 'nb'))).toEqual([]);
  });

  test('asks nothing of anybody else and runs nothing inline', () => {
    expect(faultsOf(({ root }) => [...requestFaults(root), ...inlineFaults(root)])).toEqual([]);
    const sheets = [...built.files].filter(([address]) => address.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    expect(
      sheets.flatMap(([address, css]) => styleFaults(css.toString()).map((fault) => `${address}: ${fault}`)),
    ).toEqual([]);
  });
});

/** Counted here anew, not as the build counts them. */
function hashesOf(name: string): string[] {
  const texts = built.pages.flatMap(({ root }) =>
    named(root, name)
      .filter(({ attributes }) => !attributes.has('src'))
      .map(({ children }) => children.map((child) => (child.kind === 'text' ? child.text : '')).join('')),
  );
  const hashes = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(hashes)].sort();
}

describe('the configuration of the host', () => {
  const headers = (): Record<string, string> => {
    const text = built.files.get(`/${configurationFile}`)!.toString('utf8');
    return JSON.parse(text).globalHeaders;
  };

  test('allows inline what the pages hold inline, and nothing else', () => {
    const sources = (directive: string): string[] => {
      const policy = headers()['Content-Security-Policy'] ?? '';
      const found = policy.split('; ').find((one) => one.startsWith(`${directive} `));
      return found!.split(' ').slice(1).sort();
    };
    expect(sources('script-src')).toEqual([...hashesOf('script'), "'self'"].sort());
    expect(sources('style-src')).toEqual([...hashesOf('style'), "'self'"].sort());
    expect(sources('default-src')).toEqual(["'none'"]);
    expect(sources('connect-src')).toEqual(["'self'"]);
  });

  test('sends every page with the headers that keep a visitor safe', () => {
    for (const name of [
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'Referrer-Policy',
      'Permissions-Policy',
    ]) {
      expect(headers()[name], name).toBeTruthy();
    }
  });
});

describe("a municipality's page", () => {
  const maxBytes = 60_000;
  const compressed = (bytes: Buffer): number => gzipSync(bytes).length;

  test('with everything that it asks for is under 60 kB, in at most five requests and without script', () => {
    const isPlace = /^\/[a-z]+\/kommune\/\d{4}\/$/;
    const faults = built.pages
      .filter(({ address }) => isPlace.test(address))
      .flatMap(({ address, html, root }) => {
        const asked = named(root, 'link', 'img').flatMap(({ name, attributes }) => {
          const isAsked = name === 'img' || ['stylesheet', 'icon'].includes(attributes.get('rel') ?? '');
          return isAsked ? (attributes.get('src') ?? attributes.get('href') ?? []) : [];
        });
        const files = asked.map((one) => built.files.get(one) ?? Buffer.of());
        const bytes = [Buffer.from(html), ...files].reduce((sum, file) => sum + compressed(file), 0);
        const scripts = named(root, 'script').length;
        return bytes < maxBytes && asked.length < 5 && scripts === 0
          ? []
          : [`${address}: ${bytes} bytes, ${asked.length + 1} requests, ${scripts} scripts`];
      });
    expect(faults.slice(0, shownFaults)).toEqual([]);
  });
});

describe('everything that is built', () => {
  test('holds no personal number', () => {
    const faults = textFiles().flatMap(([address, text]) =>
      personalNumberFaults(text).map((fault) => `${address}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('says no hidden count', () => {
    const said = faultsOf(({ root }) => hiddenCountFaults(textOf(root)));
    const held = textFiles()
      .filter(([address]) => address.endsWith('.json') && !address.includes('openapi'))
      .flatMap(([address, text]) =>
        hiddenFieldFaults(JSON.parse(text)).map((fault) => `${address}: ${fault}`),
      );
    expect([...said, ...held]).toEqual([]);
  });

  test('tells no time of day but when something was published', () => {
    // A feed must give a time even where nothing was published yet: the beginning of a public day.
    const { from, to } = exampleSnapshot.incident;
    const days = [from, to].map((day) => `${day}T00:00:00Z`);
    const faultsIn = timeChecker([...published, ...days]);
    const roots = new Map(built.pages.map(({ address, root }) => [address, root]));
    const staffPages = /^\/[a-z]+\/ansatt\//;
    const faults = textFiles()
      .filter(
        ([address]) => !staffPages.test(address) && !address.endsWith('.svg') && !address.includes('openapi'),
      )
      .flatMap(([address, text]) => {
        const root = roots.get(address.replace(/index\.html$/, ''));
        const said = root ? textOf(root) : text;
        return faultsIn(said).map((fault) => `${address}: ${fault}`);
      });
    expect(faults.slice(0, shownFaults)).toEqual([]);
  });
});
