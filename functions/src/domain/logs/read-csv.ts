import { isUtf16, openText, utf8Text } from './encoding/open-text.ts';
import type { Text } from './encoding/open-text.ts';
import { Utf8Check } from './encoding/utf8-check.ts';
import type { Side } from './fault.ts';
import { singleFault } from './fault-list.ts';
import { findSeparator } from './header/separator.ts';
import { laneChunkBytes } from './lane/memory.ts';
import type { RowLane } from './lane/row-lane.ts';
import type { LogReader, Reading } from './log-reader.ts';
import type { LogSource } from './log-source.ts';
import { CsvScanner } from './scan/csv-scanner.ts';

export interface CsvTask<Log> {
  readonly side: Side;
  readonly source: LogSource;
  /** A reader that has read nothing yet. */
  readonly newReader: (lane: RowLane | null) => LogReader<Log>;
  /** A lane of its own for each reader, or null. */
  readonly newLane?: (() => RowLane | null) | undefined;
  /** Told how many bytes of the file have been read. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/**
 * Reads a text file: its encoding, its separator, then record by record. Nearly every file is UTF-8, so it is read as
 * such while that is being checked, and read anew where it turns out to be another.
 */
export function readCsv<Log>(task: CsvTask<Log>): Reading<Log> {
  const { side, source } = task;
  if (!isUtf16(source)) {
    const reading = new CsvRun(task, utf8Text(source)).readChecked();
    if (reading !== 'other-encoding') return reading;
  }
  const text = openText(source);
  if (text === 'not-text') return { ok: false, faults: singleFault(side, 'not-text') };
  return new CsvRun(task, text).read();
}

/** One reading of a text from its start. */
class CsvRun<Log> {
  private readonly task: CsvTask<Log>;
  private readonly text: Text;
  private readonly lane: RowLane | null;
  private readonly reader: LogReader<Log>;
  private readonly scanner: CsvScanner;

  constructor(task: CsvTask<Log>, text: Text) {
    this.task = task;
    this.text = text;
    this.lane = task.newLane?.() ?? null;
    this.reader = task.newReader(this.lane);
    this.scanner = new CsvScanner(findSeparator(task.side, text), this.reader);
  }

  read(): Reading<Log> {
    for (const chunk of this.chunks()) {
      for (const piece of pieces(chunk)) {
        this.lane?.begin(piece);
        if (!this.scanner.push(piece)) return this.finish();
      }
    }
    return this.finish();
  }

  /** Reads a text that may turn out to be of another encoding: that is told by any byte, down to the last. */
  readChecked(): Reading<Log> | 'other-encoding' {
    const check = new Utf8Check();
    if (this.lane !== null) this.lane.onUnread = (bytes) => check.push(bytes);
    let wantsMore = true;
    for (const chunk of this.chunks()) {
      for (const piece of pieces(chunk)) {
        this.lane?.begin(piece);
        wantsMore &&= this.scanner.push(piece);
        if (this.lane === null) check.push(piece);
        else this.lane.end();
        if (check.hasControl || check.isMalformed) return 'other-encoding';
      }
    }
    return check.isUtf8 ? this.finish() : 'other-encoding';
  }

  private *chunks(): Generator<Uint8Array> {
    const { source, onProgress } = this.task;
    let read = 0;
    const told = (bytes: number): void => {
      read = bytes;
      onProgress?.(bytes);
    };
    for (const chunk of this.text.chunks(told, this.lane?.room)) {
      this.reader.expect(read, source.byteLength);
      yield chunk;
    }
  }

  private finish(): Reading<Log> {
    this.scanner.finish();
    return this.reader.finish();
  }
}

/** A chunk as it is, or in pieces that the lane can hold; how the input is cut changes nothing. */
function pieces(chunk: Uint8Array): Uint8Array[] {
  if (chunk.length <= laneChunkBytes) return [chunk];
  const all: Uint8Array[] = [];
  for (let from = 0; from < chunk.length; from += laneChunkBytes) {
    all.push(chunk.subarray(from, from + laneChunkBytes));
  }
  return all;
}
