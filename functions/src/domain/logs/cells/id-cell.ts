import { IdKind, wordsPerId } from '../ids/id-column.ts';
import type { IdTable } from '../ids/id-table.ts';
import { packUuid, uuidStart } from '../ids/uuid.ts';
import type { CellColumn, CellResult } from './cell-column.ts';
import { readDigits } from './digits.ts';

const longestBytes = 64;
/** Case numbers look like ids; a bare number of fewer digits than eight counts as empty (contract 3, rule 3). */
const longestNumberDigits = 7;

const allowed = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:{}-') {
  allowed[letter.charCodeAt(0)] = 1;
}

/** `bekymringsmeldingId`, as an IdColumn holds it. */
export class IdCell implements CellColumn {
  readonly isFixedForm = true;
  kind: number = IdKind.none;
  readonly words = new Int32Array(wordsPerId);
  /** The latest cell held something that is meant as an id, be it faulty. */
  isGiven = false;
  private readonly ids: IdTable;

  constructor(ids: IdTable) {
    this.ids = ids;
  }

  read(bytes: Uint8Array, start: number, end: number, flags: number): CellResult {
    const length = end - start;
    this.kind = IdKind.none;
    // What is too long or not closed was meant as an id; its bytes are not here.
    this.isGiven = flags !== 0;
    if (this.isGiven) return 'fine';
    if (length <= longestNumberDigits && readDigits(bytes, start, end) >= 0) return 'clean';
    this.isGiven = true;
    const uuidAt = uuidStart(bytes, start, end);
    if (uuidAt >= 0 && packUuid(bytes, uuidAt, this.words)) {
      this.kind = IdKind.uuid;
      return 'clean';
    }
    if (length > longestBytes) return 'value-not-allowed';
    for (let at = start; at < end; at++) {
      if (allowed[bytes[at]!] === 0) return 'value-not-allowed';
    }
    this.kind = IdKind.text;
    this.words[0] = this.ids.internText(bytes, start, end);
    return 'fine';
  }
}
