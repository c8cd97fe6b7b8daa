import type { Options, Row } from './rows.ts';
import type { ShownNumber } from './municipalities.ts';
import { mended } from './municipalities.ts';
import type { Span } from './read-time.ts';
import { isDateOnly, readTime } from './read-time.ts';

/** A municipality (shown number) and district (`''`: none). */
export interface Place {
  readonly municipality: string;
  readonly district: string;
}

export interface Message extends Place {
  readonly row: number;
  readonly id: string;
  readonly sent: Span;
  readonly byLetter: boolean;
}

export type RowKind = 'entry' | 'receivedOnly' | 'otherChannel';

export interface RegisterRow extends Place {
  readonly row: number;
  readonly kind: RowKind;
  /** `''` where the row has none. */
  readonly id: string;
  readonly count: number;
  readonly received: Span;
  readonly hasTimeOfDay: boolean;
  readonly sent: Span | null;
}

const uuid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Rule 3: UUIDs without regard to case and braces; a bare number of fewer than eight digits is no id. */
export function idOf(cell: string): string {
  if (/^\d{1,7}$/.test(cell)) return '';
  return uuid.exec(cell)?.[1]?.toLowerCase() ?? cell;
}

/** `00` names no district; a lost zero is mended. */
function districtOf(cell: string): string {
  const district = /^\d$/.test(cell) ? `0${cell}` : cell;
  return district === '00' ? '' : district;
}

/** Code unit order, for ids and numbers alike. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A portal row: one sending. */
interface Sending extends Message {
  readonly ofId: string;
}

function sendingOf(row: Row, shown: ShownNumber, onlyMunicipality: string): Sending {
  const number = mended(row.cells['kommunenummer'] ?? '');
  const id = idOf(row.cells['bekymringsmeldingId'] ?? '');
  return {
    row: row.row,
    id,
    ofId: id,
    municipality: number === '' ? onlyMunicipality : shown(number),
    district: districtOf(row.cells['bydelsnummer'] ?? ''),
    sent: readTime(row.cells['innsendt']!),
    byLetter: (row.cells['tilstand'] ?? '').includes('PRINT'),
  };
}

/** Rule 1: "that of its first sending, at a tie the lowest, and its district likewise". */
const byFirstSending = (a: Sending, b: Sending): number =>
  a.sent.from - b.sent.from ||
  compareTexts(a.municipality, b.municipality) ||
  compareTexts(a.district, b.district);

/** Rule 2: the rows of one message, joined. */
function joined(sendings: readonly Sending[]): Message {
  const first = sendings.toSorted(byFirstSending)[0]!;
  return {
    row: Math.min(...sendings.map((each) => each.row)),
    id: first.id,
    municipality: first.municipality,
    district: first.district,
    sent: { from: first.sent.from, to: Math.max(...sendings.map((each) => each.sent.to)) },
    byLetter: sendings.some((each) => each.byLetter),
  };
}

/** Rule 2: rows with the same id are one message; without ids each row is one. */
export function messagesOf(portal: readonly Row[], shown: ShownNumber, options: Options): Message[] {
  const scopeNumber = options.scope?.[0]?.slice(0, 4);
  const onlyMunicipality = scopeNumber === undefined ? '' : shown(scopeNumber);
  const sendings = portal.map((row) => sendingOf(row, shown, onlyMunicipality));
  const groups = Map.groupBy(sendings, (each) => (each.ofId === '' ? each : each.ofId));
  return [...groups.values()].map(joined);
}

/** Contract 2: `registrert` is judged before `kanal`. */
function kindOf(row: Row, options: Options): RowKind {
  if (row.cells['registrert'] === '') return 'receivedOnly';
  const channel = row.cells['kanal'] ?? '';
  return options.channels !== null && !options.channels.includes(channel) ? 'otherChannel' : 'entry';
}

export function registerRowOf(row: Row, shown: ShownNumber, options: Options): RegisterRow {
  const number = mended(row.cells['kommunenummer'] ?? '');
  const sent = row.cells['sendt'] ?? '';
  return {
    row: row.row,
    kind: kindOf(row, options),
    id: idOf(row.cells['bekymringsmeldingId'] ?? ''),
    count: Number(row.cells['antall'] ?? 1),
    received: readTime(row.cells['mottatt']!),
    hasTimeOfDay: !isDateOnly(row.cells['mottatt']!),
    sent: sent === '' ? null : readTime(sent),
    municipality: number === '' ? '' : shown(number),
    district: districtOf(row.cells['bydelsnummer'] ?? ''),
  };
}
