import type { Element } from '../html/read-html.ts';
import { named } from '../html/tree.ts';

/** One first heading, before all others, and no level left out on the way down. */
export function headingFaults(root: Element): string[] {
  const levels = named(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) => Number(name.slice(1)));
  const faults: string[] = [];
  const firsts = levels.filter((level) => level === 1).length;
  if (firsts !== 1) faults.push(`${firsts} headings of the first level`);
  levels.forEach((level, place) => {
    const before = levels[place - 1] ?? 0;
    if (level > before + 1) faults.push(`a heading of level ${level} after one of level ${before}`);
  });
  return faults;
}
