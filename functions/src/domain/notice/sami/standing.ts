/** How far the translation of one municipality's notice into one language has come. */
import { isSameMunicipality } from '../../municipality/same.ts';
import type { SamiLanguage } from '../../municipality/sami-area.ts';
import type { SamiView, ViewedTranslation } from './view.ts';

export const samiStandings = ['none', 'waiting', 'sent-back', 'approved', 'lapsed'] as const;
export type SamiStanding = (typeof samiStandings)[number];

type Told = Pick<SamiView, 'notice' | 'translations'>;

export interface Standing {
  readonly standing: SamiStanding;
  /** The translation that it is about: what waits, was sent back, stands on the page or stood there. */
  readonly about: ViewedTranslation | null;
}

/** A draft that waits comes before what is public: a person is asked for something. */
export function standingOf(
  { notice, translations }: Told,
  municipality: string,
  language: SamiLanguage,
): Standing {
  const own = translations
    .filter((one) => one.language === language && isSameMunicipality(one.municipality, municipality))
    .sort((a, b) => b.order - a.order);
  const ofThisVersion = own.filter((one) => one.notice === notice);
  const waiting = ofThisVersion.find(({ state }) => state === 'waiting');
  if (waiting) return { standing: 'waiting', about: waiting };
  const [newest] = ofThisVersion;
  if (newest?.state === 'sent-back') return { standing: 'sent-back', about: newest };
  const approved = ofThisVersion.find(({ state }) => state === 'approved');
  if (approved) return { standing: 'approved', about: approved };
  // A draft of an earlier version that nobody approved was never seen by the public.
  const lapsed = own.find(({ state, approvedAtMs }) => state === 'lapsed' && approvedAtMs !== undefined);
  const isGone = ofThisVersion.some(({ state }) => state === 'taken-down');
  return lapsed && !isGone ? { standing: 'lapsed', about: lapsed } : { standing: 'none', about: null };
}
