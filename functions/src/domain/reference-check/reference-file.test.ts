/** What stands published byte for byte, and what browsers that have an older page still ask for. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { referenceAddresses, versionAddress } from './addresses.ts';
import { entryOf, isListed } from './entry.ts';
import { bringForward } from './next-batch.ts';
import { referencePointerSchema } from './pointer.ts';
import { decodeFile, encodeFile, hasShape } from './reference-file.ts';
import type { Cohort } from './reference-file.ts';
import { seededBytes, seededIds, seededTools } from '../../../../test/reference-check/tools.ts';

const bytes = seededBytes('file');
const cohort = (entries = 2, saltLength = 16): Cohort => ({
  salt: bytes(saltLength),
  entries: bytes(entries * 16),
});
const head = (cohorts: number, entries: number): number[] => [
  ...new TextEncoder().encode('avstemR1'),
  ...[0, 0, 0, 5, 0, cohorts, 0, entries],
];

describe('the file', () => {
  it('has its head, then each cohort’s salt and entries, oldest first', () => {
    const cohorts = [cohort(), cohort(), cohort()];
    const encoded = encodeFile({ batch: 5, cohorts });
    const rest = cohorts.flatMap(({ salt, entries }) => [...salt, ...entries]);
    expect([...encoded]).toEqual([...head(3, 2), ...rest]);
    expect(decodeFile(encoded)).toEqual({ batch: 5, cohorts });
  });

  it.each([
    ['a mark alone', head(1, 1).slice(0, 8)],
    ['a head alone', head(1, 1)],
    ['no cohorts', head(0, 0)],
    ['cohorts of no entries', [...head(1, 0), ...bytes(16)]],
    ['no cohorts, of entries', head(0, 2)],
  ])('is none where it is %s', (_name, given) => {
    expect(decodeFile(Uint8Array.from(given))).toBeNull();
  });

  it.each([
    ['fewer entries', [cohort(), cohort(1)]],
    ['a short salt', [cohort(), cohort(2, 15)]],
  ])('is not written with a cohort of %s', (_name, cohorts) => {
    expect(() => encodeFile({ batch: 5, cohorts })).toThrow('uneven cohorts');
  });

  it('has a shape when all its cohorts have it', () => {
    const shape = { cohorts: 2, cohortEntries: 2 };
    const has = (...cohorts: Cohort[]) => hasShape({ batch: 1, cohorts }, shape);
    expect(has(cohort(), cohort())).toBe(true);
    expect([has(cohort()), has(cohort(), cohort(1)), has(cohort(1), cohort(1))]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

it('an entry is the digest that pages already published look for', async () => {
  const [id] = seededIds('entry', 1);
  const salt = bytes(16);
  const hash = createHash('sha256').update('avstem reference check 1\n').update(salt);
  const digest = hash.update(Buffer.from(id!.replaceAll('-', ''), 'hex')).digest();
  const { sha256 } = seededTools('entry');
  expect([...(await entryOf(sha256, salt, id!))]).toEqual([...digest.subarray(0, 16)]);
});

it('versions and the pointer to them stand where pages already published ask', () => {
  expect(referenceAddresses.pointer).toBe('/referansesjekk/gjeldende.json');
  expect(versionAddress(470_000)).toBe('/referansesjekk/utgave/470000.bin');
  const taken = [-1, 0, 0.5, 0xffff_ffff, 0x1_0000_0000].map(
    (batch) => referencePointerSchema.safeParse({ batch }).success,
  );
  expect(taken).toEqual([false, true, false, true, false]);
  expect(referencePointerSchema.parse({ batch: 7 })).toEqual({ batch: 7 });
});

it('who stands in the oldest cohort comes before who was published since, wherever they are listed', async () => {
  const tools = seededTools('order');
  const [first, second, third] = seededIds('order', 3);
  const begun = { batch: 0, cohorts: [cohort(1), cohort(1)] };
  const one = await bringForward(begun, 1, [first!], tools);
  const two = await bringForward(one.file, 2, [second!, first!], tools);
  const { file, waiting } = await bringForward(two.file, 3, [third!, second!, first!], tools);
  expect([two.waiting, waiting]).toEqual([0, 1]);
  const listed = await Promise.all([first!, second!, third!].map((id) => isListed(tools.sha256, file, id)));
  expect(listed).toEqual([true, true, false]);
  const again = await bringForward(file, 4, [third!, second!, first!], tools);
  expect(again.waiting).toBe(1);
});

it('without cohorts there is no next batch', async () => {
  const empty = { batch: 0, cohorts: [] };
  await expect(bringForward({ ...empty, cohorts: [] }, 1, [], seededTools('none'))).resolves.toEqual({
    file: empty,
    waiting: 0,
  });
});
