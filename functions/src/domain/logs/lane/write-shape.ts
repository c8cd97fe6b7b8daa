/** Puts shapes where lane.wat reads them; the offsets are those in lane.wat. All numbers are little-endian. */
import { blockBytes, firstBlock, firstTime, places, shapeBytes, timeBytes } from './memory.ts';
import { ByteClass } from './row-shape.ts';
import type { RowShape, TimePlace } from './row-shape.ts';

const blockRows = 16;
const absentDigit = 0xff;
const zoneNumber = { none: 0, fixed: 1, norwegian: 2 } as const;
const columnsOf = {
  time: { from: places.from, to: places.to },
  sent: { from: places.sentFrom, to: places.sentTo },
  checked: { from: 0, to: 0 },
} as const;

/** What the shape's rows are besides their cells: copied from the row from which the shape was made. */
export interface RowMarks {
  readonly mark: number;
  readonly dateOnly: number;
}

/**
 * @param index which of the shapes it becomes; it is put before the others of its length
 * @returns what takes it away again
 */
export function writeShape(memory: ArrayBuffer, index: number, shape: RowShape, marks: RowMarks): () => void {
  const place = places.shapes + index * shapeBytes;
  const view = new DataView(memory, place, shapeBytes);
  const firstOfLength = new Int32Array(memory, places.shapesByLength + shape.length * 4, 1);
  const others = firstOfLength[0]!;
  const fields = [
    shape.size,
    shape.length,
    Math.ceil(shape.size / blockRows),
    shape.times.length,
    shape.municipalityAt,
    shape.districtAt,
    shape.countAt,
    shape.countDigits,
    shape.idAt,
    marks.mark,
    marks.dateOnly,
    others,
  ];
  for (const [field, value] of fields.entries()) view.setInt32(field * 4, value, true);
  for (const [number, time] of shape.times.entries()) {
    writeTime(new DataView(memory, place + firstTime + number * timeBytes, timeBytes), time);
  }
  writeClasses(new Uint8Array(memory, place + firstBlock, shapeBytes - firstBlock), shape);
  firstOfLength[0] = place;
  return () => {
    firstOfLength[0] = others;
  };
}

function writeTime(view: DataView, time: TimePlace): void {
  const columns = columnsOf[time.use];
  view.setInt32(0, time.at, true);
  view.setInt32(4, zoneNumber[time.zone], true);
  view.setInt32(8, columns.from, true);
  view.setInt32(12, columns.to, true);
  view.setFloat64(16, time.widthMs - 1, true);
  view.setFloat64(24, time.aheadMs, true);
  // No day is remembered yet: no digit is 255.
  view.setBigInt64(64, -1n, true);
  view.setInt32(80, Math.max(time.thirdDigit, 0), true);
  for (let slot = 0; slot < blockRows; slot++) {
    // Where lane.wat looks for a place that is none of its sixteen bytes it finds 0, as it should for no digit.
    const digit = time.digits[slot] ?? absentDigit;
    view.setUint8(32 + slot, digit);
    view.setUint8(48 + slot, digit - blockRows);
  }
}

/** For each byte the start of its range, the range's width, and whether letters of hexadecimal digits may stand. */
function writeClasses(blocks: Uint8Array, shape: RowShape): void {
  for (let at = 0; at < blocks.length / 3; at++) {
    const place = Math.floor(at / blockRows) * blockBytes + (at % blockRows);
    const isWithin = at < shape.size;
    const isSame = isWithin && shape.classes[at] === ByteClass.same;
    const rangeStart = isWithin ? (isSame ? shape.bytes[at]! : 0x30) : 0;
    const width = isWithin ? (isSame ? 0 : 9) : 0xff;
    blocks[place] = rangeStart;
    blocks[place + 16] = width;
    blocks[place + 32] = isWithin && shape.classes[at] === ByteClass.hex ? 0xff : 0;
  }
}
