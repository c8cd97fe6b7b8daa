/** Dates and instants in words, in Norwegian time. */
const zone = 'Europe/Oslo';

/** @param date `2023-06-12` @returns `12. juni 2023` */
export function dateInWords(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(localesOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** @param ms since 1970 UTC @returns `12. juni 2023 kl. 14.05` */
export function instantInWords(ms: number, language: string): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const;
  const text = new Intl.DateTimeFormat(localesOf(language), format).format(new Date(ms));
  return text.replace(/(\d{2}):(\d{2})/, '$1.$2');
}

/** The day that it is in Norway at an instant, `2023-06-12`. */
export function dayOf(ms: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(ms));
}

/** For figures and dates. Chromium knows no nynorsk, and would write English; they are written the same in bokmål. */
export function localesOf(language: string): string[] {
  return language === 'nn' ? ['nn-NO', 'nb-NO'] : ['nb-NO'];
}
