import { namelessColumn, refusedColumn } from './cells/cell-column.ts';
import type { CellColumn } from './cells/cell-column.ts';
import { faultOf, flagFault, headerFault } from './cell-fault.ts';
import type { FaultList } from './fault-list.ts';
import type { Faults, Side } from './fault.ts';
import { countKnown, readHeader } from './header/header.ts';
import type { HeaderCell } from './header/header.ts';
import type { RowLane } from './lane/row-lane.ts';
import type { ReadOptions } from './read-options.ts';
import type { CellRecord, RecordSink } from './scan/cell-record.ts';
import { StraightRows } from './straight-rows.ts';
import type { LogRows } from './tables/log-rows.ts';

export type Reading<Log> =
  { readonly ok: true; readonly log: Log } | { readonly ok: false; readonly faults: Faults };

/**
 * Reads the records of one file, from CSV or XLSX, into a table, or lists every fault (contract 2). After a fault
 * reading goes on, so that a user sees all of them at once.
 */
export class LogReader<Log> implements RecordSink {
  private readonly side: Side;
  private readonly options: ReadOptions;
  private readonly rows: LogRows<Log>;
  private readonly faults: FaultList;
  /**
   * `start` until a row has content; `reading` after a header with a known column; `headerless` where only personal
   * numbers are looked for.
   */
  private state: 'start' | 'reading' | 'headerless' = 'start';
  private columns: CellColumn[] = [];
  private names: string[] = [];
  /** By column: the contract's name, or '' for a column that is not read. */
  private readonly knownNames: string[] = [];
  /** How many columns there are up to the last one with a header. */
  private namedCount = 0;
  private straight: StraightRows | null = null;
  /** The file may hold no more; whatever follows is not looked at. */
  private isDone = false;
  private filledRows = 0;
  /** How many rows the latest call of `takePlain` has taken. */
  plainTaken = 0;
  private readonly lane: RowLane | null;

  /** @param lane reads rows of known shapes into the page of `rows`; null: every row is read cell by cell */
  constructor(side: Side, options: ReadOptions, rows: LogRows<Log>, faults: FaultList, lane: RowLane | null) {
    this.side = side;
    this.options = options;
    this.rows = rows;
    this.faults = faults;
    this.lane = lane;
  }

  /** How many columns row 1 has; a workbook's rows are filled up to it with empty cells. */
  get columnCount(): number {
    return this.columns.length;
  }

  record(record: CellRecord): boolean {
    if (this.isDone) return false;
    if (record.isEmpty) return true;
    if (this.state === 'start') {
      if (record.row === 1) return this.takeHeader(record);
      this.goHeaderless();
    }
    this.filledRows++;
    if (this.filledRows > this.options.maxRows) {
      this.faults.add('too-many-rows', record.row);
      return false;
    }
    if (this.state === 'headerless') return this.searchRow(record);
    this.fillNameless(record);
    if (record.cellCount !== this.columns.length) {
      // An open quote has swallowed the rest of the file: how many cells the row has cannot be told.
      if (!record.endsInQuote) this.faults.add('row-length', record.row);
      return this.searchRow(record);
    }
    return this.takeRow(record);
  }

  takePlain(chunk: Uint8Array, from: number, separator: number, row: number): number {
    const rowsLeft = this.options.maxRows - this.filledRows;
    if (this.straight === null || rowsLeft <= 0 || this.isDone) return -1;
    const next = this.straight.take(chunk, from, separator, row, rowsLeft);
    if (next < 0) return -1;
    this.plainTaken = this.straight.taken;
    this.filledRows += this.plainTaken;
    if (this.straight.isOver) this.isDone = true;
    return next;
  }

  /** Says how far the reading of the file is, so that the tables become as long as they will have to be. */
  expect(bytesRead: number, bytesInAll: number): void {
    if (bytesRead > 0) this.rows.expect(Math.ceil((this.filledRows / bytesRead) * bytesInAll * 1.02));
  }

  finish(): Reading<Log> {
    if (this.state === 'start') this.faults.add('empty-file');
    const log = this.rows.finish();
    return this.faults.total > 0 ? { ok: false, faults: this.faults.toFaults() } : { ok: true, log };
  }

  private takeHeader(record: CellRecord): boolean {
    const cells = readHeader(this.side, record);
    if (countKnown(cells) === 0) {
      this.goHeaderless();
      return this.searchRow(record);
    }
    this.state = 'reading';
    const shownNames = new Map<string, string>();
    for (const cell of cells) this.takeHeaderCell(cell, shownNames);
    if (record.cellCount > cells.length) this.faults.add('column-unknown', 1, `#${cells.length + 1}`);
    const missing = this.rows.begin(shownNames);
    if (record.endsInQuote) return true;
    for (const { code, column } of missing) this.faults.add(code, 1, column);
    // Only where a time is required of every row can a row that reads well not be an empty one.
    if (this.faults.total === 0) {
      this.straight = new StraightRows(this.rows, this.columns, this.knownNames, this.lane);
    }
    return true;
  }

  /** Columns at the end without a header are no columns: a row may leave out their separators. */
  private fillNameless(record: CellRecord): void {
    if (record.cellCount < this.namedCount) return;
    while (record.cellCount < this.columns.length) record.addCell(0, 0);
  }

  private goHeaderless(): void {
    this.state = 'headerless';
    this.faults.add('header-missing', 1);
  }

  private takeHeaderCell(cell: HeaderCell, shownNames: Map<string, string>): void {
    const isTwice = cell.known !== undefined && shownNames.has(cell.known);
    const column = cell.known === undefined || isTwice ? undefined : this.rows.columns.get(cell.known);
    this.names.push(cell.shownName);
    if (!cell.isEmpty) this.namedCount = this.columns.length + 1;
    this.columns.push(column ?? (cell.isEmpty ? namelessColumn : refusedColumn));
    this.knownNames.push(cell.known ?? '');
    const fault = headerFault(cell, isTwice);
    if (fault !== null) this.faults.add(fault, 1, cell.shownName);
    if (cell.known !== undefined && !isTwice) shownNames.set(cell.known, cell.shownName);
  }

  private takeRow(record: CellRecord): boolean {
    const { columns } = this;
    const { bytes, starts, ends, row } = record;
    let isWhole = true;
    for (let cell = 0; cell < columns.length; cell++) {
      const start = starts[cell]!;
      const end = ends[cell]!;
      const flags = record.hasFlags ? record.flags[cell]! : 0;
      const result = columns[cell]!.read(bytes, start, end, flags);
      if (result === 'clean' && flags === 0) continue;
      const fault = faultOf(result, bytes, start, end, flags);
      if (fault === null) continue;
      isWhole = false;
      this.faults.add(fault, row, this.names[cell]!);
      if (fault === 'column-unknown') this.columns[cell] = refusedColumn;
    }
    return this.rows.endRow(row, isWhole);
  }

  /** Looks through the cells of a row that cannot be read for what must be told all the same. */
  private searchRow(record: CellRecord): boolean {
    const kept = Math.min(record.cellCount, record.starts.length);
    for (let cell = 0; cell < kept; cell++) {
      const fault = faultOf(
        'fine',
        record.bytes,
        record.starts[cell]!,
        record.ends[cell]!,
        record.flags[cell]!,
      );
      if (fault !== null) this.faults.add(fault, record.row, this.names[cell]);
    }
    const beyond = flagFault(record.flagsBeyond);
    if (beyond !== null) this.faults.add(beyond, record.row);
    return true;
  }
}
