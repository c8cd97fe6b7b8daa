/** A QR code as one path in an SVG element, light border included. */
import type { Modules } from './encode.ts';

/** Light modules around the symbol, without which readers do not find it. */
const border = 4;

/** @param name what the picture is called by those who do not see it; plain text without markup */
export function qrSvg(modules: Modules, name: string): string {
  const side = modules.length + 2 * border;
  const dark = modules.map((row, y) => rowPath(row, y + border)).join('');
  return (
    `<svg class="qr" viewBox="0 0 ${String(side)} ${String(side)}" role="img" aria-label="${name}" ` +
    `shape-rendering="crispEdges"><rect class="qr-light" width="${String(side)}" height="${String(side)}"></rect>` +
    `<path class="qr-dark" d="${dark}"></path></svg>`
  );
}

/** A stroke of its own for each run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue;
    let to = from;
    while (row[to + 1]) to++;
    const width = to - from + 1;
    path += `M${String(from + border)} ${String(y)}h${String(width)}v1h-${String(width)}z`;
    from = to;
  }
  return path;
}
