/** Rule 2: rows of the portal log that share an id are one message. */
import type { PortalLog, RowNumbers } from '../logs/log-tables.ts';

/** Columns, one element a message, in order of the first row of each. Instants in milliseconds UTC. */
export interface Messages {
  readonly count: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** As in its row; `shown` makes the municipality's shown number of it. */
  readonly municipality: Uint16Array;
  readonly district: Uint8Array;
  readonly id: Uint32Array;
  /** Has message i the id i + 1? */
  readonly idsCountUp: boolean;
  readonly byLetter: Uint8Array;
  /** The smallest row number of each one's rows. */
  readonly rowNumbers: RowNumbers;
  readonly shown: (number: number) => number;
}

/**
 * @param shown from a number as it stands in a row to the shown number (rule 1); 0 stands for an empty cell
 * @param idCount the largest id of the log
 */
export function joinMessages(log: PortalLog, shown: (number: number) => number, idCount: number): Messages {
  // As a rule no id comes twice, and the columns are those of the messages already.
  if (countsUp(log.id)) return messagePerRow(log, shown, true);
  return eachIsNew(log.id) ? messagePerRow(log, shown, false) : joined(log, shown, idCount);
}

/** Ids are numbered as they are first met: where each row has one of its own, they are the rows' places plus one. */
function countsUp(ids: Uint32Array): boolean {
  for (let row = 0; row < ids.length; row++) if (ids[row] !== row + 1) return false;
  return true;
}

/** Numbers are given to ids as they are first met: one that comes again is no larger than the largest before it. */
function eachIsNew(ids: Uint32Array): boolean {
  let largest = 0;
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row]!;
    if (id === 0) continue;
    if (id <= largest) return false;
    largest = id;
  }
  return true;
}

function messagePerRow(log: PortalLog, shown: Messages['shown'], idsCountUp: boolean): Messages {
  return {
    count: log.rowCount,
    from: log.sentFrom,
    to: log.sentTo,
    municipality: log.municipality,
    district: log.district,
    id: log.id,
    idsCountUp,
    byLetter: log.byLetter,
    rowNumbers: log.rowNumbers,
    shown,
  };
}

function joined(log: PortalLog, shown: Messages['shown'], idCount: number): Messages {
  const slotOfId = new Int32Array(idCount + 1).fill(-1);
  const columns = allocate(log.rowCount);
  const numbers = log.rowNumbers.toColumn();
  let count = 0;
  for (let row = 0; row < log.rowCount; row++) {
    const id = log.id[row]!;
    const known = id === 0 ? -1 : slotOfId[id]!;
    const slot = known === -1 ? count++ : known;
    slotOfId[id] = slot;
    addRow(columns, slot, known === -1, { log, row, number: numbers[row]!, shown });
  }
  const { row, ...others } = truncated(columns, count);
  return { count, ...others, rowNumbers: { toColumn: () => row }, idsCountUp: false, shown };
}

interface Columns extends Omit<Messages, 'count' | 'idsCountUp' | 'shown' | 'rowNumbers'> {
  readonly row: Uint32Array;
}

interface Row {
  readonly log: PortalLog;
  readonly row: number;
  /** Its number in the file. */
  readonly number: number;
  readonly shown: Messages['shown'];
}

function addRow(into: Columns, slot: number, isFirst: boolean, { log, row, number, shown }: Row): void {
  const from = log.sentFrom[row]!;
  const municipality = log.municipality[row]!;
  const district = log.district[row]!;
  // The first sending names the place; at a tie the lowest municipality, then the lowest district.
  const placeOrder =
    from - into.from[slot]! ||
    shown(municipality) - shown(into.municipality[slot]!) ||
    district - into.district[slot]!;
  if (isFirst || placeOrder < 0) {
    into.municipality[slot] = municipality;
    into.district[slot] = district;
  }
  into.from[slot] = isFirst ? from : Math.min(into.from[slot]!, from);
  into.to[slot] = isFirst ? log.sentTo[row]! : Math.max(into.to[slot]!, log.sentTo[row]!);
  into.row[slot] = isFirst ? number : Math.min(into.row[slot]!, number);
  into.id[slot] = log.id[row]!;
  if (log.byLetter[row] === 1) into.byLetter[slot] = 1;
}

function allocate(count: number): Columns {
  return {
    from: new Float64Array(count),
    to: new Float64Array(count),
    municipality: new Uint16Array(count),
    district: new Uint8Array(count),
    id: new Uint32Array(count),
    byLetter: new Uint8Array(count),
    row: new Uint32Array(count),
  };
}

function truncated(columns: Columns, count: number): Columns {
  return {
    from: columns.from.subarray(0, count),
    to: columns.to.subarray(0, count),
    municipality: columns.municipality.subarray(0, count),
    district: columns.district.subarray(0, count),
    id: columns.id.subarray(0, count),
    byLetter: columns.byLetter.subarray(0, count),
    row: columns.row.subarray(0, count),
  };
}
