/** Rule 1: which messages and which register rows belong to which scope. */
import { formatNumber, shownNumbers } from '../municipality/numbers.ts';
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

export interface Partition {
  readonly scopes: readonly Scope[];
  /** By message, and by register row: the place in `scopes`, plus one; 0 where it belongs to none. */
  readonly ofMessage: Uint16Array;
  readonly ofRow: Uint16Array;
  /** Register rows left out because they name another municipality or district. */
  readonly rowsOutside: number;
}

/**
 * The shown number of any number, by where the numbers occur in these logs and in `--scope`. 0, an empty cell, is the
 * one municipality that `--scope` names; 0 where it names several.
 */
export function shownNumbersOf(
  portal: PortalLog,
  register: RegisterLog,
  units: readonly ScopeUnit[] | null,
): (number: number) => number {
  const shown = shownNumbers({
    portal: numbersIn(portal.municipality),
    register: numbersIn(register.municipality),
    scope: new Set((units ?? []).map((unit) => unit.municipality)),
  });
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
  shown: (number: number) => number,
): Partition {
  const inRegister = numbersIn(register.municipality);
  const shownInRegister = [...inRegister].map((number) => shown(number));
  const occurring = new Set([...numbersIn(messages.municipality), ...shownInRegister]);
  const numbers = [...occurring].sort((a, b) => a - b);
  const placeOf = new Uint16Array(numberCount);
  for (const [place, number] of numbers.entries()) placeOf[number] = place + 1;
  const ofNumberInRow = new Uint16Array(numberCount);
  for (const number of inRegister) ofNumberInRow[number] = placeOf[shown(number)]!;
  return {
    scopes: numbers.map((number) => ({ names: [formatNumber(number)], municipalities: [number] })),
    ofMessage: translated(messages.municipality, placeOf),
    ofRow: translated(register.municipality, ofNumberInRow),
    rowsOutside: 0,
  };
}

function translated(column: Uint16Array, table: Uint16Array): Uint16Array {
  const result = new Uint16Array(column.length);
  for (let i = 0; i < column.length; i++) result[i] = table[column[i]!]!;
  return result;
}

/** With `--scope`: one scope of all the given units. */
export function scopeOfUnits(
  messages: Messages,
  register: RegisterLog,
  units: readonly ScopeUnit[],
  shown: (number: number) => number,
): Partition {
  const members = shownUnits(units, shown);
  const municipalities = [...new Set(members.map((unit) => unit.municipality))];
  const ofMessage = new Uint16Array(messages.count);
  for (let i = 0; i < messages.count; i++) {
    const { municipality, district } = messages;
    if (members.some((unit) => holds(unit, municipality[i]!, district[i]!))) ofMessage[i] = 1;
  }
  const ofRow = new Uint16Array(register.rowCount);
  let rowsOutside = 0;
  for (let row = 0; row < register.rowCount; row++) {
    const municipality = register.municipality[row] === 0 ? 0 : shown(register.municipality[row]!);
    if (members.some((unit) => mayHold(unit, municipality, register.district[row]!))) ofRow[row] = 1;
    else rowsOutside++;
  }
  return { scopes: [{ names: members.map(unitName), municipalities }], ofMessage, ofRow, rowsOutside };
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
