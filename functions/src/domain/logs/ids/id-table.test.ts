import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdColumn, IdKind, wordsPerId } from './id-column.ts';
import { IdTable } from './id-table.ts';
import type { IdPage } from './log-ids.ts';
import { packUuid } from './uuid.ts';

const encoder = new TextEncoder();
const uuid = fc.uuid();
const text = fc.stringMatching(/^[A-Za-z0-9._:{}-]{1,64}$/);
const short = fc.stringMatching(/^[ab]{1,2}$/);
/** Null: a row without an id. */
const anyId = fc.oneof(uuid, text, short, fc.constant(null));

/** Rows a page. */
const pageRows = 2048;

/** More than the ids of which a log can be near at a time; the tests of mutants make do with fewer. */
const manyRows = Number(process.env['ID_ROWS'] ?? 40_000);

function settle(table: IdTable, ids: readonly (string | null)[], times?: readonly number[]): number[] {
  const log = table.newLog();
  log.reserve(ids.length);
  const timesMs = Float64Array.from(times ?? ids.keys());
  for (let start = 0; start < ids.length; start += pageRows) {
    const to = timesMs.subarray(start, start + pageRows);
    log.take({ rowCount: to.length, ...packed(table, ids.slice(start, start + pageRows)), to });
  }
  return [...table.settle(log, timesMs)];
}

function packed(table: IdTable, ids: readonly (string | null)[]): Pick<IdPage, 'idKind' | 'idWords'> {
  const column = new IdColumn();
  column.reserve(ids.length);
  const words = new Int32Array(wordsPerId);
  for (const [row, id] of ids.entries()) {
    if (id === null) continue;
    const bytes = encoder.encode(id);
    if (id.length === 36 && packUuid(bytes, 0, words)) column.set(row, IdKind.uuid, words);
    else column.set(row, IdKind.text, Int32Array.of(table.internText(bytes, 0, bytes.length), 0, 0, 0));
  }
  return { idKind: column.kinds, idWords: column.words };
}

/** What any log settled after others must give: dense integers in order of their first rows. */
function expected(logs: readonly (readonly (string | null)[])[]): number[][] {
  const known = new Map<string, number>();
  return logs.map((ids) =>
    ids.map((id) => {
      if (id === null) return 0;
      if (!known.has(id)) known.set(id, known.size + 1);
      return known.get(id)!;
    }),
  );
}

describe('the id table', () => {
  it('gives equal integers for equal ids only, over several logs in any order of time', () => {
    const log = fc.array(fc.tuple(anyId, fc.integer({ min: 0, max: 40_000_000 })), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(log, { minLength: 1, maxLength: 3 }), (logs) => {
        const table = new IdTable(7);
        const ids = logs.map((rows) => rows.map(([id]) => id));
        const numbers = logs.map((rows, i) =>
          settle(
            table,
            ids[i]!,
            rows.map(([, time]) => time),
          ),
        );
        expect(numbers).toEqual(expected(ids));
        const named = ids.flatMap((of, i) => of.map((id, row) => [id, numbers[i]![row]!] as const));
        for (const [id, number] of named) if (id !== null) expect(table.show(number)).toBe(id);
      }),
    );
  });

  it('compares UUIDs without regard to case and shows them in lower case', () => {
    fc.assert(
      fc.property(uuid, (id) => {
        const table = new IdTable();
        expect(settle(table, [id.toUpperCase(), id])).toEqual([1, 1]);
        expect(settle(table, [id.toUpperCase()])).toEqual([1]);
        expect(table.show(1)).toBe(id);
      }),
    );
  });

  it('keeps a text apart from a UUID with the same words', () => {
    const table = new IdTable();
    expect(settle(table, ['00000001-0000-0000-0000-000000000000', 'sak-1'])).toEqual([1, 2]);
    expect(settle(table, ['sak-1', '00000001-0000-0000-0000-000000000000', null])).toEqual([2, 1, 0]);
  });

  it('refuses a log that was taken up before another was settled', () => {
    const table = new IdTable();
    const [first, second] = [table.newLog(), table.newLog()];
    for (const log of [first, second])
      log.take({ rowCount: 1, ...packed(table, ['sak-1']), to: Float64Array.of(0) });
    expect([...table.settle(first, Float64Array.of(0))]).toEqual([1]);
    expect(() => table.settle(second, Float64Array.of(0))).toThrow(
      'a log before this one is settled after it',
    );
  });

  it('finds an id that a log repeats, near and far', () => {
    const ids = Array.from({ length: manyRows }, (_, n) => nameOf(n));
    const half = manyRows / 2;
    ids[manyRows - 1] = nameOf(3);
    ids[half + 1] = nameOf(half).toUpperCase();
    const numbers = settle(new IdTable(3), ids);
    expect([numbers[manyRows - 1], numbers[half + 1], numbers[half + 2]]).toEqual([4, half + 1, half + 2]);
  });

  it.each([
    ['in the same order', (n: number) => n],
    ['a little out of order', (n: number) => n ^ 5],
    ['backwards', (n: number) => manyRows - 1 - n],
    ['all over the place', (n: number) => (n * 7919) % manyRows],
  ])('finds those of a second log %s, each by itself and new ones among them', (_order, placeOf) => {
    const table = new IdTable();
    const minutes = Array.from({ length: manyRows }, (_, n) => n * 60_000);
    settle(
      table,
      minutes.map((_ms, n) => nameOf(n)),
      minutes,
    );
    const second = minutes.map((_ms, n) => (n % 100 === 0 ? `ny-${n}` : nameOf(placeOf(n))));
    const numbers = settle(
      table,
      second,
      minutes.map((_ms, n) => placeOf(n) * 60_000),
    );
    let wrong = 0;
    for (const [n, number] of numbers.entries()) {
      if (number !== (n % 100 === 0 ? manyRows + 1 + n / 100 : placeOf(n) + 1)) wrong++;
    }
    expect(wrong).toBe(0);
    expect(table.size).toBe(manyRows + manyRows / 100);
  });
});

function nameOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n * 3).padStart(12, '0')}`;
}
