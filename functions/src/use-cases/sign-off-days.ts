/** A person signs off days, each as it was seen. The same again is no change; what stood before is kept. */
import { maySignOff, needsComment } from '#domain/daily-control/control-view.ts';
import type { ControlDay } from '#domain/daily-control/control-view.ts';
import { changedSignOff, keptSignOffSchema } from '#domain/daily-control/sign-off.ts';
import type { DaySignOff, Office } from '#domain/daily-control/sign-off.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import { keepVersion } from './keep-version.ts';
import { keys } from './keys.ts';
import { signOffEntries } from './ledger-entries.ts';
import { recordInLedger } from './ledger-record.ts';
import { controlledDays } from './read-daily-control.ts';
import type { System } from './system.ts';

export type SignOffOutcome =
  | { readonly ok: true }
  /** What a day says has changed since it was seen: it must be seen again. */
  | { readonly ok: false; readonly code: 'day-changed'; readonly dates: readonly string[] }
  /** A day that is not compared yet, or before the control began. */
  | { readonly ok: false; readonly code: 'nothing-to-sign'; readonly dates: readonly string[] }
  /** A comment where the day agrees, or none where it doesn't. */
  | { readonly ok: false; readonly code: 'comment-wrong'; readonly dates: readonly string[] }
  | { readonly ok: false; readonly code: 'changed-too-often' };

export interface Signer {
  /** Keyed hash of who signs. */
  readonly person: string;
  readonly office: Office | null;
}

export async function signOffDays(
  system: System,
  scope: ScopeKey,
  asked: readonly DaySignOff[],
  signer: Signer,
): Promise<SignOffOutcome> {
  const days = await daysNow(system, scope, asked);
  const refused = refusalOf(asked, days);
  if (refused) return refused;
  const signed = {
    ...(signer.office && { office: signer.office }),
    signedBy: signer.person,
    signedAtMs: system.clock.nowMs(),
  };
  for (const day of asked) {
    const content = { ...day, ...signed };
    const key = keys.daySignOff(scope, day.date);
    const outcome = await keepVersion(system, key, keptSignOffSchema, { ...content, earlier: [] }, (stored) =>
      changedSignOff(stored, content),
    );
    if (!outcome.ok) return outcome;
    await recordInLedger(system, signOffEntries(scope, outcome.value).at(-1)!);
  }
  return { ok: true };
}

async function daysNow(
  system: System,
  scope: ScopeKey,
  asked: readonly DaySignOff[],
): Promise<Map<string, ControlDay>> {
  const dates = asked.map(({ date }) => date).sort();
  const { days } = await controlledDays(system, scope, dates[0]!, dates.at(-1)!);
  return new Map(days.map((day) => [day.date, day]));
}

/** All of them are judged before any is written. */
function refusalOf(
  asked: readonly DaySignOff[],
  days: ReadonlyMap<string, ControlDay>,
): Exclude<SignOffOutcome, { ok: true }> | null {
  const datesWhere = (isWrong: (day: ControlDay, asked: DaySignOff) => boolean) =>
    asked.filter((one) => isWrong(days.get(one.date)!, one)).map(({ date }) => date);
  const nothing = datesWhere(({ state, sign }) => sign === 'none' || !maySignOff(state));
  if (nothing.length > 0) return { ok: false, code: 'nothing-to-sign', dates: nothing };
  const changed = datesWhere(({ basis }, seen) => basis !== seen.basis);
  if (changed.length > 0) return { ok: false, code: 'day-changed', dates: changed };
  const wrong = datesWhere(({ state }, { comment }) => needsComment(state) !== (comment !== undefined));
  return wrong.length > 0 ? { ok: false, code: 'comment-wrong', dates: wrong } : null;
}
