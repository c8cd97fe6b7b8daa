import { describe, expect, it } from 'vitest';
import type { Part, PortalRow } from '../part.ts';
import { keptFrom, partsAfter, withPart } from './kept-rows.ts';
import { portalForm } from './row-form.ts';

const part = (delivery: string, fromMs: number, toMs: number): Part => ({
  delivery,
  declaration: {
    ...{ side: 'portal', scope: '4601', fromMs, toMs, maxDelay: 'auto', clockSkew: 'PT5M', channels: null },
  },
  receivedAtMs: 0,
  rows: 0,
  blobPath: `parts/4601/${delivery}.json`,
});
const row = (sentFrom: number, id: string | null, rowNumber = 2): PortalRow => ({
  ...{ rowNumber, sentFrom, sentTo: sentFrom + 9, municipality: 4601, district: 3, id, byLetter: 1 },
});
type Kept = ReturnType<typeof keptFrom>;
const rowsOf = ({ ids, numbers }: Kept): PortalRow[] =>
  ids.map((id, at) => {
    const start = at * portalForm.width;
    return portalForm.rowOf(numbers.subarray(start, start + portalForm.width), id);
  });
const vanishedIds = ({ vanished }: Kept): unknown[] => vanished.map((text) => JSON.parse(text).id);

const older = [row(10, 'a', 2), row(20, 'b', 3), row(29, null, 4), row(30, 'd', 5)];
const before = keptFrom(portalForm, [part('d-1', 0, 40)], older, []);

/** A newer delivery of [20, 30). */
const after = (rows: readonly PortalRow[], kept = before): Kept =>
  withPart(portalForm, kept, part('d-2', 20, 30), rows);

describe('rows that are kept', () => {
  it('are those that hold, with what was replaced and is held no more', () => {
    expect(rowsOf(before)).toEqual(older);
    expect([before.deliveries, before.vanished]).toEqual([['d-1'], []]);
    const replaced = [row(20, 'b', 9), row(21, 'x'), row(21, 'x', 7)];
    expect(vanishedIds(keptFrom(portalForm, [], older, replaced))).toEqual(['x']);
  });

  it('a newer delivery has the last word on its period, first instant and last, and on nothing else', () => {
    const kept = after([row(20, 'b', 2), row(25, 'new', 3)]);
    expect(rowsOf(kept)).toEqual([older[0], older[3], row(20, 'b', 2), row(25, 'new', 3)]);
    expect(kept.deliveries).toEqual(['d-1', 'd-2']);
    expect(vanishedIds(kept)).toEqual([null]);
  });

  it('a delivery without rows says that nothing was sent', () => {
    const kept = after([]);
    expect(rowsOf(kept)).toEqual([older[0], older[3]]);
    expect(vanishedIds(kept)).toEqual(['b', null]);
  });

  it('what a newer delivery has outside its period is not held, and counts as replaced', () => {
    const kept = after([row(20, 'b', 2), row(29, null, 3), row(19, 'early'), row(30, 'late')]);
    expect(rowsOf(kept).map(({ id }) => id)).toEqual(['a', 'd', 'b', null]);
    expect(vanishedIds(kept)).toEqual(['early', 'late']);
  });

  it('what has come back is no longer gone, and what has not stays so, once', () => {
    const gone = after([row(20, 'b')]);
    const still = after([row(20, 'b')], gone);
    expect(vanishedIds(still)).toEqual([null]);
    const again = after([row(29, null), row(20, 'other')], still);
    expect(vanishedIds(again)).toEqual(['b']);
    expect(vanishedIds(after([row(29, null)], again))).toEqual(['b', 'other']);
    const twice = after([], after([row(20, 'b')], after([])));
    expect(vanishedIds(twice)).toEqual([null, 'b']);
  });
});

describe('the parts that are not in yet', () => {
  const parts = [part('d-1', 0, 1), part('d-2', 1, 2), part('d-3', 2, 3)];

  it.each([
    [[], ['d-1', 'd-2', 'd-3']],
    [['d-1'], ['d-2', 'd-3']],
    [['d-1', 'd-2', 'd-3'], []],
    [['d-2'], null],
    [['d-1', 'd-3'], null],
    [['d-2', 'd-1'], null],
    [['d-1', 'd-2', 'd-3', 'd-4'], null],
  ])('after %j', (deliveries, expected) => {
    const found = partsAfter(deliveries, parts);
    expect(found && found.map(({ delivery }) => delivery)).toEqual(expected);
  });
});
