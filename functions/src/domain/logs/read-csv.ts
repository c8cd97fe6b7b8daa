import { openText } from './encoding/open-text.ts';
import type { Side } from './fault.ts';
import { singleFault } from './fault-list.ts';
import { findSeparator } from './header/separator.ts';
import type { LogReader, Reading } from './log-reader.ts';
import type { LogSource } from './log-source.ts';
import { CsvScanner } from './scan/csv-scanner.ts';

/** Reads a text file: its encoding, its separator, then record by record. */
export function readCsv<Log>(
  side: Side,
  source: LogSource,
  reader: LogReader<Log>,
  onProgress?: (bytes: number) => void,
): Reading<Log> {
  const text = openText(source);
  if (text === 'not-text') return { ok: false, faults: singleFault(side, 'not-text') };
  const scanner = new CsvScanner(findSeparator(side, text), reader);
  for (const chunk of text.chunks(onProgress)) {
    if (!scanner.push(chunk)) break;
  }
  scanner.finish();
  return reader.finish();
}
