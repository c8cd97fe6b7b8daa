/** The translations of a scope's notice as its staff see them, and what a new one must have. */
import { samiLanguagesOf } from '#domain/municipality/sami-area.ts';
import { askedParts } from '#domain/notice/sami/parts.ts';
import { viewedTranslation } from '#domain/notice/sami/view.ts';
import type { SamiView } from '#domain/notice/sami/view.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import { readIncident } from './keep-incident.ts';
import { listTranslations, publishedVersions } from './list-translations.ts';
import type { System } from './system.ts';

/** @param person keyed hash of who reads */
export async function showTranslations(
  system: System,
  scope: ScopeKey,
  person: string | undefined,
): Promise<SamiView> {
  const { services } = await readIncident(system);
  const service = services.find((candidate) => scopeKeyOf(candidate) === scope);
  const today = norwegianDate(system.clock.nowMs());
  const { versions, shownIn } = await publishedVersions(system, scope);
  const all = await listTranslations(system, scope);
  const places = (service?.municipalities ?? []).flatMap((municipality) => {
    const languages = [...samiLanguagesOf(municipality, today)];
    if (languages.length === 0) return [];
    const shown = shownIn(municipality);
    const asked = shown ? askedParts(shown).map(({ part, values }) => ({ part, values: [...values] })) : [];
    return [{ municipality, languages, shown, asked }];
  });
  return {
    notice: versions[0] ?? null,
    places,
    translations: all.map((one) => viewedTranslation(one, all, versions, person)),
  };
}
