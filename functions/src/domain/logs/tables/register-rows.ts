import type { CellColumn } from '../cells/cell-column.ts';
import { CountCell } from '../cells/count-cell.ts';
import { DistrictCell } from '../cells/district-cell.ts';
import { IdCell } from '../cells/id-cell.ts';
import { MunicipalityCell } from '../cells/municipality-cell.ts';
import { MatchingTextCell } from '../cells/text-cell.ts';
import { midnightEnd, TimeCell } from '../cells/time-cell.ts';
import type { FaultList } from '../fault-list.ts';
import { IdColumn, IdKind } from '../ids/id-column.ts';
import type { IdTable } from '../ids/id-table.ts';
import { RowKind } from '../log-tables.ts';
import type { RegisterLog } from '../log-tables.ts';
import { maxEntries } from '../read-options.ts';
import type { ReadOptions } from '../read-options.ts';
import type { LogRows, MissingColumn } from './log-rows.ts';
import { RegisterTable } from './register-table.ts';

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
  private readonly table = new RegisterTable();
  private readonly idTable: IdTable;
  private readonly ids = new IdColumn();
  private mendedCells = 0;
  private readonly wholeDaysReceived: number[] = [];
  private readonly wholeDaysSent: number[] = [];

  constructor(options: ReadOptions, ids: IdTable, faults: FaultList) {
    this.options = options;
    this.faults = faults;
    this.received = new TimeCell(options.nowMs, true);
    this.registered = new TimeCell(options.nowMs, false);
    this.sent = new TimeCell(options.nowMs, false);
    this.id = new IdCell(ids);
    this.idTable = ids;
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
    if (this.id.kind !== IdKind.none && this.count.value !== 1) {
      this.faults.add('count-unreadable', row, this.countColumn);
      return true;
    }
    if (!isWhole) return true;
    if (this.municipality.isMended) this.mendedCells++;
    if (this.district.isMended) this.mendedCells++;
    const kind = this.kind();
    if (kind === RowKind.entry) this.entries += this.count.value;
    if (this.entries > maxEntries) {
      this.faults.add('too-many-rows', row);
      return false;
    }
    this.add(row, kind);
    return true;
  }

  finish(): RegisterLog {
    const { table } = this;
    if (this.received.sawTimeOfDay) {
      for (const index of this.wholeDaysReceived) {
        table.receivedTo[index] = midnightEnd(table.receivedFrom[index]!);
        table.dateOnly[index] = 0;
      }
    }
    if (this.sent.sawTimeOfDay) {
      for (const index of this.wholeDaysSent) table.sentTo[index] = midnightEnd(table.sentFrom[index]!);
    }
    const receivedTo = table.receivedTo.subarray(0, table.rowCount);
    const id = this.idTable.settle(this.ids, table.rowCount, receivedTo);
    return table.toLog(id, this.mendedCells);
  }

  private kind(): number {
    if (this.hasRegistered && this.registered.isEmpty) return RowKind.receivedOnly;
    if (this.options.channels !== null && !this.channel.matches) return RowKind.otherChannel;
    return RowKind.entry;
  }

  private add(row: number, kind: number): void {
    const { table } = this;
    const index = table.addRow();
    table.rowNumber[index] = row;
    table.receivedFrom[index] = this.received.from;
    table.receivedTo[index] = this.received.to;
    table.dateOnly[index] = this.received.hasTimeOfDay ? 0 : 1;
    table.sentFrom[index] = this.sent.from;
    table.sentTo[index] = this.sent.to;
    table.count[index] = this.count.value;
    table.kind[index] = kind;
    if (this.id.kind !== IdKind.none) this.ids.set(index, this.id.kind, this.id.words);
    table.municipality[index] = this.municipality.value;
    table.district[index] = this.district.value;
    if (this.received.isWholeDay) this.wholeDaysReceived.push(index);
    if (this.sent.isWholeDay) this.wholeDaysSent.push(index);
  }
}
