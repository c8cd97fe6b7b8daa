/** What is kept of a release, what Bufdir is told of the next, and what the public sees. */
import { describe, expect, it, test } from 'vitest';
import {
  noNumbers,
  numberingSchema,
  publicReleaseOf,
  publicReleaseSchema,
  releaseFileSchema,
  releaseListSchema,
  releasePlanSchema,
  releaseSchema,
} from './release.ts';

const sha256 = '0123456789abcdef'.repeat(4);
const at = '2023-06-12T10:00:00.000Z';
const file = { name: 'kommuner-excel_1.csv', mediaType: 'text/csv', sizeBytes: 0, sha256 };
const withdrawn = { reason: 'wrong-figures' as const, at };
const release = {
  ...{ number: 1, contentId: sha256, releasedAt: at, asOf: at, sample: true, changes: 0, withoutCause: 1 },
  files: { exact: [file, file], public: [file] },
  withdrawn,
};
const reserved = { number: 1, contentId: sha256, inputs: sha256, releasedAt: at };
const numbering = {
  reserved: [reserved],
  withdrawals: [{ ...withdrawn, number: 1 }],
  settled: { releases: 1, withdrawals: 0 },
};
const causes = ['answer', 'correction'];
const change = { scope: '4601', name: 'Bergen', figure: 'answered', from: null, to: 1, causes };
const sum = {
  ...{ figure: 'answered', unit: 'service', from: 3, to: null, change: -3 },
  parts: [{ causes, services: 1, change: -3 }],
};
const plan = {
  ...{ number: 2, contentId: sha256, asOf: at, isUnchanged: false },
  ...{ changes: [change], sums: [sum] },
};

describe('nothing is lost', () => {
  it.each([
    ['of a release', releaseSchema, release],
    ['of the numbers', numberingSchema, numbering],
    ['of what a release would be', releasePlanSchema, plan],
    ['of the list', releaseListSchema, { releases: [release], building: [2] }],
    ['of a public release', publicReleaseSchema, publicReleaseOf(releaseSchema.parse(release))],
  ])('%s', (_name, schema, value) => expect(schema.parse(value)).toStrictEqual(value));
});

describe('out of its bounds is refused', () => {
  it.each([
    { number: 0 },
    { number: 1.5 },
    { changes: -1 },
    { withoutCause: 0 },
    { contentId: `${sha256}a` },
    { contentId: `x${sha256}` },
    { contentId: sha256.slice(1) },
    { contentId: sha256.toUpperCase() },
    { asOf: '12.06.2023' },
    { withdrawn: { reason: 'because', at } },
    { files: { other: [] } },
  ])('a release with %j', (over) => {
    expect(releaseSchema.safeParse({ ...release, ...over }).success).toBe(false);
  });

  it.each([
    { name: '' },
    { name: 'a/b.csv' },
    { name: 'a'.repeat(81) },
    { name: 'æ.csv' },
    { sizeBytes: -1 },
    { sizeBytes: 0.5 },
  ])('a file with %j', (over) => {
    expect(releaseFileSchema.safeParse({ ...file, ...over }).success).toBe(false);
  });

  it.each([
    { number: 0 },
    { changes: [{ ...change, causes: [] }] },
    { changes: [{ ...change, figure: 'other' }] },
    { sums: [{ ...sum, unit: 'child' }] },
    { sums: [{ ...sum, parts: [{ causes: [], services: 1, change: 1 }] }] },
    { sums: [{ ...sum, parts: [{ causes, services: 0, change: 1 }] }] },
  ])('a plan with %j', (over) => {
    expect(releasePlanSchema.safeParse({ ...plan, ...over }).success).toBe(false);
  });
});

test('a file’s name may be eighty characters', () => {
  expect(releaseFileSchema.safeParse({ ...file, name: 'a'.repeat(80) }).success).toBe(true);
});

test('at first no number is reserved, withdrawn or settled', () => {
  expect(numberingSchema.parse(noNumbers)).toEqual({
    ...{ reserved: [], withdrawals: [], settled: { releases: 0, withdrawals: 0 } },
  });
});

test('the public sees a release’s public files and its withdrawal, and nothing of Bufdir’s', () => {
  const { number, releasedAt } = release;
  expect(publicReleaseOf(releaseSchema.parse(release))).toEqual({
    ...{ number, releasedAt, withdrawn },
    files: [file],
  });
  const { withdrawn: _, ...stands } = release;
  const exact = releaseSchema.parse({ ...stands, files: { exact: [file], public: [] } });
  expect(publicReleaseOf(exact)).toEqual({ number, releasedAt, files: [] });
});
