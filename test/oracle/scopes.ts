import type { Message, Place, RegisterRow } from './logs.ts';
import { compareTexts, messagesOf, registerRowOf } from './logs.ts';
import { shownNumbers } from './municipalities.ts';
import type { Options, Row } from './rows.ts';

/** Rule 1: one scope with the messages and register rows that are its own. */
export interface Scope {
  /** As shown: numbers, or number/district, sorted. */
  readonly units: readonly string[];
  readonly municipalities: readonly string[];
  readonly messages: readonly Message[];
  /** Every row, also those that are no entries. */
  readonly rows: readonly RegisterRow[];
  readonly rowsOutside: boolean;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort(compareTexts);

const placeOfUnit = (unit: string): Place => ({ municipality: unit.slice(0, 4), district: unit.slice(5) });

/** A message belongs to a unit that is its municipality, or its very district. */
const belongs = (message: Place, unit: Place): boolean =>
  message.municipality === unit.municipality && (unit.district === '' || message.district === unit.district);

/** A register row is left out only when it names another municipality or district than every unit's. */
const namesNoOther = (row: Place, unit: Place): boolean =>
  (row.municipality === '' || row.municipality === unit.municipality) &&
  (row.district === '' || unit.district === '' || row.district === unit.district);

/** Rule 1 with `--scope`: all given units are one scope. */
function givenScope(units: string[], messages: Message[], rows: RegisterRow[]): Scope {
  const places = units.map(placeOfUnit);
  const own = rows.filter((row) => places.some((unit) => namesNoOther(row, unit)));
  return {
    units,
    municipalities: unique(places.map((unit) => unit.municipality)),
    messages: messages.filter((message) => places.some((unit) => belongs(message, unit))),
    rows: own,
    rowsOutside: own.length < rows.length,
  };
}

/** Rule 1 without `--scope`: every municipality is a scope of its own. */
function scopeOfMunicipality(municipality: string, messages: Message[], rows: RegisterRow[]): Scope {
  return {
    units: [municipality],
    municipalities: [municipality],
    messages: messages.filter((message) => message.municipality === municipality),
    rows: rows.filter((row) => row.municipality === municipality),
    rowsOutside: false,
  };
}

/** Rows are joined into messages before anything is cut to a scope. */
export function scopesOf(portal: readonly Row[], register: readonly Row[], options: Options): Scope[] {
  const shown = shownNumbers(portal, register, options.scope ?? []);
  const messages = messagesOf(portal, shown, options);
  const rows = register.map((row) => registerRowOf(row, shown, options));
  if (options.scope !== null) {
    const units = unique(options.scope.map((unit) => shown(unit.slice(0, 4)) + unit.slice(4)));
    return [givenScope(units, messages, rows)];
  }
  const municipalities = unique([...messages, ...rows].map((each) => each.municipality));
  return municipalities.map((each) => scopeOfMunicipality(each, messages, rows));
}
