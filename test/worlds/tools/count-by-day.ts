import type { Message } from '../world.ts';
import type { Tool } from './claims.ts';
import { ownMessages } from './claims.ts';
import { clockAt } from '../../oracle/norwegian-time.ts';

const dayOf = (ms: number): string => new Date(clockAt(ms)).toISOString().slice(0, 10);

/** A spreadsheet: so many sent and so many received that day, by municipality where the register names one. */
export const countByDay: Tool = (world, { register }) => {
  const isByNumber = register.some(({ municipality }) => municipality !== '');
  const keyOf = (day: string, municipality: string): string => (isByNumber ? `${day} ${municipality}` : day);
  const sent = Map.groupBy(ownMessages(world), ({ sentMs, municipality }: Message) =>
    keyOf(dayOf(sentMs), municipality),
  );
  const received = Map.groupBy(register, ({ time, municipality }) => keyOf(time.slice(0, 10), municipality));
  let found = 0;
  let invented = 0;
  for (const [key, messages] of sent) {
    const lacking = Math.max(0, messages.length - (received.get(key)?.length ?? 0));
    const lost = messages.filter(({ isLost }) => isLost).length;
    found += Math.min(lacking, lost);
    invented += Math.max(0, lacking - lost);
  }
  return { found, invented };
};
