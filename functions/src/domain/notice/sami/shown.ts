/** Which translations stand on a municipality's page: those of the version that holds, and that others have lapsed. */
import { norwegianDate } from '../../time/norwegian-date.ts';
import { isSameMunicipality } from '../../municipality/same.ts';
import { samiLanguages } from '../../municipality/sami-area.ts';
import type { PublicSami } from './public-sami.ts';
import { newestApproved } from './translation.ts';
import type { ApprovedTranslation, SamiTranslation } from './translation.ts';

/**
 * @param versions ids of the approved versions of the notice, newest first
 * @returns one a language at most
 */
export function shownTranslations(
  municipality: string,
  versions: readonly string[],
  translations: readonly SamiTranslation[],
): PublicSami[] {
  return samiLanguages.flatMap((language) => {
    const own = translations.filter(
      (one) => one.language === language && isSameMunicipality(one.municipality, municipality),
    );
    const current = newestApproved(own.filter(({ notice }) => notice === versions[0]));
    const told = current ?? newestApproved(own.filter(({ notice }) => versions.includes(notice)));
    // Taken away is gone: what stood before it does not come back.
    return told && !told.takenDown ? [publicSamiOf(told, versions)] : [];
  });
}

function publicSamiOf(one: ApprovedTranslation, versions: readonly string[]): PublicSami {
  const place = versions.indexOf(one.notice);
  return {
    language: one.language,
    forVersion: versions.length - place,
    approvedOn: norwegianDate(one.approvedAtMs),
    ...(place === 0 && { parts: one.parts }),
  };
}
