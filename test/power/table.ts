/** The power table in Markdown. */
import type { Cell } from './cell.ts';
import { logNames, paceNames, percent } from './words.ts';
import type { paces } from './cell.ts';

const columns = [
  ...['register log', 'delay', 'other channels', 'lost', 'certified', 'false', 'not found'],
  ...['by day: found', 'by day: false', 'by day: missed'],
];

export function powerTable(cells: readonly Cell[]): string {
  const lines = cells.map((cell) => {
    const { lost, certified, byDay } = cell;
    const row = [
      logNames[cell.log],
      paceNames[cell.pace as (typeof paces)[number]],
      `${100 * cell.otherChannels} %`,
      lost,
      `${certified} (${percent(certified, lost)})`,
      cell.false,
      lost - certified,
      `${byDay.found} (${percent(byDay.found, lost)})`,
      byDay.false,
      lost - byDay.found,
    ];
    return `| ${row.join(' | ')} |`;
  });
  const rule = columns.map((_, place) => (place < 3 ? '---' : '---:'));
  return [`| ${columns.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...lines].join('\n');
}
