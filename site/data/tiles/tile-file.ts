/** The text of tiles.json: one municipality a line. */
import { columns, placeTiles, rows } from './place.ts';

const credit =
  'Placed by place.ts from centroids computed from Kartverket\u2019s municipality boundaries, ' +
  'CC BY 4.0, © Kartverket.';

export function tileFile(): string {
  const tiles = [...placeTiles()].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = tiles.map(([number, { column, row }]) => `    "${number}": [${column}, ${row}]`);
  const head = `{\n  "credit": "${credit}",\n  "columns": ${columns},\n  "rows": ${rows},\n  "tiles": {\n`;
  return `${head}${lines.join(',\n')}\n  }\n}\n`;
}
