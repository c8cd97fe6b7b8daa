import type { ReleaseFormats } from '#domain/ports/release-formats.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Instead of XLSX, Parquet and zip, which take longer than all else of a run; test/release/ has the real ones. */
export const plainFormats: ReleaseFormats = {
  workbook: async (tables) => bytesOf(tables),
  parquet: (table) => bytesOf(table),
  archive: (files) => bytesOf(files.map(({ name, bytes }) => [name, bytes.length])),
};
