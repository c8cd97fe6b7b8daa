import type { Random } from './random.ts';

/** Ids of both sides for one case; '' is an empty cell, null says that the side has no such column. */
export interface Ids {
  readonly portal: () => string | null;
  readonly register: () => string | null;
}

const uuids = [
  '0b5c2f9e-6a41-4d7e-9c3b-5e8f1a2d3c4b',
  '1d8e7f60-2b3c-4a5d-8e9f-a0b1c2d3e4f5',
  'c0ffee00-1234-4bcd-9abc-0123456789ab',
  'deadbeef-0000-4000-8000-00000000abcd',
];
/** `case-a` and `CASE-A` are two ids; eight digits are an id, seven are none. */
const otherIds = ['case-a', 'CASE-A', 'M:2023.7', '12345678', '{x-1}'];
const bareNumbers = ['1', '42', '1234567'];

/** A UUID in some casing, with or without braces; other ids as they are. */
function written(random: Random, id: string): string {
  if (!uuids.includes(id)) return id;
  const cased = random.chance(40) ? id.toUpperCase() : id;
  return random.chance(30) ? `{${cased}}` : cased;
}

/** How ids stand in the logs: in both, in one, as mere case numbers, or not at all. */
export function randomIds(random: Random): Ids {
  const pool = random.shuffle([...uuids, ...otherIds]).slice(0, 2 + random.below(6));
  const strange = ['other-1', 'other-2', '99999999', 'f00dface-1111-4222-8333-444444444444'];
  const someId = (): string => written(random, random.pick(pool));
  const bare = (): string => random.pick(bareNumbers);
  const none = (): null => null;
  const empty = (): string => '';
  const emptyOrBare = (): string => (random.chance(50) ? '' : bare());
  const known = random.pick([20, 50, 90]);
  const partly = (): string => {
    if (random.chance(known)) return someId();
    return random.pick(['', bare(), random.pick(strange)]);
  };
  const foreign = (): string => random.pick(strange);
  const portal = random.pick([none, empty, emptyOrBare, someId, someId, someId, someId]);
  const register = random.pick([none, emptyOrBare, foreign, partly, partly, partly, partly, partly]);
  return { portal, register };
}

/** An id column's cell that counts as empty. */
export const isNoId = (cell: string | null): boolean => cell === null || /^\d{0,7}$/.test(cell);
