import { RowPage } from '../tables/row-page.ts';
import { pageRows, places } from './memory.ts';

const rows = pageRows + 1;

/** The page whose columns lie in the lane's memory. */
export function newLanePage(memory: ArrayBuffer): RowPage {
  return new RowPage(pageRows, {
    rowNumber: new Uint32Array(memory, places.rowNumber, rows),
    from: new Float64Array(memory, places.from, rows),
    to: new Float64Array(memory, places.to, rows),
    sentFrom: new Float64Array(memory, places.sentFrom, rows),
    sentTo: new Float64Array(memory, places.sentTo, rows),
    municipality: new Uint16Array(memory, places.municipality, rows),
    district: new Uint8Array(memory, places.district, rows),
    count: new Uint32Array(memory, places.count, rows),
    mark: new Uint8Array(memory, places.mark, rows),
    dateOnly: new Uint8Array(memory, places.dateOnly, rows),
    idKind: new Uint8Array(memory, places.idKind, rows),
    idWords: new Int32Array(memory, places.idWords, rows * 4),
  });
}
