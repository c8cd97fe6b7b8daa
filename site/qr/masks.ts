/** The eight masks, and how well each hides patterns that a reader could mistake (ISO/IEC 18004, 7.8). */
type Mask = (row: number, column: number) => boolean;

export const masks: readonly Mask[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** Four light modules beside a finder's 1:1:3:1:1, on either side. */
const likeFinders = ['10111010000', '00001011101'];

/** The lower the better. */
export function penalty(dark: readonly (readonly boolean[])[]): number {
  const rows = dark.map((row) => row.map((module) => (module ? '1' : '0')).join(''));
  const columns = rows.map((_, column) => rows.map((row) => row[column]).join(''));
  const lines = [...rows, ...columns];
  return sum(lines, runs) + 3 * squares(rows) + 40 * sum(lines, finders) + 10 * imbalance(rows);
}

const sum = (lines: readonly string[], of: (line: string) => number): number =>
  lines.reduce((total, line) => total + of(line), 0);

function runs(line: string): number {
  const long = line.match(/0{5,}|1{5,}/g) ?? [];
  return long.reduce((total, run) => total + run.length - 2, 0);
}

function finders(line: string): number {
  let found = 0;
  for (let at = 0; at + 11 <= line.length; at++) if (likeFinders.includes(line.slice(at, at + 11))) found++;
  return found;
}

/** Two by two of one colour, overlapping ones each for itself. */
function squares(rows: readonly string[]): number {
  let found = 0;
  for (let row = 1; row < rows.length; row++) {
    for (let column = 1; column < rows.length; column++) {
      const [above, here] = [rows[row - 1]!, rows[row]!];
      const four = above.slice(column - 1, column + 1) + here.slice(column - 1, column + 1);
      if (four === '0000' || four === '1111') found++;
    }
  }
  return found;
}

/** Steps of five per cent by which the dark modules are away from half. */
function imbalance(rows: readonly string[]): number {
  const all = rows.join('');
  const dark = all.replaceAll('0', '').length;
  return Math.floor(Math.abs((dark * 20) / all.length - 10));
}
