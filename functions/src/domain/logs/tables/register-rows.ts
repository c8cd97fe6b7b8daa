import type { CellColumn } from '../cells/cell-column.ts';
import { CountCell } from '../cells/count-cell.ts';
import { DistrictCell } from '../cells/district-cell.ts';
import { IdCell } from '../cells/id-cell.ts';
import { MunicipalityCell } from '../cells/municipality-cell.ts';
import { MatchingTextCell } from '../cells/text-cell.ts';
import { midnightEnd, TimeCell } from '../cells/time-cell.ts';
import type { FaultList } from '../fault-list.ts';
import { IdKind } from '../ids/id-column.ts';
import type { IdTable } from '../ids/id-table.ts';
import { RowKind } from '../log-tables.ts';
import type { RegisterLog } from '../log-tables.ts';
import { maxEntries } from '../read-options.ts';
import type { ReadOptions } from '../read-options.ts';
import type { LogRows, MissingColumn } from './log-rows.ts';
import { RegisterTable } from './register-table.ts';
import type { RowPage } from './row-page.ts';

/** Rows of the register log (contract 2, second table). */
export class RegisterRows implements LogRows<RegisterLog> {
  readonly columns: ReadonlyMap<string, CellColumn>;
  private readonly options: ReadOptions;
  private readonly faults: FaultList;
  private readonly received: TimeCell;
  private readonly registered: TimeCell;
  private readonly sent: TimeCell;
  private readonly count = new CountCell();
  private readonly id: IdCell;
  private readonly municipality: MunicipalityCell;
  private readonly district = new DistrictCell(true);
  private readonly channel: MatchingTextCell;
  private hasRegistered = false;
  private countColumn = '';
  private entries = 0;
  private readonly table: RegisterTable;
  isLatestUsual = false;
  private readonly page: RowPage;
  private mendedCells = 0;
  private readonly wholeDaysReceived: number[] = [];
  private readonly wholeDaysSent: number[] = [];

  constructor(options: ReadOptions, ids: IdTable, faults: FaultList, page: RowPage) {
    this.options = options;
    this.faults = faults;
    this.received = new TimeCell(options.nowMs, true);
    this.registered = new TimeCell(options.nowMs, false);
    this.sent = new TimeCell(options.nowMs, false);
    this.id = new IdCell(ids);
    this.table = new RegisterTable(ids);
    this.page = page;
    this.municipality = new MunicipalityCell(options.hasScope);
    this.channel = new MatchingTextCell(options.channels ?? [], false);
    this.columns = new Map<string, CellColumn>([
      ['mottatt', this.received],
      ['registrert', this.registered],
      ['sendt', this.sent],
      ['antall', this.count],
      ['bekymringsmeldingId', this.id],
      ['kommunenummer', this.municipality],
      ['bydelsnummer', this.district],
      ['kanal', this.channel],
    ]);
  }

  begin(shownNames: ReadonlyMap<string, string>): MissingColumn[] {
    this.hasRegistered = shownNames.has('registrert');
    this.countColumn = shownNames.get('antall') ?? '';
    this.table.hasCounts = this.countColumn !== '';
    this.table.hasIds = shownNames.has('bekymringsmeldingId');
    this.table.hasSent = shownNames.has('sendt');
    this.table.hasDistricts = shownNames.has('bydelsnummer');
    const missing: MissingColumn[] = [];
    if (!shownNames.has('mottatt')) missing.push({ code: 'column-missing', column: 'mottatt' });
    if (!shownNames.has('kommunenummer') && !this.options.hasScope) {
      missing.push({ code: 'municipality-missing', column: 'kommunenummer' });
    }
    if (!shownNames.has('kanal') && this.options.channels !== null) {
      missing.push({ code: 'column-missing', column: 'kanal' });
    }
    return missing;
  }

  endRow(row: number, isWhole: boolean): boolean {
    this.isLatestUsual = false;
    if (this.id.kind !== IdKind.none && this.count.value !== 1) {
      this.faults.add('count-unreadable', row, this.countColumn);
      return true;
    }
    if (!isWhole) return true;
    if (this.municipality.isMended) this.mendedCells++;
    if (this.district.isMended) this.mendedCells++;
    this.add(row, this.kind());
    this.isLatestUsual = true;
    return this.countEntries(this.page.rowCount - 1);
  }

  endShapedRows(count: number): boolean {
    return this.countEntries(this.page.rowCount - count);
  }

  roomyPage(): RowPage {
    if (this.page.isFull) this.table.takePage(this.page);
    return this.page;
  }

  expect(rows: number): void {
    this.table.expectedRows = rows;
  }

  finish(): RegisterLog {
    const { table } = this;
    table.takePage(this.page);
    if (this.received.sawTimeOfDay) {
      for (const index of this.wholeDaysReceived) {
        table.to[index] = midnightEnd(table.from[index]!);
        table.dateOnly[index] = 0;
      }
    }
    if (this.sent.sawTimeOfDay) {
      const { sentFrom, sentTo } = table;
      for (const index of this.wholeDaysSent) sentTo![index] = midnightEnd(sentFrom![index]!);
    }
    return table.toLog(this.mendedCells);
  }

  /** Counts those of the page from `index` on. @returns false where they are more than a register may hold */
  private countEntries(index: number): boolean {
    // Rows alone are too few.
    if (this.countColumn === '' && this.options.maxRows <= maxEntries) return true;
    const { mark, count, rowCount, rowNumber } = this.page;
    for (let at = index; at < rowCount; at++) {
      if (mark[at] === RowKind.entry) this.entries += count[at]!;
      if (this.entries <= maxEntries) continue;
      this.faults.add('too-many-rows', rowNumber[at]!);
      return false;
    }
    return true;
  }

  private kind(): number {
    if (this.hasRegistered && this.registered.isEmpty) return RowKind.receivedOnly;
    if (this.options.channels !== null && !this.channel.matches) return RowKind.otherChannel;
    return RowKind.entry;
  }

  private add(row: number, kind: number): void {
    const page = this.roomyPage();
    const index = page.rowCount++;
    page.rowNumber[index] = row;
    page.from[index] = this.received.from;
    page.to[index] = this.received.to;
    page.dateOnly[index] = this.received.hasTimeOfDay ? 0 : 1;
    page.sentFrom[index] = this.sent.from;
    page.sentTo[index] = this.sent.to;
    page.count[index] = this.count.value;
    page.mark[index] = kind;
    page.municipality[index] = this.municipality.value;
    page.district[index] = this.district.value;
    page.setId(index, this.id);
    if (this.received.isWholeDay) this.wholeDaysReceived.push(this.table.rowCount + index);
    if (this.sent.isWholeDay) this.wholeDaysSent.push(this.table.rowCount + index);
  }
}
