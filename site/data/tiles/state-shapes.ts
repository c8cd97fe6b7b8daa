/** The public map: what is drawn for each state, as few shapes as there are states. Of the public snapshot alone. */
import { publicStates } from '#domain/notice/public-snapshot.ts';
import type { PublicMunicipality } from '#domain/notice/public-snapshot.ts';
import { markOf } from './marks.ts';
import { tileOf } from './tiles.ts';

type State = PublicMunicipality['state'];

/** As in the portal: from what is well to what wants most to be seen, and what nothing is known of. */
const looks: Readonly<Record<State, number>> = {
  'nothing-missing': 0,
  checking: 1,
  'cannot-be-known': 2,
  'messages-missing': 3,
  'not-answered': 4,
};

export interface StateShape {
  readonly state: State;
  readonly look: number;
  /** Paths in tiles: the tiles themselves, and the mark in each. */
  readonly tiles: string;
  readonly marks: string;
}

/** @param told every municipality once */
export function stateShapes(told: Iterable<Pick<PublicMunicipality, 'number' | 'state'>>): StateShape[] {
  const all = [...told];
  return publicStates.map((state) => {
    const places = all.filter((one) => one.state === state).map(({ number }) => tileOf(number));
    const look = looks[state];
    const mark = markOf(look);
    return {
      state,
      look,
      tiles: places.map(({ column, row }) => square(column, row)).join(''),
      marks: mark === null ? '' : places.map(({ column, row }) => moved(mark, column, row)).join(''),
    };
  });
}

export function square(column: number, row: number): string {
  return `M${column}.04 ${row}.04h.92v.92h-.92z`;
}

/** A path of points in a square of 1, in the square of a tile. */
function moved(mark: string, column: number, row: number): string {
  return mark
    .replaceAll(/([ML]) (\S+) (\S+)/g, (_all, letter, x, y) => `${letter}${at(column, x)} ${at(row, y)}`)
    .replaceAll(/H (\S+)/g, (_all, x) => `H${at(column, x)}`);
}

function at(start: number, part: string): string {
  return (start + Number(part)).toFixed(2);
}
