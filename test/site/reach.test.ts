/** What is built for those who reach others: read back, held against the snapshot, and against each other. */
import { beforeAll, describe, expect, test } from 'vitest';
import { municipalitiesFrom2020 } from '#domain/municipality/reference.ts';
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import type { PublicNotice } from '#domain/notice/public-snapshot.ts';
import { buildTimeoutMs } from '../browser/support/build-site.ts';
import { exampleSite } from '../browser/support/example-site.ts';
import { exampleSnapshot } from '../browser/support/example-snapshot.ts';
import { attackFiles } from '../attack/built-site.ts';
import { saidIn } from '../attack/said.ts';
import { type BuiltFiles, readBuiltFiles } from './built-files.ts';
import { rowsOf } from './rows-of.ts';
import { hiddenCountFaults, personalNumberFaults, timeChecker } from './checks/secrets.ts';
import { childrenOf, only, readXml, type Node } from './feeds/read-feed.ts';
import { reachTexts } from '../../site/texts/reach/texts.ts';
import { reviewNotes } from '../../site/texts/review/review.ts';
import { readHtml } from './html/read-html.ts';
import { textOf } from './html/tree.ts';

let built: BuiltFiles;
beforeAll(async () => {
  built = readBuiltFiles(await exampleSite());
}, buildTimeoutMs);

const numberOf2023 = (number: string): string =>
  municipalitiesFrom2020.find((one) => one.number === number || one.successors?.includes(number))!.number;

const file = (address: string): string => built.files.get(address)!.toString('utf8');
const addressesOf = (ending: string): string[] =>
  [...built.files.keys()].filter((one) => one.endsWith(ending));

/** Every notice of the snapshot with where it is: `0301 05`. */
const notices = exampleSnapshot.municipalities.flatMap(({ number, notice, districts = [] }) => [
  ...(notice ? [{ at: `${number} `, notice }] : []),
  ...districts.flatMap(({ district, notice: own }) =>
    own ? [{ at: `${number} ${district}`, notice: own }] : [],
  ),
]);
const versionsOf = ({ history }: PublicNotice): number => 1 + history.length;

const rows = (name: string, dialect: '' | '-excel'): Record<string, string>[] =>
  rowsOf(file(`/data/${name}${dialect}.csv`), dialect);
const placeOf = (row: Record<string, string>): string => `${row['kommunenummer']} ${row['bydelsnummer']}`;

describe('the open data', () => {
  test('is the snapshot, to the letter', () => {
    expect(publicSnapshotSchema.parse(JSON.parse(file('/data/snapshot.json')))).toEqual(exampleSnapshot);
  });

  test.each(['kommuner', 'dager', 'versjoner'])('%s: both dialects say the same', (name) => {
    expect(rows(name, '').length).toBeGreaterThan(0);
    expect(rows(name, '-excel')).toEqual(rows(name, ''));
  });

  test('tables hold what the snapshot holds: every municipality, count, day and version', () => {
    const places = rows('kommuner', '');
    expect(new Set(places.map((row) => row['kommunenummer'])).size).toBe(356);
    expect(places.every((row) => /^\d{4}$/.test(row['kommunenummer']!))).toBe(true);
    const noticed = places.filter((row) => row['versjon'] !== '');
    expect(noticed.map(placeOf).sort()).toEqual(notices.map(({ at }) => at).sort());
    for (const { at, notice } of notices) {
      const row = noticed.find((one) => placeOf(one) === at)!;
      expect(row['minst_ikke_funnet'], at).toBe(String(notice.notFoundAtLeast));
      const days = rows('dager', '').filter((one) => placeOf(one) === at && one['trukket_tilbake'] === 'nei');
      expect(
        days.map(({ fra, til }) => ({ from: fra, to: til })),
        at,
      ).toEqual(notice.windows);
      expect(rows('versjoner', '').filter((one) => placeOf(one) === at)).toHaveLength(versionsOf(notice));
    }
  });
});

