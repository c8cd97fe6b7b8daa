/** Instants and numbers in the words of the overview. */
import { toLocal } from '../../time/norwegian-time.ts';
import { overviewWords } from './index.ts';
import type { OverviewLanguage } from './index.ts';

/** @returns `6. mars 2023 kl. 14.05`, in Norwegian time */
export function instantWords(ms: number, language: OverviewLanguage): string {
  const local = new Date(toLocal(ms));
  const two = (n: number): string => String(n).padStart(2, '0');
  const month = overviewWords[language].months[local.getUTCMonth()]!;
  const day = `${local.getUTCDate()}. ${month} ${local.getUTCFullYear()}`;
  return `${day} kl. ${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`;
}

/** `12 345` with a space that does not break, from five digits on. */
export function numberWords(value: number): string {
  const digits = String(value);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3}){1,7}$)/g, '\u00a0');
}
