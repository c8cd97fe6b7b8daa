/** Reads a log twice, through the lane and cell by cell: what comes of it must be the same to the byte. */
import type { Side } from '../fault.ts';
import { IdTable } from '../ids/id-table.ts';
import type { PortalLog, RegisterLog } from '../log-tables.ts';
import type { Reading } from '../log-reader.ts';
import { bytesSource } from '../log-source.ts';
import { newPortalReader, newRegisterReader } from '../new-reader.ts';
import { readCsv } from '../read-csv.ts';
import type { ReadOptions } from '../read-options.ts';
import { RowLane } from './row-lane.ts';

export const laneOptions: ReadOptions = {
  nowMs: Date.UTC(2024, 5, 15, 12),
  hasScope: false,
  scopeMunicipalities: 0,
  scopeNamesDistricts: false,
  channels: null,
  maxBytes: 1 << 30,
  maxRows: 5_000_000,
};

export interface LaneUse {
  readonly isAccepted: boolean;
  /** Rows that the lane itself has read. */
  readonly shapedRows: number;
}

/** Throws where the two readings differ. */
export function expectSame(
  side: Side,
  file: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  chunkBytes = 1 << 20,
): LaneUse {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const hasChannel = new TextDecoder().decode(bytes.subarray(0, 200)).includes('kanal');
  const all = { ...laneOptions, channels: hasChannel ? ['Portal'] : null, ...options };
  let shapedRows = 0;
  const newLane = (): RowLane => {
    const lane = RowLane.open(all.nowMs)!;
    const take = lane.take.bind(lane);
    lane.take = (from, rowNumber, endRow) => {
      const next = take(from, rowNumber, endRow);
      shapedRows += lane.taken;
      return next;
    };
    return lane;
  };
  const shaped = readBy(side, bytes, all, chunkBytes, newLane);
  const plain = readBy(side, bytes, all, chunkBytes, () => null);
  const [ofLane, ofPlain] = [textOf(shaped), textOf(plain)];
  if (ofLane !== ofPlain) throw new Error(`by the lane: ${ofLane}\ncell by cell: ${ofPlain}`);
  return { isAccepted: plain.reading.ok, shapedRows };
}

interface Read {
  readonly reading: Reading<PortalLog> | Reading<RegisterLog>;
  readonly names: readonly string[];
}

function readBy(
  side: Side,
  bytes: Uint8Array,
  options: ReadOptions,
  chunkBytes: number,
  newLane: () => RowLane | null,
): Read {
  const source = bytesSource(bytes, chunkBytes);
  const ids = new IdTable();
  const reading =
    side === 'portal'
      ? readCsv({ side, source, newLane, newReader: (lane) => newPortalReader(options, ids, lane) })
      : readCsv({ side, source, newLane, newReader: (lane) => newRegisterReader(options, ids, lane) });
  return { reading, names: Array.from({ length: ids.size }, (_, id) => ids.show(id + 1)) };
}

function textOf(read: Read): string {
  const numbers = read.reading.ok ? read.reading.log.rowNumbers.toColumn() : [];
  return JSON.stringify({ ...read, numbers }, (_key, value: unknown) =>
    value instanceof Float64Array
      ? [...value].map(String)
      : ArrayBuffer.isView(value)
        ? String(value)
        : value,
  );
}