describe('feeds', () => {
  const entriesOf = (address: string): Node[] => childrenOf(readXml(file(address)), 'entry');

  test('each is well-formed, with all that Atom asks for, and its ids stand nowhere else', () => {
    const ids = new Set<string>();
    const feeds = addressesOf('.atom');
    expect(feeds).toHaveLength(4 * (356 + 1));
    for (const address of feeds) {
      const feed = readXml(file(address));
      expect(feed.attributes['xmlns'], address).toBe('http://www.w3.org/2005/Atom');
      const self = childrenOf(feed, 'link').find(({ attributes }) => attributes['rel'] === 'self');
      expect(self?.attributes['href'], address).toBe(`https://avstem.example${address}`);
      for (const part of [feed, ...childrenOf(feed, 'entry')]) {
        expect(only(part, 'title').text, address).not.toBe('');
        expect(Date.parse(only(part, 'updated').text), address).not.toBeNaN();
        expect(only(part, 'id').text, address).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      }
      ids.add(only(feed, 'id').text);
    }
    expect(ids.size).toBe(feeds.length);
  });

  test('the country has an entry for each version, the same as the municipalities have', () => {
    const all = entriesOf('/nb/kunngjoringer.atom');
    expect(all).toHaveLength(notices.reduce((sum, { notice }) => sum + versionsOf(notice), 0));
    const local = addressesOf('.atom')
      .filter((address) => /^\/nb\/kommune\//.test(address))
      .flatMap(entriesOf);
    const idOf = (entry: Node): string => only(entry, 'id').text;
    expect(local.map(idOf).sort()).toEqual(all.map(idOf).sort());
    expect(new Set(all.map(idOf)).size).toBe(all.length);
  });

  test('advice in a language in which nobody reviewed it says so, with the original', () => {
    const adviceOf = (language: 'nb' | 'nn' | 'en'): string => reachTexts(language).feed.advice;
    for (const language of ['nn', 'en'] as const) {
      const texts = entriesOf(`/${language}/kunngjoringer.atom`).map((entry) => only(entry, 'content').text);
      const advising = texts.filter((text) => text.includes(adviceOf(language)));
      expect(advising.length).toBeGreaterThan(0);
      for (const text of advising) {
        expect(text).toContain(`${reviewNotes[language].text} ${adviceOf('nb')}`);
      }
    }
    const bokmal = entriesOf('/nb/kunngjoringer.atom').map((entry) => only(entry, 'content').text);
    expect(bokmal.join('\n')).not.toContain(reviewNotes.nn.text);
  });

  test('a correction is an entry, and what it replaced says so', () => {
    const [newest, first] = entriesOf('/nb/kommune/4601/kunngjoringer.atom');
    expect(only(newest!, 'title').text).toBe('Bergen: kunngjøringen er rettet (versjon 2)');
    expect(only(newest!, 'content').text).toContain('Minst 21 meldinger');
    expect(only(first!, 'content').text).toContain('Erstattet av versjon 2');
    expect(only(first!, 'updated').text).toBe('2023-06-14T08:15:00Z');
    expect(only(first!, 'published').text).toBe('2023-06-12T08:15:00Z');
  });
});

describe('extracts', () => {
  /** When anything was last told of a municipality, by the number of 2023. */
  const toldAt = new Map(
    exampleSnapshot.municipalities.map(({ number, since, notice, districts = [] }) => [
      number,
      [since, notice?.publishedAt, ...districts.flatMap((one) => [one.since, one.notice?.publishedAt])]
        .filter((instant) => instant !== undefined)
        .sort()
        .at(-1),
    ]),
  );

  test('one for each number, old and new, in each language: plain, with its way back and its own time', () => {
    const extracts = addressesOf('.htm');
    expect(extracts).toHaveLength(4 * (356 + 115));
    for (const address of extracts) {
      const html = file(address);
      const number = /(\d{4})\.htm$/.exec(address)![1]!;
      expect(html, address).not.toMatch(/<(script|style|link|img|iframe)|\s(class|id|style|on[a-z]+)=/i);
      expect(html, address).toContain(`/kommune/${number}/"`);
      const times = [...html.matchAll(/<time datetime="([^"]+T[^"]+)">/g)].map(([, instant]) => instant);
      const own = toldAt.get(numberOf2023(number));
      expect(times, address).toEqual(own ? [own] : []);
    }
  });
});

test('nothing of it tells a hidden count, a personal number or a time that nobody published', () => {
  const published = [...JSON.stringify(exampleSnapshot).matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(
    ([at]) => at,
  );
  // The feed of a municipality of which nothing is told must give a time all the same: a public day's beginning.
  const faultsIn = timeChecker([...published, `${exampleSnapshot.incident.to}T00:00:00Z`]);
  const faults = [...addressesOf('.htm'), ...addressesOf('.atom'), ...addressesOf('.csv')].flatMap(
    (address) => {
      const text = address.endsWith('.htm') ? textOf(readHtml(file(address)).root) : file(address);
      return [...hiddenCountFaults(text), ...personalNumberFaults(text), ...faultsIn(text)].map(
        (one) => address + one,
      );
    },
  );
  expect(faults).toEqual([]);
});

test('no hidden count is narrowed by all files of a language together; the totals are among what is read', async () => {
  // The others say the same: `npm run attack` reads them all.
  const files = new Map([...built.files].filter(([address]) => /^\/(nb|data)\//.test(address)));
  expect((await attackFiles([files])).faults).toEqual([]);
  const press = '/nb/presse/index.html';
  const said = saidIn(new Map([[press, built.files.get(press)!]]), exampleSnapshot);
  const ranges = said.map(({ least, most }) => [least, most]);
  expect(ranges).toContainEqual([23, Number.POSITIVE_INFINITY]);
  expect(ranges).toContainEqual([21, 21]);
});

test('the page on the API has every operation of the document, and its own address of it', () => {
  const { paths }: { paths: Record<string, Record<string, { operationId: string }>> } = JSON.parse(
    file('/data/openapi.json'),
  );
  const ids = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(ids.length).toBeGreaterThan(30);
  for (const id of ids) expect(file('/nb/data/api/index.html')).toContain(`id="api-${id}"`);
});
