import type { Case } from './case.ts';
import type { Random } from './random.ts';
import type { Encoding, Table, TableStyle } from './table.ts';
import { csvBytes, plainStyle } from './table.ts';
import { sameTimeAnew } from './time-texts.ts';

export type Side = 'portal' | 'register';

/** Both files of a case, written some way. */
export interface Files {
  readonly portal: Uint8Array;
  readonly register: Uint8Array;
}

/** How to write a case's table so that it says the same. */
export type Rewriting = (random: Random, table: Table, side: Side) => Uint8Array;

export const filesOf = (random: Random, { portal, register }: Case, rewriting: Rewriting): Files => ({
  portal: rewriting(random, portal, 'portal'),
  register: rewriting(random, register, 'register'),
});

/** Other names of columns (contract 2). */
const aliases: Record<Side, Readonly<Record<string, readonly string[]>>> = {
  portal: {
    innsendt: ['sendt', 'sendingstidspunkt', 'tidspunkt'],
    bekymringsmeldingId: ['meldingsid', 'id'],
  },
  register: {
    mottatt: ['mottattdato', 'mottatttidspunkt', 'tidspunkt', 'dato'],
    sendt: ['innsendt', 'sendingstidspunkt'],
    bekymringsmeldingId: ['meldingsid', 'id'],
  },
};

const timeColumns = ['innsendt', 'mottatt', 'sendt', 'registrert'];

/** Case, spaces, `_` and `-` of a header mean nothing. */
function decorated(random: Random, header: string): string {
  const at = 1 + random.below(header.length - 1);
  const parted = header.slice(0, at) + random.pick(['', '_', '-', ' ']) + header.slice(at);
  return random.pick([parted, parted.toUpperCase(), parted.toLowerCase()]);
}

function restyled(style: (random: Random, side: Side) => Partial<TableStyle>): Rewriting {
  return (random, table, side) => csvBytes(table, { ...plainStyle, ...style(random, side) });
}

/** Rows in another order; the numbers stay with the places. */
function shuffledRows(random: Random, table: Table): Table {
  const numbers = table.rows.map((row) => row.row);
  const rows = random.shuffle(table.rows).map(({ cells }, index) => ({ row: numbers[index]!, cells }));
  return { ...table, rows };
}

const shuffledColumns = (random: Random, table: Table): Table => ({
  ...table,
  columns: random.shuffle(table.columns),
});

/** Every row with its cells changed one by one. */
const withCells = (table: Table, change: (column: string, text: string) => string): Table => ({
  ...table,
  rows: table.rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, change(column, text)])),
  })),
});

const sameTimes = (random: Random, table: Table): Table =>
  withCells(table, (column, text) =>
    timeColumns.includes(column) && text !== '' ? sameTimeAnew(random, text) : text,
  );

const isUuid = (text: string): boolean => /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(text);

const sameIds = (random: Random, table: Table): Table =>
  withCells(table, (column, text) => {
    if (column !== 'bekymringsmeldingId' || !isUuid(text)) return text;
    const bare = text.replace(/[{}]/g, '');
    return random.pick([bare.toLowerCase(), bare.toUpperCase(), `{${bare}}`]);
  });

const spread = (random: Random, table: Table): Table => {
  let number = 1;
  const rows = table.rows.map(({ cells }) => {
    number += 1 + random.below(3);
    return { row: number, cells };
  });
  return { ...table, rows };
};

/** A row that stands for a few messages as so many rows that stand for one each. */
export const oneByOne = (table: Table): Table => {
  const rows = table.rows.flatMap(({ cells }) => {
    const count = Number(cells['antall'] ?? '1');
    if (count < 2 || count > 9) return [cells];
    return Array.from({ length: count }, () => ({ ...cells, antall: '1' }));
  });
  return { ...table, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
};

const plainly =
  (change: (random: Random, table: Table) => Table): Rewriting =>
  (random, table) =>
    csvBytes(change(random, table));

const inEncoding = (encoding: Encoding): Rewriting => restyled(() => ({ encoding }));
const withLineEnds = (...lineEnds: TableStyle['lineEnds'][number][]): Rewriting =>
  restyled((random) => ({ lineEnds, endsWithLineEnd: random.chance(50) }));
const withHeaders = (random: Random, side: Side): Partial<TableStyle> => ({
  header: (column) => decorated(random, random.pick([column, ...(aliases[side][column] ?? [])])),
});

const everything: Rewriting = (random, table, side) => {
  const changed = [shuffledRows, shuffledColumns, sameTimes, sameIds, spread].reduce(
    (sum, change) => change(random, sum),
    table,
  );
  return csvBytes(changed, {
    separator: random.pick([';', ',', '\t']),
    encoding: random.pick(['utf8', 'utf8-bom', 'utf16le', 'utf16be', 'windows1252']),
    lineEnds: random.shuffle(['\n', '\r\n', '\r']),
    endsWithLineEnd: random.chance(50),
    quotes: () => random.chance(40),
    padding: random.pick(['', ' ']),
    ...withHeaders(random, side),
  } as TableStyle);
};

/** By name, everything that may not change an answer. */
export const rewritings: Readonly<Record<string, Rewriting>> = {
  'rows in another order': plainly(shuffledRows),
  'columns in another order': plainly(shuffledColumns),
  'separator comma': restyled(() => ({ separator: ',' })),
  'separator tab': restyled(() => ({ separator: '\t' })),
  'UTF-8 with BOM': inEncoding('utf8-bom'),
  'UTF-16 little endian': inEncoding('utf16le'),
  'UTF-16 big endian': inEncoding('utf16be'),
  'Windows-1252': inEncoding('windows1252'),
  'line ends CR LF': withLineEnds('\r\n'),
  'line ends CR': withLineEnds('\r'),
  'mixed line ends': withLineEnds('\n', '\r', '\r\n'),
  'everything quoted': restyled(() => ({ quotes: () => true })),
  'some cells quoted, spaces around': restyled((random) => ({
    quotes: () => random.chance(50),
    padding: random.pick([' ', '  ', '\u00a0']),
  })),
  'other names of columns': restyled(withHeaders),
  'other notations of the same times': plainly(sameTimes),
  'other casing and braces of UUIDs': plainly(sameIds),
  'empty records between rows': plainly(spread),
  'everything at once': everything,
};
