import type { Text } from '../encoding/open-text.ts';
import type { Side } from '../fault.ts';
import type { CellRecord } from '../scan/cell-record.ts';
import { CsvScanner } from '../scan/csv-scanner.ts';
import { countKnown, readHeader } from './header.ts';

/** In the order of preference where nothing else decides: `;`, `,`, tab. */
const separators = [0x3b, 0x2c, 0x09];

/** No header row is longer; a file that is one endless line is not read thrice for its separator. */
const longestHeaderBytes = 1 << 20;

/** The separator with which row 1 holds the most known headers, then the one that gives the most cells. */
export function findSeparator(side: Side, text: Text): number {
  let best = { separator: separators[0]!, known: -1, cells: -1 };
  for (const separator of separators) {
    const found = { separator, ...readFirstRecord(side, text, separator) };
    const isBetter = found.known > best.known || (found.known === best.known && found.cells > best.cells);
    if (isBetter) best = found;
  }
  return best.separator;
}

function readFirstRecord(side: Side, text: Text, separator: number): { known: number; cells: number } {
  let first = { known: 0, cells: 0 };
  const scanner = new CsvScanner(separator, {
    record(record: CellRecord) {
      first = { known: countKnown(readHeader(side, record)), cells: record.cellCount };
      return false;
    },
  });
  let read = 0;
  for (const chunk of text.chunks()) {
    read += chunk.length;
    if (!scanner.push(chunk) || read > longestHeaderBytes) break;
  }
  scanner.finish();
  return first;
}
