/**
 * A whole simulated country's stored bytes, and what somebody could do to them: the verifier, which shares no code with
 * what wrote them, finds it and names it. `VERIFY_FLIPS=200 npm run unit -- test/verify` flips more bits of each kind.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkStore } from '../../infra/verify/verify.ts';
import { seeded } from '../simulation/faults.ts';
import { imageOf, runCountry } from './image.ts';
import type { Image } from './image.ts';

const flipsOfAKind = Number(process.env['VERIFY_FLIPS'] ?? 1);
const next = seeded(20230606);
let image: Image;

beforeAll(async () => {
  image = await imageOf(await runCountry());
});

async function faultsOf(of: Image, kept: unknown[] = []): Promise<string[]> {
  return (await checkStore(of, kept)).faults;
}

const pathsOf = (kind: RegExp): string[] => [...image.keys()].filter((path) => kind.test(path));
const pick = (paths: readonly string[]): string => paths[Math.floor(next() * paths.length)]!;
const nameOf = (path: string): string => path.split('/').at(-1)!;
const jsonOf = (path: string) => JSON.parse(new TextDecoder().decode(image.get(path)));
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** @param within the part of the file that is an answer or a step; a draft beside it is nobody's yet */
function flipped(path: string, within?: RegExp): Image {
  const bytes = new Uint8Array(image.get(path)!);
  const found = within?.exec(new TextDecoder('latin1').decode(bytes));
  const [from, length] = [found?.index ?? 0, found?.[0].length ?? bytes.length];
  const at = from + Math.floor(next() * length);
  bytes[at] = bytes[at]! ^ (1 << Math.floor(next() * 8));
  return new Map(image).set(path, bytes);
}

const kinds: [name: string, path: RegExp, within?: RegExp][] = [
  ['a log as it was delivered', /^blobs\/logs\//],
  ['a delivery that was taken in', /^documents\/scopes\/.*\/delivery-/],
  ['a result, message by message', /^blobs\/results\//],
  ['a result', /^documents\/scopes\/.*\/reconciliation-/],
  ['an approved notice', /^documents\/scopes\/.*\/notice-/],
  ['the document for the journal', /^blobs\/journals\//],
  ['a survey answer', /\/survey-answer-/, /"sent":\[\{.*\}\]/],
  ['a release', /^documents\/national\/.*\/release-/],
  ['a file of a release', /^blobs\/releases\/.*\/files\//],
  ['a finding', /^documents\/scopes\/.*\/finding-/],
  ['confirmed rules', /^documents\/scopes\/.*\/rules$/],
  ['an attested upgrade', /^documents\/scopes\/.*\/upgrade$/],
  ['a step of the hold', /\/hold$/, /(?<="steps":)\[\{.*\}\]/],
  ['what the ledger says', /^documents\/ledger\/.*\/entry-/, /"commitment".*"salt":"[0-9a-f]*"/],
  ['a leaf', /\/tree\/leaf-/],
  ['a checkpoint', /^blobs\/ledger-checkpoints\/checkpoint-/],
  ['the newest checkpoint', /^blobs\/public\/ledger\/latest/],
];

describe('what is stored', () => {
  it('holds where nobody has touched it', async () => {
    expect(await faultsOf(image)).toEqual([]);
    expect(image.size).toBeGreaterThan(150);
  });

  it.each(kinds)('%s: a flipped bit is found and named', async (_name, path, within) => {
    for (let i = 0; i < flipsOfAKind; i++) {
      const target = pick(pathsOf(path));
      const faults = await faultsOf(flipped(target, within));
      const number = /leaf-\d+-(\d+)$/.exec(target)?.[1];
      const name = number === undefined ? nameOf(target) : `leaf ${Number(number)}`;
      const isLast = target === pathsOf(path).at(-1) && path.source.includes('checkpoint');
      expect(faults.join('\n'), target).toContain(isLast ? 'checkpoint' : name);
    }
  });

  it.each(kinds.filter(([, , within]) => !within))(
    '%s: cut short, or gone, it is found',
    async (_name, path) => {
      const target = pick(pathsOf(path));
      const bytes = image.get(target)!;
      expect(await faultsOf(new Map(image).set(target, bytes.slice(0, -1))), target).not.toEqual([]);
      const gone = new Map(image);
      gone.delete(target);
      // The newest checkpoint is a copy; whether it is there is for the page that serves it.
      if (!path.source.includes('latest')) expect(await faultsOf(gone), target).not.toEqual([]);
    },
  );

  it.each(kinds)('%s: put in the place of another, it is found', async (_name, path) => {
    const [one, other] = [pathsOf(path)[0]!, pathsOf(path).at(-1)!];
    if (one === other) return;
    const swapped = new Map(image).set(one, image.get(other)!).set(other, image.get(one)!);
    expect((await faultsOf(swapped)).length).toBeGreaterThan(1);
  });
});

describe('hexadecimal digits', () => {
  const inCapitals = (path: string, field: RegExp): Image => {
    const text = new TextDecoder().decode(image.get(path)).replace(field, (found) => found.toUpperCase());
    return new Map(image).set(path, new TextEncoder().encode(text));
  };

  it.each([
    ['the salt of an entry', /^documents\/ledger\/.*\/entry-/, /(?<="salt":")[0-9a-f]*/],
    ['a leaf', /\/tree\/leaf-/, /(?<="commitment":")[0-9a-f]*/],
  ])('%s: the same number written in capitals is a change', async (_name, kind, field) => {
    const path = pick(pathsOf(kind));
    expect(await faultsOf(inCapitals(path, field)), path).not.toEqual([]);
  });
});

describe('the ledger', () => {
  it('misses an entry that was taken out with its thing, and one that was put in twice', async () => {
    const [notice] = pathsOf(/\/scopes\/4601\/notice-/);
    const entry = pathsOf(/\/ledger\/4601\/entry-/).find(
      (path) => jsonOf(path).entry.kind === 'notice-approved',
    )!;
    const without = new Map(image);
    without.delete(notice!);
    without.delete(entry);
    expect(await faultsOf(without)).toEqual([`leaf ${jsonOf(entry).index}: it or its entry is gone`]);
    const twice = new Map(image).set(`${entry}0`, image.get(entry)!);
    expect((await faultsOf(twice)).join()).toContain('is not leaf');
  });

  it('cannot be written anew for those who kept a checkpoint', async () => {
    const [first] = pathsOf(/^blobs\/ledger-checkpoints\//);
    expect(await faultsOf(image, [jsonOf(first!)])).toEqual([]);
    const other = { ...jsonOf(first!), root: 'a'.repeat(64) };
    expect(await faultsOf(image, [other])).toEqual([
      `the kept checkpoint of ${other.size} leaves, ${other.root}: not in this history`,
    ]);
    // Even where all checkpoints but the kept one are taken away, so that the rest hangs together.
    const last = pathsOf(/^blobs\/ledger-checkpoints\//).at(-1)!;
    const anew = new Map(
      [...image].filter(([path]) => !/ledger-checkpoints\/|ledger\/latest|tree\/checkpoint/.test(path)),
    );
    anew.set(last, bytesOf({ ...jsonOf(last), previous: null }));
    expect(await faultsOf(anew)).toEqual([]);
    expect(await faultsOf(anew, [jsonOf(first!)])).toHaveLength(1);
  });
});

it('the verifier is one file of at most 200 lines that imports nothing', () => {
  expect(readdirSync('infra/verify')).toEqual(['verify.ts']);
  const text = readFileSync('infra/verify/verify.ts', 'utf8');
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(200);
  expect(text).not.toMatch(/\b(import|require)\b/);
});
