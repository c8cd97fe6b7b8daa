/** Norwegian days and instants in the words of the letter. */
import { toLocal } from '../../time/norwegian-time.ts';
import type { BreachWords } from './schema.ts';

/** @param date `2023-03-06` @returns `6. mars 2023` */
export function dayWords(date: string, words: BreachWords): string {
  return dayOf(new Date(Date.parse(date)), words);
}

/** @returns `6. mars 2023 kl. 14.05`, in Norwegian time */
export function instantWords(ms: number, words: BreachWords): string {
  const local = new Date(toLocal(ms));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${dayOf(local, words)} kl. ${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`;
}

function dayOf(local: Date, { months }: BreachWords): string {
  return `${local.getUTCDate()}. ${months[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
}
