/** What the reader must know besides the file. */
export interface ReadOptions {
  /** Milliseconds since 1970; times more than a day later are implausible. */
  readonly nowMs: number;
  /** Was a scope given? Then a register's cells for the municipality may be empty. */
  readonly hasScope: boolean;
  /** How many municipalities the scope names; 1 makes the portal log's `kommunenummer` needless. */
  readonly scopeMunicipalities: number;
  readonly scopeNamesDistricts: boolean;
  /** The values of `kanal` that make a register row an entry; null: all do. */
  readonly channels: readonly string[] | null;
  readonly maxBytes: number;
  /** Rows that are not empty. */
  readonly maxRows: number;
  /** Told now and then how many bytes of the file have been read. */
  readonly onProgress?: (bytes: number) => void;
}

/** Contract 2: the entries of a register, each row counted by its `antall`. */
export const maxEntries = 20_000_000;

/** Contract 2: a cell of more bytes (UTF-8, unquoted and trimmed) is `cell-too-long`. */
export const maxCellBytes = 4096;
