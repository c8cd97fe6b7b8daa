/** The site built a second time, of other data: what differs, and what must not. */
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, buildTimeoutMs } from '../browser/support/build-site.ts';
import { exampleSite } from '../browser/support/example-site.ts';
import { exampleSnapshot } from '../browser/support/example-snapshot.ts';
import { readFiles } from './built-files.ts';

let built: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  built = readFiles(await exampleSite());
}, buildTimeoutMs);

/** Another build of the same site. @returns the addresses whose files are not the same bytes */
async function differencesWith(
  snapshot: unknown,
  settings: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const other = await buildSite(snapshot, settings);
  const files = readFiles(other.folder);
  await other.remove();
  const addresses = new Set([...files.keys(), ...built.keys()]);
  return [...addresses].filter((address) => !built.get(address)?.equals(files.get(address) ?? Buffer.of()));
}

describe('built again', { timeout: 2 * buildTimeoutMs }, () => {
  const { municipalities } = exampleSnapshot;

  test('from a snapshot into which more was slipped: not a byte differs', async () => {
    const sentAt = '2023-03-28T14:05:09.123Z';
    const secrets = { exactCount: 2, messages: [{ id: 'a', sentAt }], windowsExact: ['x'] };
    const slipped = municipalities.map((one) => ({
      ...one,
      ...secrets,
      ...(one.notice && { notice: { ...one.notice, ...secrets } }),
      ...(one.districts && { districts: one.districts.map((district) => ({ ...district, ...secrets })) }),
    }));
    const snapshot = { ...exampleSnapshot, ...secrets, municipalities: slipped };
    // One language shows it: all are made of the same data. The files beside the pages are of no language.
    const differing = await differencesWith(snapshot, { AVSTEM_LANGUAGES: 'nb' });
    expect(differing.filter((address) => /^\/(nb|data)\//.test(address))).toEqual([]);
  });

  test('after one approval: only its own files differ, and those that tell of the whole country', async () => {
    const approved = { number: '1103', state: 'nothing-missing', since: '2023-06-15T08:00:00Z' };
    const next = {
      ...exampleSnapshot,
      asOf: '2023-06-15T08:00:00Z',
      municipalities: [...municipalities, approved],
    };
    const differing = await differencesWith(next);
    const own = (language: string): string[] => [
      `/${language}/kommune/1103/index.html`,
      `/${language}/kommune/1103/kunngjoringer.atom`,
      `/${language}/utdrag/1103.htm`,
    ];
    const ofCountry = (language: string): string[] =>
      ['', 'dager/', 'data/', 'presse/', 'status/'].map((page) => `/${language}/${page}index.html`);
    const data = ['kommuner.csv', 'kommuner-excel.csv', 'snapshot.json'].map((name) => `/data/${name}`);
    const right = ['nb', 'nn', 'se', 'en'].flatMap((one) => [...own(one), ...ofCountry(one)]);
    expect(differing.sort()).toEqual([...right, ...data].sort());
  });
});
