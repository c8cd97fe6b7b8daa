import type { Language } from '../texts/languages.ts';

/** The pages on which the service answers for itself, in the order of the footer, by the last part of their address. */
export const trustPages = {
  reconciling: 'slik-avstemmer-vi',
  hiding: 'det-vi-ikke-viser',
  privacy: 'personvern',
  accessibility: 'tilgjengelighet',
  status: 'status',
  receipt: 'kvittering',
} as const;

export type TrustPage = keyof typeof trustPages;

export const trustPage = (language: Language, page: TrustPage): string => `/${language}/${trustPages[page]}/`;

/** When the accessibility statement was last gone through. To be changed with it. */
export const accessibilityStatementDate = '2026-11-22';
