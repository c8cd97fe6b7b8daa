/** Shorthand for tables as case systems and people leave them. */
import { bytesSource } from '../log-source.ts';
import type { Side } from '../fault.ts';
import type { Cell, Sheet } from './cells.ts';
import { columnNamer } from './name-columns.ts';
import { readCsvCells } from './read-cells.ts';
import { nothingPointedOut, understand } from './understand.ts';
import type { PointedOut, Understanding } from './understand.ts';

/** A fødselsnummer of no person: a synthetic one, month +80. */
export const syntheticNumber = '01817010055';

export function sheet(...rows: Cell[][]): Sheet {
  return { name: 'Ark1', rows };
}

/** A date cell that shows this time on a Norwegian clock. */
export function at(iso: string): Cell {
  return { wallMs: Date.parse(`${iso}Z`) };
}

export function csvSheet(text: string | Uint8Array, side: Side = 'register'): Sheet {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const reading = readCsvCells(bytesSource(bytes, 7), columnNamer('Visma Familia', side), 1000);
  if (!reading.ok) throw new Error(reading.code);
  return reading.sheets[0]!;
}

export function understood(
  sheets: readonly Sheet[],
  pointed: Partial<PointedOut> = {},
  side: Side = 'register',
): Understanding {
  const result = understand(sheets, 'Visma Familia', { ...nothingPointedOut, ...pointed }, side);
  if (!result.ok) throw new Error(result.code);
  return result.understanding;
}

/** The columns that are sent, `contract name=header`, in the order of the table. */
export function mapped({ columns }: Understanding): string[] {
  return columns.flatMap(({ name, shownName }) => (name === null ? [] : [`${name}=${shownName}`]));
}
