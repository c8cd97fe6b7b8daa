/** One person of a service writes its notice in a Sámi language; nothing is public until another approves it. */
import { samiLanguagesOf } from '#domain/municipality/sami-area.ts';
import { isSameMunicipality } from '#domain/municipality/same.ts';
import { askedParts } from '#domain/notice/sami/parts.ts';
import { cleanedPart, faultsOf } from '#domain/notice/sami/text-faults.ts';
import type { SamiTextFault } from '#domain/notice/sami/text-faults.ts';
import { isOfSamePlace, samiTranslationSchema, stateOfTranslation } from '#domain/notice/sami/translation.ts';
import type { SamiTranslation } from '#domain/notice/sami/translation.ts';
import type { SamiDraft } from '#domain/notice/sami/view.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import { readDocument } from './documents.ts';
import { keys, sha256Hex } from './keys.ts';
import { readIncident } from './keep-incident.ts';
import { listTranslations, publishedVersions } from './list-translations.ts';
import type { System } from './system.ts';

export type TranslationOutcome =
  | { readonly ok: true; readonly translation: SamiTranslation }
  | { readonly ok: false; readonly code: 'not-in-area' | 'no-notice-yet' | 'notice-changed' }
  | { readonly ok: false; readonly code: 'text-faults'; readonly faults: readonly SamiTextFault[] };

/**
 * The same text of the same version is the same draft, whoever asks again; another one replaces the draft that waits.
 * @param person keyed hash of who writes
 */
export async function translateNotice(
  system: System,
  scope: ScopeKey,
  person: string,
  draft: SamiDraft,
): Promise<TranslationOutcome> {
  if (!(await isOffered(system, scope, draft))) return { ok: false, code: 'not-in-area' };
  const { versions, shownIn } = await publishedVersions(system, scope);
  const shown = shownIn(draft.municipality);
  if (shown === null) return { ok: false, code: 'no-notice-yet' };
  if (versions[0] !== draft.notice) return { ok: false, code: 'notice-changed' };
  const asked = askedParts(shown);
  const cleaned = draft.parts.map(cleanedPart);
  const faults = faultsOf(cleaned, asked);
  if (faults.length > 0) return { ok: false, code: 'text-faults', faults };
  // In the notice's order, whatever order they came in.
  const parts = asked.flatMap(({ part }) => cleaned.filter((one) => one.part === part));

  const all = await listTranslations(system, scope);
  const own = all.filter((one) => isOfSamePlace(one, draft)).sort((a, b) => b.order - a.order);
  const [newest] = own;
  const isAlive =
    newest && ['waiting', 'approved'].includes(stateOfTranslation(newest, all, versions[0] ?? null));
  if (isAlive && contentOf({ ...newest }) === contentOf({ ...draft, parts }))
    return { ok: true, translation: newest };
  const content = contentOf({ ...draft, parts });
  const id = sha256Hex([JSON.stringify([scope, content, newest?.id ?? null])]);
  return keep(system, scope, {
    id,
    order: (newest?.order ?? 0) + 1,
    municipality: draft.municipality,
    language: draft.language,
    notice: draft.notice,
    parts,
    draftedBy: person,
    draftedAtMs: system.clock.nowMs(),
  });
}

/** Only for a municipality of the service that is in the area today, and only in its own language. */
async function isOffered(
  system: System,
  scope: ScopeKey,
  { municipality, language }: SamiDraft,
): Promise<boolean> {
  const { services } = await readIncident(system);
  const service = services.find((candidate) => scopeKeyOf(candidate) === scope);
  const isOwn = service?.municipalities.some((number) => isSameMunicipality(number, municipality)) ?? false;
  const today = norwegianDate(system.clock.nowMs());
  return isOwn && samiLanguagesOf(municipality, today).includes(language);
}

function contentOf({ municipality, language, notice, parts }: SamiDraft): string {
  const texts = parts.map(({ part, heading, text }) => [part, heading, text]);
  return JSON.stringify([municipality, language, notice, texts]);
}

async function keep(
  system: System,
  scope: ScopeKey,
  translation: SamiTranslation,
): Promise<TranslationOutcome> {
  const key = keys.samiTranslation(scope, translation.id);
  await system.documents.create(key, translation);
  const held = await readDocument(system.documents, key, samiTranslationSchema);
  if (held === null) throw new Error('a translation that exists cannot be read');
  return { ok: true, translation: held.value };
}
