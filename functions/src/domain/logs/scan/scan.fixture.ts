import { maxCells } from './cell-record.ts';
import { CsvScanner } from './csv-scanner.ts';

export interface Scanned {
  row: number;
  cells: string[];
  flags: number[];
}

export function scan(chunks: Iterable<Uint8Array>, separator = ';'): Scanned[] {
  const records: Scanned[] = [];
  const scanner = new CsvScanner(separator.charCodeAt(0), {
    record(record) {
      const cells: string[] = [];
      for (let cell = 0; cell < Math.min(record.cellCount, maxCells); cell++) {
        cells.push(Buffer.from(record.bytes.subarray(record.starts[cell]!, record.ends[cell]!)).toString());
      }
      const flags = cells.map((_, cell) => record.flags[cell]!);
      if (record.cellCount > maxCells) flags.push(record.flagsBeyond);
      records.push({ row: record.row, cells, flags });
      return true;
    },
  });
  for (const chunk of chunks) scanner.push(chunk);
  scanner.finish();
  return records;
}

export function scanText(text: string, separator = ';'): Scanned[] {
  return scan([Buffer.from(text)], separator);
}
