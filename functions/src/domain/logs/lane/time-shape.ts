/** Where the digits of a time stand, for each of the usual forms (contract 2). */

/** `none`: the cell is empty. `fixed`: the form says how far its zone is ahead. `norwegian`: the day decides it. */
export type Zone = 'none' | 'fixed' | 'norwegian';

export interface TimeShape {
  readonly zone: Zone;
  /** How far the zone is ahead of UTC where it is `fixed`, in milliseconds. */
  readonly aheadMs: number;
  readonly widthMs: number;
  /**
   * Places in the cell of the digits of year (4), month, day, hour, minute, second and hundredth (2 each), as many
   * as the form has, and that of the third digit of a fraction; -1 where there is none.
   */
  readonly digits: readonly number[];
  readonly thirdDigit: number;
  /** How many bytes of the cell, from its start, may be other digits where they are digits. */
  readonly freeBytes: number;
}

const isoForm = /^0000-00-00(?:([T ])00:00(:00)?(\.0{1,9})?(Z|[+-]00:?00)?)?$/;
const norwegianForm = /^00\.00\.0000(?: (kl\. )?00:00(:00)?)?$/;
const isoDigits = [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18, 20, 21];
const norwegianDate = [6, 7, 8, 9, 3, 4, 0, 1];
const clockDigits = [0, 1, 3, 4, 6, 7];
const thirdPlace = 22;

const dayMs = 86_400_000;
const minuteMs = 60_000;
const secondMs = 1000;

export const emptyTime: TimeShape = {
  zone: 'none',
  aheadMs: 0,
  widthMs: 0,
  digits: [],
  thirdDigit: -1,
  freeBytes: 0,
};

/** @returns null where the cell has none of the usual forms */
export function timeShape(cell: string): TimeShape | null {
  if (cell === '') return emptyTime;
  const form = cell.replace(/\d/g, '0');
  const iso = isoForm.exec(form);
  if (iso) return isoShape(cell, iso);
  const norwegian = norwegianForm.exec(form);
  return norwegian ? norwegianShape(norwegian) : null;
}

function isoShape(cell: string, [, mark, second, fraction, offset = '']: RegExpExecArray): TimeShape | null {
  // A fraction without seconds is no time.
  if (fraction !== undefined && second === undefined) return null;
  const freeBytes = cell.length - offset.length;
  const digits = isoDigits.filter((place) => place < freeBytes);
  const widthMs = widthOf(mark, second, fraction);
  const thirdDigit = thirdPlace < freeBytes ? thirdPlace : -1;
  if (offset === '') return { zone: 'norwegian', aheadMs: 0, widthMs, digits, thirdDigit, freeBytes };
  const aheadMs = offsetMs(cell.slice(freeBytes));
  return { zone: 'fixed', aheadMs, widthMs, digits, thirdDigit, freeBytes };
}

function norwegianShape([form, kl, second]: RegExpExecArray): TimeShape {
  const dateLength = 10;
  const hasClock = form.length > dateLength;
  const clockStart = dateLength + 1 + (kl ?? '').length;
  const clock = hasClock ? clockDigits.slice(0, second === undefined ? 4 : 6) : [];
  return {
    zone: 'norwegian',
    aheadMs: 0,
    widthMs: widthOf(hasClock ? ' ' : undefined, second, undefined),
    digits: [...norwegianDate, ...clock.map((place) => clockStart + place)],
    thirdDigit: -1,
    freeBytes: form.length,
  };
}

function widthOf(mark: string | undefined, second: string | undefined, fraction: string | undefined): number {
  if (fraction !== undefined) return 1;
  if (second !== undefined) return secondMs;
  return mark === undefined ? dayMs : minuteMs;
}

/** `Z`, `+02:00` or `-0130`. */
function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const ms = (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))) * minuteMs;
  return offset.startsWith('-') ? -ms : ms;
}
