import type { Tried } from './try-world.ts';
import { toolNames } from './try-world.ts';
import type { Claims } from './tools/claims.ts';
import type { WorldKind } from './world.ts';

/** The table of docs/worlds.md: for each tool how many of the lost it finds, and how many it makes up. */
export function tableOf(title: string, rows: readonly string[]): string {
  const head = ['world', 'what', 'lost', 'ours', ...toolNames, 'what says so'];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`### ${title}\n`, line(head), line(head.map(() => '---')), ...rows, ''].join('\n');
}

export function rowOf({ name, what, broken }: WorldKind, tried: readonly Tried[]): string {
  const sum = (of: (one: Tried) => number): number => tried.reduce((total, one) => total + of(one), 0);
  const cell = (of: (one: Tried) => Claims | null): string =>
    tried.some((one) => of(one) === null)
      ? '–'
      : cellOf({ found: sum((one) => of(one)!.found), invented: sum((one) => of(one)!.invented) });
  const own = cell(({ ours }) => ({ found: ours.certified - ours.invented, invented: ours.invented }));
  const cells = [
    name,
    what,
    String(sum(({ lost }) => lost)),
    own,
    ...toolNames.map((_, index) => cell(({ tools }) => tools[index]!)),
    broken === undefined ? '' : saidOf(broken.assumption, broken.warnings, tried),
  ];
  return `| ${cells.join(' | ')} |`;
}

const cellOf = ({ found, invented }: Claims): string =>
  invented === 0 ? String(found) : `${String(found)} **+${String(invented)}**`;

/** The assumption, and in how many of the worlds in which something was made up each warning came. */
function saidOf(assumption: string, codes: readonly string[], tried: readonly Tried[]): string {
  const wrong = tried.filter(({ ours }) => ours.invented > 0);
  const shares = codes.map((code) => {
    const warned = wrong.filter(({ ours }) => ours.warnings.includes(code)).length;
    return `\`${code}\` ${String(warned)} of ${String(wrong.length)}`;
  });
  return [`not so: ${assumption}`, ...(codes.length > 0 ? shares : ['two logs cannot show it'])].join('; ');
}
