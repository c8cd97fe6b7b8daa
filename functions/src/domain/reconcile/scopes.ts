/** Rule 1: which messages and which register rows belong to which scope. */
import { formatNumber, shownNumbers } from '../municipality/numbers.ts';
import type { PortalLog, RegisterLog } from '../logs/log-tables.ts';
import type { Messages } from './messages.ts';
import type { ScopeUnit } from './options.ts';

/** One scope: what it is called, its municipalities (shown numbers), its messages and its register rows. */
export interface Scope {
  readonly names: readonly string[];
  readonly municipalities: readonly number[];
  readonly messages: Uint32Array;
  readonly rows: Uint32Array;
}

export interface Partition {
  readonly scopes: readonly Scope[];
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
  const known = new Map<number, number>([[0, named.size === 1 ? [...named][0]! : 0]]);
  return (number) => {
    let result = known.get(number);
    if (result === undefined) {
      result = shown(number);
      known.set(number, result);
    }
    return result;
  };
}

/** Numbers have four digits. */
const numberCount = 10_000;

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
  const shownOf = new Uint16Array(numberCount);
  for (const number of numbersIn(register.municipality)) shownOf[number] = shown(number);
  const rowMunicipality = new Uint16Array(register.rowCount);
  for (let row = 0; row < rowMunicipality.length; row++) {
    rowMunicipality[row] = shownOf[register.municipality[row]!]!;
  }
  const messagesBy = grouped(messages.municipality);
  const rowsBy = grouped(rowMunicipality);
  const numbers = [...new Set([...messagesBy.keys(), ...rowsBy.keys()])].sort((a, b) => a - b);
  const none = new Uint32Array(0);
  const scopes = numbers.map((number) => ({
    names: [formatNumber(number)],
    municipalities: [number],
    messages: messagesBy.get(number) ?? none,
    rows: rowsBy.get(number) ?? none,
  }));
  return { scopes, rowsOutside: 0 };
}

/** Indices by value, by counting: linear, and each group in the order of the rows. */
function grouped(values: Uint16Array): Map<number, Uint32Array> {
  const counts = new Uint32Array(numberCount);
  for (let i = 0; i < values.length; i++) counts[values[i]!]!++;
  const next = new Uint32Array(numberCount);
  for (let value = 1; value < next.length; value++) next[value] = next[value - 1]! + counts[value - 1]!;
  const places = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) places[next[values[i]!]!++] = i;
  const groups = new Map<number, Uint32Array>();
  for (let value = 0; value < next.length; value++) {
    if (counts[value]! > 0) groups.set(value, places.subarray(next[value]! - counts[value]!, next[value]));
  }
  return groups;
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
  const inScope: number[] = [];
  for (let i = 0; i < messages.count; i++) {
    const { municipality, district } = messages;
    if (members.some((unit) => holds(unit, municipality[i]!, district[i]!))) inScope.push(i);
  }
  const rows: number[] = [];
  for (let row = 0; row < register.rowCount; row++) {
    const municipality = register.municipality[row] === 0 ? 0 : shown(register.municipality[row]!);
    if (members.some((unit) => mayHold(unit, municipality, register.district[row]!))) rows.push(row);
  }
  const scope = {
    names: members.map(unitName),
    municipalities,
    messages: Uint32Array.from(inScope),
    rows: Uint32Array.from(rows),
  };
  return { scopes: [scope], rowsOutside: register.rowCount - rows.length };
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
