import type { Table } from '../release/table.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The formats that need a library. Each gives the same bytes for the same tables, on any machine and day. */
export interface ReleaseFormats {
  /** XLSX: a sheet for each table, by its name. */
  workbook(tables: readonly Table[]): Promise<Uint8Array>;
  /** Typed columns; unknown is null. */
  parquet(table: Table): Uint8Array;
  /** Zip, in the order given. */
  archive(files: readonly NamedBytes[]): Uint8Array;
}
