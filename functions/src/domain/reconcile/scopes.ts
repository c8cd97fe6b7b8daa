/** Rule 1: which messages and which register rows belong to which scope. */
import { formatNumber, shownNumbers } from '../municipality/numbers.ts';
import type { Occurrences } from '../municipality/numbers.ts';
import type { PortalLog, RegisterLog } from '../logs/log-tables.ts';
import type { Messages } from './messages.ts';
import type { ScopeUnit } from './options.ts';

/** Numbers have four digits. */
const numberCount = 10_000;

/** One scope: what it is called, and its municipalities (shown numbers). */
export interface Scope {
  readonly names: readonly string[];
  readonly municipalities: readonly number[];
}

/**
 * Which scope each message, or each row, belongs to. Told by a number of each, as a rule its municipality's: a table of
 * the numbers stays in the processor's cache, and no other column need be made.
 */
export class ScopeOf {
  private readonly numbers: Uint16Array;
  private readonly table: Uint16Array;

  constructor(numbers: Uint16Array, table: Uint16Array) {
    this.numbers = numbers;
    this.table = table;
  }

  at(index: number): number {
    return this.table[this.numbers[index]!]!;
  }
}

export interface Partition {
  readonly scopes: readonly Scope[];
  /** By message, and by register row: the place in `scopes`, plus one; 0 where it belongs to none. */
  readonly ofMessage: ScopeOf;
  readonly ofRow: ScopeOf;
  /** Register rows left out because they name another municipality or district. */
  readonly rowsOutside: number;
}

/** The numbers that two logs name, and under which number each is shown. */
export interface Numbers {
  readonly inPortal: ReadonlySet<number>;
  readonly inRegister: ReadonlySet<number>;
  /**
   * The shown number of any number, by where the numbers occur in these logs and in `--scope`. 0, an empty cell, is the
   * one municipality that `--scope` names; 0 where it names several.
   */
  readonly shown: (number: number) => number;
}

export function numbersOf(
  portal: PortalLog,
  register: RegisterLog,
  units: readonly ScopeUnit[] | null,
): Numbers {
  const inPortal = numbersIn(portal.municipality);
  const inRegister = numbersIn(register.municipality);
  const scope = new Set((units ?? []).map((unit) => unit.municipality));
  return { inPortal, inRegister, shown: shownBy({ portal: inPortal, register: inRegister, scope }, units) };
}

function shownBy(seen: Occurrences, units: readonly ScopeUnit[] | null): Numbers['shown'] {
  const shown = shownNumbers(seen);
  const named = new Set((units ?? []).map((unit) => shown(unit.municipality)));
  // Asked for every row: each number is worked out once.
  const unknown = -1;
  const known = new Int32Array(numberCount).fill(unknown);
  known[0] = named.size === 1 ? [...named][0]! : 0;
  return (number) => {
    if (known[number] === unknown) known[number] = shown(number);
    return known[number]!;
  };
}

/** The different numbers of a column; by a table, for a column has millions of rows and a few hundred numbers. */
function numbersIn(column: Uint16Array): Set<number> {
  const occurs = new Uint8Array(numberCount);
  for (let row = 0; row < column.length; row++) occurs[column[row]!] = 1;
  const numbers = new Set<number>();
  for (let number = 0; number < occurs.length; number++) if (occurs[number] === 1) numbers.add(number);
  return numbers;
}

/** Without `--scope`: a scope for each municipality that either log names, by number. */
export function scopePerMunicipality(
  messages: Messages,
  register: RegisterLog,
  { inPortal, inRegister, shown }: Numbers,
): Partition {
  const all = [...inPortal, ...inRegister];
  const numbers = [...new Set(all.map((number) => shown(number)))].sort((a, b) => a - b);
  const placeOf = new Uint16Array(numberCount);
  for (const [place, number] of numbers.entries()) placeOf[number] = place + 1;
  const scopeOf = new Uint16Array(numberCount);
  for (const number of all) scopeOf[number] = placeOf[shown(number)]!;
  return {
    scopes: numbers.map((number) => ({ names: [formatNumber(number)], municipalities: [number] })),
    ofMessage: new ScopeOf(messages.municipality, scopeOf),
    ofRow: new ScopeOf(register.municipality, scopeOf),
    rowsOutside: 0,
  };
}

/** With `--scope`: one scope of all the given units. */
export function scopeOfUnits(
  messages: Messages,
  register: RegisterLog,
  units: readonly ScopeUnit[],
  { shown }: Numbers,
): Partition {
  const members = shownUnits(units, shown);
  const municipalities = [...new Set(members.map((unit) => unit.municipality))];
  const ofMessage = new Uint16Array(messages.count);
  for (let i = 0; i < messages.count; i++) {
    const municipality = shown(messages.municipality[i]!);
    if (members.some((unit) => holds(unit, municipality, messages.district[i]!))) ofMessage[i] = 1;
  }
  const ofRow = new Uint16Array(register.rowCount);
  let rowsOutside = 0;
  for (let row = 0; row < register.rowCount; row++) {
    const municipality = shown(register.municipality[row]!);
    if (members.some((unit) => mayHold(unit, municipality, register.district[row]!))) ofRow[row] = 1;
    else rowsOutside++;
  }
  const isOf = Uint16Array.of(0, 1);
  return {
    scopes: [{ names: members.map(unitName), municipalities }],
    ofMessage: new ScopeOf(ofMessage, isOf),
    ofRow: new ScopeOf(ofRow, isOf),
    rowsOutside,
  };
}

/** The units under their shown numbers, each once, by number and district. */
export function shownUnits(units: readonly ScopeUnit[], shown: (number: number) => number): ScopeUnit[] {
  const byName = new Map<string, ScopeUnit>();
  for (const unit of units) {
    const shownUnit = { municipality: shown(unit.municipality), district: unit.district };
    byName.set(unitName(shownUnit), shownUnit);
  }
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, unit]) => unit);
}

export function unitName(unit: ScopeUnit): string {
  const number = formatNumber(unit.municipality);
  return unit.district === null ? number : `${number}/${String(unit.district).padStart(2, '0')}`;
}

function holds(unit: ScopeUnit, municipality: number, district: number): boolean {
  return unit.municipality === municipality && (unit.district === null || unit.district === district);
}

/** A register row belongs unless it names a place outside; an empty municipality and district 00 name nothing. */
function mayHold(unit: ScopeUnit, municipality: number, district: number): boolean {
  const sameMunicipality = municipality === 0 || unit.municipality === municipality;
  const sameDistrict = unit.district === null || district === 0 || unit.district === district;
  return sameMunicipality && sameDistrict;
}
