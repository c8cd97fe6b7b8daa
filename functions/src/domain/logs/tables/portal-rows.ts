import type { CellColumn } from '../cells/cell-column.ts';
import { DistrictCell } from '../cells/district-cell.ts';
import { IdCell } from '../cells/id-cell.ts';
import { MunicipalityCell } from '../cells/municipality-cell.ts';
import { MatchingTextCell, TextCell } from '../cells/text-cell.ts';
import { midnightEnd, TimeCell } from '../cells/time-cell.ts';
import { FaultList } from '../fault-list.ts';
import { IdColumn, IdKind } from '../ids/id-column.ts';
import type { IdTable } from '../ids/id-table.ts';
import type { PortalLog } from '../log-tables.ts';
import type { ReadOptions } from '../read-options.ts';
import { doubled } from './log-rows.ts';
import type { LogRows, MissingColumn } from './log-rows.ts';

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
  private readonly table: IdTable;
  private readonly state = new MatchingTextCell(['PRINT'], true);
  private idColumn = '';
  private someRowHasId = false;
  /** Rows without an id, each a fault if another row has one. */
  private readonly withoutId = new FaultList('portal');

  private rowCount = 0;
  private rowNumber = new Uint32Array(64);
  private sentFrom = new Float64Array(64);
  private sentTo = new Float64Array(64);
  private municipalities = new Uint16Array(64);
  private districts = new Uint8Array(64);
  private byLetter = new Uint8Array(64);
  private readonly ids = new IdColumn();
  private mendedCells = 0;
  private readonly wholeDays: number[] = [];

  constructor(options: ReadOptions, ids: IdTable, faults: FaultList) {
    this.options = options;
    this.faults = faults;
    this.sent = new TimeCell(options.nowMs, true);
    this.municipality = new MunicipalityCell(options.scopeMunicipalities === 1);
    this.district = new DistrictCell(!options.scopeNamesDistricts);
    this.id = new IdCell(ids);
    this.table = ids;
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
    if (!isWhole) return true;
    if (this.municipality.isMended) this.mendedCells++;
    if (this.district.isMended) this.mendedCells++;
    const index = this.rowCount++;
    if (index === this.rowNumber.length) this.grow();
    this.rowNumber[index] = row;
    this.sentFrom[index] = this.sent.from;
    this.sentTo[index] = this.sent.to;
    this.municipalities[index] = this.municipality.value;
    this.districts[index] = this.district.value;
    if (this.id.kind !== IdKind.none) this.ids.set(index, this.id.kind, this.id.words);
    this.byLetter[index] = this.state.matches ? 1 : 0;
    if (this.sent.isWholeDay) this.wholeDays.push(index);
    return true;
  }

  finish(): PortalLog {
    if (this.someRowHasId) this.faults.addAll(this.withoutId);
    if (this.sent.sawTimeOfDay) {
      for (const index of this.wholeDays) this.sentTo[index] = midnightEnd(this.sentFrom[index]!);
    }
    const { rowCount } = this;
    const sentFrom = this.sentFrom.subarray(0, rowCount);
    return {
      rowCount,
      rowNumber: this.rowNumber.subarray(0, rowCount),
      sentFrom,
      sentTo: this.sentTo.subarray(0, rowCount),
      municipality: this.municipalities.subarray(0, rowCount),
      district: this.districts.subarray(0, rowCount),
      id: this.table.settle(this.ids, rowCount, sentFrom),
      byLetter: this.byLetter.subarray(0, rowCount),
      mendedCells: this.mendedCells,
    };
  }

  private grow(): void {
    const length = this.rowNumber.length * 2;
    this.rowNumber = doubled(this.rowNumber, new Uint32Array(length));
    this.sentFrom = doubled(this.sentFrom, new Float64Array(length));
    this.sentTo = doubled(this.sentTo, new Float64Array(length));
    this.municipalities = doubled(this.municipalities, new Uint16Array(length));
    this.districts = doubled(this.districts, new Uint8Array(length));
    this.byLetter = doubled(this.byLetter, new Uint8Array(length));
  }
}
