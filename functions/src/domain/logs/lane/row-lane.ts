import { earliestMs, latestMs } from '#domain/time/read-time.ts';
import type { RowPage } from '../tables/row-page.ts';
import { fillTables } from './fill-tables.ts';
import { blankBytes, laneChunkBytes, maxShapes, memoryPages, pageRows, places } from './memory.ts';
import { newLanePage } from './lane-page.ts';
import { newProgram } from './program.ts';
import type { LaneProgram } from './program.ts';
import { rowShape } from './row-shape.ts';
import type { RowPlace, RowShape } from './row-shape.ts';
import { writeShape } from './write-shape.ts';

const space = 0x20;
/** Rows that the lane did not know and that gave no shape, after which it looks for no more. */
const mostFailures = 1000;

/**
 * Reads rows of a log that have the shape of one that the plain reader has read before, straight into a page of
 * columns. It only ever says "read" or "not for me"; what it reads, it reads as the plain reader would, and each
 * shape shows that on the row from which it was made before it is used.
 */
export class RowLane {
  /** The columns that the lane fills; the plain reader puts its rows into the same. */
  readonly page: RowPage;
  /** How many rows the latest call of `take` has read. */
  taken = 0;
  private readonly program: LaneProgram;
  private readonly memory: ArrayBuffer;
  /** Where a piece of the file may be put before `begin` is told of it. */
  readonly room: Uint8Array;
  private readonly chunkPlace: Uint8Array;
  private readonly takenPlace: Int32Array;
  /**
   * Told of every byte that the lane has not read itself: what it has read is ASCII without control characters but
   * those of line ends. Its rows begin after a line end, so none of these pieces ends within a character that another
   * might go on with.
   */
  onUnread: ((bytes: Uint8Array) => void) | null = null;
  private chunk: Uint8Array = new Uint8Array(0);
  private uncheckedFrom = 0;
  private chunkEnd = 0;
  private shapeCount = 0;
  private failures = 0;

  private constructor(program: LaneProgram) {
    this.program = program;
    this.memory = program.memory.buffer;
    this.chunkPlace = new Uint8Array(this.memory, places.chunk, laneChunkBytes + blankBytes);
    this.room = this.chunkPlace.subarray(0, laneChunkBytes);
    this.takenPlace = new Int32Array(this.memory, places.taken, 1);
    this.page = newLanePage(this.memory);
  }

  /**
   * @param nowMs times more than a day later are implausible
   * @returns null where WebAssembly is not to be had: the plain reader reads everything
   */
  static open(nowMs: number): RowLane | null {
    const program = newProgram(memoryPages, earliestMs, latestMs(nowMs));
    if (program === null) return null;
    fillTables(program.memory.buffer);
    // Address 0 is the shape that no row has: it is longer than any chunk.
    new Int32Array(program.memory.buffer, 0, 1)[0] = 2 ** 31 - 1;
    return new RowLane(program);
  }

  /** Takes the next piece of the file, of at most `laneChunkBytes`. */
  begin(chunk: Uint8Array): void {
    const isHere = chunk.buffer === this.memory && chunk.byteOffset === places.chunk;
    // Moved within its own memory the piece would change under whoever reads it.
    if (!isHere && chunk.buffer === this.memory) throw new Error('a piece lies beside its place');
    if (!isHere) this.chunkPlace.set(chunk);
    this.chunkPlace.fill(space, chunk.length, chunk.length + blankBytes);
    this.chunkEnd = places.chunk + chunk.length;
    this.chunk = chunk;
    this.uncheckedFrom = 0;
  }

  /** Ends the piece begun: all its bytes have been read, by the lane or otherwise. */
  end(): void {
    this.leave(this.chunk.length);
  }

  /**
   * Reads rows of the piece begun, from `from` on, into the page, at most up to its row `endRow`.
   * @param rowNumber the number in the file of the first of them
   * @returns the place after the last row read; `taken` says how many
   */
  take(from: number, rowNumber: number, endRow: number): number {
    if (this.shapeCount === 0) {
      this.taken = 0;
      return from;
    }
    const { page } = this;
    const next = this.program.take(places.chunk + from, this.chunkEnd, page.rowCount, endRow, rowNumber);
    this.taken = this.takenPlace[0]! - page.rowCount;
    if (this.taken === 0) return from;
    page.rowCount += this.taken;
    this.leave(from);
    this.uncheckedFrom = next - places.chunk;
    return this.uncheckedFrom;
  }

  /** Tells of the bytes up to `end` that the lane has not read. */
  private leave(end: number): void {
    if (end > this.uncheckedFrom) this.onUnread?.(this.chunk.subarray(this.uncheckedFrom, end));
  }

  /** Makes a shape of the row that the plain reader has just put into the page. */
  learn(place: RowPlace): void {
    if (this.shapeCount === maxShapes || this.failures === mostFailures) return;
    const at = places.chunk + place.from;
    // A known shape with values that only the plain reader judges, as on days on which the clock changes.
    if (this.program.fitsSome(at, this.chunkEnd) === 1) return;
    const shape = rowShape(place);
    if (shape !== null && this.takeUp(shape, at)) this.shapeCount++;
    else this.failures++;
  }

  /** @returns false where the lane does not read the row from which the shape was made */
  private takeUp(shape: RowShape, at: number): boolean {
    const row = this.page.rowCount - 1;
    const forget = writeShape(this.memory, this.shapeCount, shape, {
      mark: this.page.mark[row]!,
      dateOnly: this.page.dateOnly[row]!,
    });
    this.program.take(at, at + shape.size, pageRows, pageRows + 1, 0);
    if (this.takenPlace[0] === pageRows) {
      forget();
      return false;
    }
    if (!this.page.areSame(row, pageRows)) {
      throw new Error('the lane reads a row otherwise than the plain reader');
    }
    return true;
  }
}
