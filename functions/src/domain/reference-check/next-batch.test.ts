import { describe, expect, it } from 'vitest';
import { isListed } from './entry.ts';
import { bringForward, emptyFile } from './next-batch.ts';
import { decodeFile, encodeFile, fileBytes, hasShape } from './reference-file.ts';
import type { ReferenceFile } from './reference-file.ts';
import { batchAt, batchEveryMs, referenceFileShape } from './shape.ts';
import { entriesOf, seededIds, seededTools, smallShape } from '../../../../test/reference-check/tools.ts';

const ids = seededIds('missing', 200);
const tools = seededTools('batches');
const size = smallShape.cohorts * smallShape.cohortEntries;

async function listed(file: ReferenceFile, wanted: readonly string[]): Promise<string[]> {
  const found = await Promise.all(wanted.map((id) => isListed(tools.sha256, file, id)));
  return wanted.filter((_, i) => found[i]);
}

function replaced(before: ReferenceFile, after: ReferenceFile): { gone: number; come: number } {
  const [old, fresh] = [new Set(entriesOf(before)), new Set(entriesOf(after))];
  return {
    gone: [...old].filter((entry) => !fresh.has(entry)).length,
    come: [...fresh].filter((entry) => !old.has(entry)).length,
  };
}

describe('each batch', () => {
  it('replaces exactly as many and keeps the length, whatever is missing', async () => {
    const wantedAt = [[], [], ids.slice(0, 1), ids.slice(0, 40), ids, ids, ids.slice(150), [], [], [], ids];
    let file = emptyFile(smallShape, 100, tools);
    for (const [step, wanted] of wantedAt.entries()) {
      const next = (await bringForward(file, 101 + step, wanted, tools)).file;
      expect(replaced(file, next)).toEqual({
        gone: smallShape.cohortEntries,
        come: smallShape.cohortEntries,
      });
      expect(encodeFile(next).length).toBe(fileBytes(smallShape));
      expect(new Set(entriesOf(next)).size).toBe(size);
      file = next;
    }
  });

  it('keeps each cohort in order', async () => {
    const { file } = await bringForward(emptyFile(smallShape, 1, tools), 2, ids.slice(0, 20), tools);
    for (const cohort of file.cohorts) {
      const entries = entriesOf({ cohorts: [cohort] });
      expect(entries).toEqual([...entries].sort());
    }
  });

  it('is one for each time that is due, and none between', async () => {
    const file = emptyFile(smallShape, 7, tools);
    expect((await bringForward(file, 7, ids, tools)).file).toBe(file);
    expect(batchAt(7 * batchEveryMs - 1)).toBe(6);
    expect(batchAt(7 * batchEveryMs)).toBe(7);
  });

  it('after a standstill catches up, and after a long one has replaced everything once', async () => {
    const file = emptyFile(smallShape, 7, tools);
    const short = (await bringForward(file, 9, ids.slice(0, 5), tools)).file;
    expect([short.batch, replaced(file, short).come]).toEqual([9, 2 * smallShape.cohortEntries]);
    const long = (await bringForward(file, 1000, ids.slice(0, 5), tools)).file;
    expect([long.batch, replaced(file, long).come]).toEqual([1000, size]);
    expect(await listed(long, ids)).toEqual(ids.slice(0, 5));
  });
});

describe('a missing message', () => {
  it('is found from the next batch on while it is missing, never under one entry for long', async () => {
    const wanted = ids.slice(0, 10);
    let file = emptyFile(smallShape, 0, tools);
    const first = new Set(entriesOf(file));
    expect(await listed(file, ids)).toEqual([]);
    const everSeen = new Map<string, number>();
    for (let batch = 1; batch <= 20; batch++) {
      file = (await bringForward(file, batch, wanted, tools)).file;
      expect(await listed(file, ids)).toEqual(wanted);
      for (const entry of entriesOf(file)) everSeen.set(entry, (everSeen.get(entry) ?? 0) + 1);
    }
    // Every entry, of whatever kind, that came and went in this time lived as long as any other.
    const gone = [...everSeen].filter(([entry]) => !entriesOf(file).includes(entry));
    const whole = gone.filter(([entry]) => !first.has(entry)).map(([, versions]) => versions);
    expect(new Set(whole)).toEqual(new Set([smallShape.cohorts]));
  });

  it('that is found is gone when its cohort is, and not later', async () => {
    let file = (await bringForward(emptyFile(smallShape, 0, tools), 1, ids.slice(0, 3), tools)).file;
    for (let batch = 2; batch <= smallShape.cohorts; batch++) {
      file = (await bringForward(file, batch, [], tools)).file;
      expect(await listed(file, ids)).toEqual(ids.slice(0, 3));
    }
    file = (await bringForward(file, smallShape.cohorts + 1, [], tools)).file;
    expect(await listed(file, ids)).toEqual([]);
  });

  it('waits where there are more than a batch holds, but never longer than a cohort lives', async () => {
    const wanted = ids.slice(0, size);
    let file = emptyFile(smallShape, 0, tools);
    const waited: number[] = [];
    for (let batch = 1; batch <= smallShape.cohorts; batch++) {
      const outcome = await bringForward(file, batch, wanted, tools);
      file = outcome.file;
      waited.push(outcome.waiting);
      expect(await listed(file, wanted)).toEqual(wanted.slice(0, batch * smallShape.cohortEntries));
    }
    expect(waited).toEqual([96, 64, 32, 0]);
    // A full file stays full: who stands in it is not pushed out by who comes, not even by who waits longest.
    file = (await bringForward(file, 5, [...ids.slice(size), ...wanted], tools)).file;
    expect(await listed(file, ids)).toEqual(wanted);
  });
});

describe('the file', () => {
  it('reads back as it was written', () => {
    const file = emptyFile(referenceFileShape, batchAt(Date.UTC(2023, 5, 12)), tools);
    const bytes = encodeFile(file);
    expect(bytes.length).toBe(262_416);
    const read = decodeFile(bytes)!;
    expect(hasShape(read, referenceFileShape)).toBe(true);
    expect([read.batch, entriesOf(read)]).toEqual([file.batch, entriesOf(file)]);
  });

  it.each([
    ['nothing', (bytes: Uint8Array) => bytes.subarray(0, 0)],
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['too long', (bytes: Uint8Array) => Uint8Array.of(...bytes, 0)],
    ['another mark', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte))],
    ['no cohorts', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 12 || i === 13 ? 0 : byte))],
  ])('is refused: %s', (_what, spoil) => {
    expect(decodeFile(spoil(encodeFile(emptyFile(smallShape, 3, tools))))).toBeNull();
  });
});
