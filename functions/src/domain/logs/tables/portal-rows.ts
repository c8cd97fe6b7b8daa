import type { CellColumn } from '../cells/cell-column.ts';
import { DistrictCell } from '../cells/district-cell.ts';
import { IdCell } from '../cells/id-cell.ts';
import { MunicipalityCell } from '../cells/municipality-cell.ts';
import { MatchingTextCell, TextCell } from '../cells/text-cell.ts';
import { midnightEnd, TimeCell } from '../cells/time-cell.ts';
import { FaultList } from '../fault-list.ts';
import type { IdTable } from '../ids/id-table.ts';
import type { PortalLog } from '../log-tables.ts';
import type { ReadOptions } from '../read-options.ts';
import type { LogRows, MissingColumn } from './log-rows.ts';
import { PortalTable } from './portal-table.ts';
import type { RowPage } from './row-page.ts';

const textColumns = [
  'bydelsnavn',
  'fiksOrgId',
  'bydelRessursId',
  'skjemaType',
  'kanal',
  'bekreftet',
  'fraFagsystem',
];

/** Rows of the portal log (contract 2, first table). */
export class PortalRows implements LogRows<PortalLog> {
  readonly columns: ReadonlyMap<string, CellColumn>;
  private readonly options: ReadOptions;
  private readonly faults: FaultList;
  private readonly sent: TimeCell;
  private readonly municipality: MunicipalityCell;
  private readonly district: DistrictCell;
  private readonly id: IdCell;
  private readonly state = new MatchingTextCell(['PRINT'], true);
  private idColumn = '';
  private someRowHasId = false;
  /** Rows without an id, each a fault if another row has one. */
  private readonly withoutId = new FaultList('portal');

  isLatestUsual = false;
  private readonly page: RowPage;
  private readonly table: PortalTable;
  private mendedCells = 0;
  private readonly wholeDays: number[] = [];

  constructor(options: ReadOptions, ids: IdTable, faults: FaultList, page: RowPage) {
    this.options = options;
    this.faults = faults;
    this.sent = new TimeCell(options.nowMs, true);
    this.municipality = new MunicipalityCell(options.scopeMunicipalities === 1);
    this.district = new DistrictCell(!options.scopeNamesDistricts);
    this.id = new IdCell(ids);
    this.table = new PortalTable(ids);
    this.page = page;
    this.columns = new Map<string, CellColumn>([
      ['innsendt', this.sent],
      ['kommunenummer', this.municipality],
      ['bydelsnummer', this.district],
      ['bekymringsmeldingId', this.id],
      ['tilstand', this.state],
      ...textColumns.map((name): [string, CellColumn] => [name, new TextCell()]),
    ]);
  }

  begin(shownNames: ReadonlyMap<string, string>): MissingColumn[] {
    this.idColumn = shownNames.get('bekymringsmeldingId') ?? '';
    this.table.hasIds = this.idColumn !== '';
    this.table.hasDistricts = shownNames.has('bydelsnummer');
    const missing: MissingColumn[] = [];
    if (!shownNames.has('innsendt')) missing.push({ code: 'column-missing', column: 'innsendt' });
    if (!shownNames.has('kommunenummer') && this.options.scopeMunicipalities !== 1) {
      missing.push({ code: 'municipality-missing', column: 'kommunenummer' });
    }
    if (!shownNames.has('bydelsnummer') && this.options.scopeNamesDistricts) {
      missing.push({ code: 'column-missing', column: 'bydelsnummer' });
    }
    return missing;
  }

  endRow(row: number, isWhole: boolean): boolean {
    if (this.id.isGiven) this.someRowHasId = true;
    else if (this.idColumn !== '') this.withoutId.add('id-partial', row, this.idColumn);
    this.isLatestUsual = isWhole && this.id.isGiven === this.table.hasIds;
    if (!isWhole) return true;
    if (this.municipality.isMended) this.mendedCells++;
    if (this.district.isMended) this.mendedCells++;
    const page = this.roomyPage();
    const index = page.rowCount++;
    page.rowNumber[index] = row;
    page.from[index] = this.sent.from;
    page.to[index] = this.sent.to;
    page.municipality[index] = this.municipality.value;
    page.district[index] = this.district.value;
    page.mark[index] = this.state.matches ? 1 : 0;
    page.dateOnly[index] = this.sent.hasTimeOfDay ? 0 : 1;
    page.setId(index, this.id);
    if (this.sent.isWholeDay) this.wholeDays.push(this.table.rowCount + index);
    return true;
  }

  endShapedRows(): boolean {
    // A row without an id where there is such a column is not usual: the lane has read none.
    if (this.table.hasIds) this.someRowHasId = true;
    return true;
  }

  roomyPage(): RowPage {
    if (this.page.isFull) this.table.takePage(this.page);
    return this.page;
  }

  expect(rows: number): void {
    this.table.expectedRows = rows;
  }

  finish(): PortalLog {
    const { table } = this;
    if (this.someRowHasId) this.faults.addAll(this.withoutId);
    table.takePage(this.page);
    if (this.sent.sawTimeOfDay) {
      for (const index of this.wholeDays) table.to[index] = midnightEnd(table.from[index]!);
    }
    return table.toLog(this.mendedCells);
  }
}
