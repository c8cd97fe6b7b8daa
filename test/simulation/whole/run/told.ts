/** What a simulation tells of itself. */
import { faultKinds } from '../ports/faults.ts';
import type { Done } from './job.ts';

export function figuresOf({ seeds, failed, deliveries, poisoned, mayBegin, struck }: Done): string {
  const strikes = [...struck.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${seeds} seeds, of which ${failed.length} fail`,
    `${deliveries} deliveries were acknowledged`,
    `${strikes} faults struck, ${struck.size} different ones`,
    `${poisoned} messages became poison and were told of`,
    `deletion might begin ${mayBegin} times`,
  ].join('; ');
}

/** Each kind of fault, how often it struck, and at how many kinds of reads and writes. */
export function strikesTold({ struck }: Done): string {
  return faultKinds
    .map((kind) => {
      const own = [...struck].filter(([name]) => name.endsWith(` ${kind}`));
      const times = own.reduce((sum, [, count]) => sum + count, 0);
      return `${kind}: ${times} times at ${own.length} kinds of reads and writes`;
    })
    .join('\n');
}
