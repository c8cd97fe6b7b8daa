import type { ApprovedNotice, Notice } from '#domain/notice/notice.ts';
import { approvedOf, noticeSchema } from '#domain/notice/notice.ts';
import { causeOf, chosen, contentOf, hasFutureMeasure } from '#domain/notice/content.ts';
import type { UnknowableReason } from '#domain/notice/choices.ts';
import type { NoticeChoices } from '#domain/notice/content.ts';
import { tellingOwnNumbers } from '#domain/notice/told-before.ts';
import { unknowableFigures } from '#domain/notice/unknowable.ts';
import type { Obstacle } from '#domain/notice/publishable.ts';
import { scopeKeyOf } from '#domain/service/service.ts';
import type { ScopeKey, Service } from '#domain/service/service.ts';
import { readDocument } from './documents.ts';
import { keys, sha256Hex } from './keys.ts';
import { readIncident } from './keep-incident.ts';
import { listNotices } from './list-notices.ts';
import { noticeFigures } from './notice-figures.ts';
import { refusedOwnNumbers } from './own-numbers.ts';
import { currentReconciliation } from './read-result.ts';
import type { System } from './system.ts';

export type DraftOutcome =
  | { readonly ok: true; readonly notice: Notice }
  | { readonly ok: false; readonly code: DraftRefusal }
  | { readonly ok: false; readonly code: 'not-publishable'; readonly obstacles: readonly Obstacle[] }
  | {
      readonly ok: false;
      readonly code: 'own-number-refused' | 'own-number-too-close';
      /** Whose own number it is. */
      readonly municipalities: readonly string[];
    };

export type DraftRefusal =
  'no-result' | 'nothing-to-close' | 'can-be-known' | 'asked-unknown' | 'in-the-future';

/**
 * Drafts the notice of the current result, or what ends the one that is public. The same choices of the same result
 * give the same draft, whoever asks again; a draft that differs replaces the one that waits.
 * @param person keyed hash of who drafts
 */
export async function draftNotice(
  system: System,
  scope: ScopeKey,
  person: string,
  choices: NoticeChoices = {},
): Promise<DraftOutcome> {
  const { services } = await readIncident(system);
  const service = services.find((candidate) => scopeKeyOf(candidate) === scope);
  if (!service) throw new Error('a scope with staff has a service');
  if (!isAskedKnown(choices, scope, services)) return { ok: false, code: 'asked-unknown' };
  if (hasFutureMeasure(choices, system.clock.nowMs())) return { ok: false, code: 'in-the-future' };
  const all = await listNotices(system, scope);
  const earlier = approvedOf(all);
  const figures = await figuresOf(system, scope, choices, earlier, service);
  if (!figures.ok) return figures;
  // What ends a notice repeats what is public already.
  const telling = choices.closing ? [] : tellingOwnNumbers(figures.value, earlier);
  if (telling.length > 0) return { ok: false, code: 'own-number-too-close', municipalities: telling };
  const version = earlier.length + 1;
  const refused = await refusedOwnNumbers(system, service, { ...figures.value, version });
  if (refused.length > 0) return { ok: false, code: 'own-number-refused', municipalities: refused };

  const [before] = earlier;
  const newest = all[0];
  const bare: Notice = {
    id: '',
    order: (newest?.order ?? 0) + 1,
    ...figures.value,
    ...chosen(choices, before, service),
    ...(choices.closing && { closing: choices.closing }),
    replaces: before?.id ?? null,
    draftedBy: person,
    draftedAtMs: system.clock.nowMs(),
  };
  const notice: Notice = { ...bare, ...(before && { cause: causeOf(choices, bare, before) }) };
  if (before && before === newest && contentOf(before) === contentOf(notice))
    return { ok: true, notice: before };
  const isWaiting = newest !== undefined && newest.approvedAtMs === undefined && !newest.sentBack;
  if (isWaiting && draftContentOf(newest) === draftContentOf(notice)) return keep(system, scope, newest);
  const id = sha256Hex([JSON.stringify([scope, draftContentOf(notice), newest?.id ?? null])]);
  return keep(system, scope, { ...notice, id });
}

function isAskedKnown({ asked }: NoticeChoices, scope: ScopeKey, services: readonly Service[]): boolean {
  if (asked?.kind !== 'service') return true;
  return asked.scope !== scope && services.some((service) => scopeKeyOf(service) === asked.scope);
}

function draftContentOf(notice: Notice): string {
  return JSON.stringify([contentOf(notice), notice.asked, notice.cause ?? null, notice.replaces]);
}

/** Who is asked finds the draft by a record of its own; both stand before anything is acknowledged. */
async function keep(system: System, scope: ScopeKey, notice: Notice): Promise<DraftOutcome> {
  const key = keys.notice(scope, notice.id);
  await system.documents.create(key, notice);
  const held = await readDocument(system.documents, key, noticeSchema);
  if (held === null) throw new Error('a notice that exists cannot be read');
  const { id, asked } = held.value;
  await system.documents.create(keys.approval(system.incidentId, id), { scope, notice: id, asked });
  return { ok: true, notice: held.value };
}

type Figures = Pick<
  Notice,
  'reconciliation' | 'checkedFrom' | 'checkedTo' | 'unknowable' | 'municipalities' | 'hidden'
>;
type FiguresOutcome = { readonly ok: true; readonly value: Figures } | Extract<DraftOutcome, { ok: false }>;

/** What ends a notice says what the notice said; every other version says what the logs and the findings say now. */
async function figuresOf(
  system: System,
  scope: ScopeKey,
  { closing, unknowable, ownNumbers }: NoticeChoices,
  earlier: readonly ApprovedNotice[],
  service: Service,
): Promise<FiguresOutcome> {
  if (!closing && unknowable) return figuresOfUnknowable(system, scope, unknowable, earlier, service);
  if (!closing) return noticeFigures(system, scope, earlier, ownNumbers);
  const [open] = earlier;
  // What cannot be known asks nobody to report again: it is replaced by what is known, not ended.
  if (!open || open.unknowable) return { ok: false, code: 'nothing-to-close' };
  const { reconciliation, checkedFrom, checkedTo, hidden } = open;
  const municipalities = open.municipalities.map((shown) => ({ ...shown, withdrawn: [] }));
  return { ok: true, value: { reconciliation, checkedFrom, checkedTo, municipalities, hidden } };
}

/** What the logs can show is told, never called unknowable; nor is what was told before, unless it was a mistake. */
async function figuresOfUnknowable(
  system: System,
  scope: ScopeKey,
  reason: UnknowableReason,
  earlier: readonly ApprovedNotice[],
  service: Service,
): Promise<FiguresOutcome> {
  const [before] = earlier;
  const isTold = before !== undefined && !before.unknowable && before.closing !== 'mistake';
  const byLogs = await noticeFigures(system, scope, earlier);
  if (isTold || byLogs.ok) return { ok: false, code: 'can-be-known' };
  const current = await currentReconciliation(system, scope);
  return { ok: true, value: unknowableFigures(reason, service, current?.id ?? '') };
}
