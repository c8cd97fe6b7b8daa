/** What can be chosen and sorted by, as the address says it. */

/** In the address, and what each means; a list's order is from the best on. */
export const choices = {
  svar: { 'innen-fristen': 'answered', 'etter-fristen': 'late', mangler: 'missing' },
  logger: { levert: 'connected', 'bare-portalens': 'portal-only', 'ikke-levert': 'not-connected' },
  oppgradering: {
    bekreftet: 'verified',
    oppgitt: 'attested',
    'ikke-oppgitt': 'not-attested',
    'annet-fagsystem': 'not-affected',
  },
  kontroll: { 'alle-dager': 'all-days', 'noen-dager': 'some-days', 'ingen-dager': 'no-days' },
  kunngjoring: {
    ingen: 'none',
    apen: 'open',
    avsluttet: 'closed',
    'ingenting-mangler': 'nothing-missing',
    'kan-ikke-vites': 'unknowable',
  },
} as const;
export type Choice = keyof typeof choices;
export const choiceNames: readonly Choice[] = ['svar', 'logger', 'oppgradering', 'kontroll', 'kunngjoring'];

/** The words of a choice stand under this name (domain/overview/words). */
export const fieldOf = {
  svar: 'survey',
  logger: 'connection',
  oppgradering: 'upgrade',
  kontroll: 'checked',
  kunngjoring: 'notice',
} as const satisfies Record<Choice, string>;

export const figureNames = ['oppgitt', 'vist', 'borte'] as const;
export type FigureName = (typeof figureNames)[number];

/** `navn`: of the municipality or of the service. The last two only services have. */
export const sortKeys = ['navn', ...choiceNames, ...figureNames, 'fagsystem', 'paminnet'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Which rows the table has: a municipality or a service each. */
export const listNames = ['kommuner', 'tjenester'] as const;
export type ListName = (typeof listNames)[number];

export function isChoice(key: string): key is Choice {
  return key in choices;
}

export function isFigureName(key: string): key is FigureName {
  return figureNames.some((name) => name === key);
}
