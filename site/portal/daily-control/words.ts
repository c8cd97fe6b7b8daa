/** A day, its figures and its sign-off in words. */
import type { ControlDay, ControlSummary } from '#domain/daily-control/control-view.ts';
import type { SignOffView } from '#domain/daily-control/sign-off.ts';
import { dateInWords, instantInWords } from '../dates.ts';
import { digits } from '../reconciliation/words.ts';
import type { PortalContext } from '../view.ts';

/** @param date `2023-06-12` @returns `mandag 12. juni 2023` */
export function dayInWords(
  date: string,
  { language, texts }: Pick<PortalContext, 'language' | 'texts'>,
): string {
  const weekday = texts.dailyControl.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
  return `${weekday} ${dateInWords(date, language)}`;
}

export function stateText(day: ControlDay, { texts }: PortalContext): string {
  return texts.dailyControl.states[day.state].name;
}

/** What was sent and found, and for a day that does not agree what that means. */
export function figuresText(day: ControlDay, { texts }: PortalContext): string {
  const { figures } = texts.dailyControl;
  const { sent, found, notFound, notFoundAtLeast, unchecked } = day;
  if (sent === 0) return figures.none;
  const parts = [figures.sent({ sent: digits(sent), found: digits(found) })];
  if (notFound > 0 && notFoundAtLeast === notFound) parts.push(figures.missing({ count: digits(notFound) }));
  else if (notFound > 0 && notFoundAtLeast > 0) {
    parts.push(figures.atLeast({ atLeast: digits(notFoundAtLeast), count: digits(notFound) }));
  } else if (notFound > 0) parts.push(figures.uncertain({ count: digits(notFound) }));
  if (unchecked > 0) parts.push(figures.unchecked({ count: digits(unchecked) }));
  return parts.join(' ');
}

/** Which log does not reach over the day; empty where both do. */
export function coverageText(
  { portalCovers, registerCovers }: Pick<ControlDay, 'portalCovers' | 'registerCovers'>,
  { texts }: Pick<PortalContext, 'texts'>,
): string {
  const { coverage } = texts.dailyControl;
  if (portalCovers && registerCovers) return '';
  if (portalCovers) return coverage.register;
  return registerCovers ? coverage.portal : coverage.both;
}

/** What is overdue, by its first day, which one of the logs may cover in part; null where nothing is. */
export function silenceText(
  { silent, silentSince, isPortalSilent, isRegisterSilent }: ControlSummary,
  context: Pick<PortalContext, 'language' | 'texts'>,
): string | null {
  if (silentSince === null) return null;
  const what = coverageText({ portalCovers: !isPortalSilent, registerCovers: !isRegisterSilent }, context);
  const date = dayInWords(silentSince, context);
  return context.texts.dailyControl.silence.told({ date, what, days: digits(silent) });
}

export function signOffText(signOff: SignOffView, { texts, language }: PortalContext): string {
  const { signed, offices, comments } = texts.dailyControl;
  const time = instantInWords(signOff.signedAtMs, language);
  const office = offices[signOff.office ?? 'unknown'];
  if (signOff.comment === undefined) return signed.plain({ time, office });
  return signed.withComment({ time, office, comment: comments[signOff.comment] });
}
