/** What a report that came again sets going, each with its last day and how it stands today. */
import { dutyStates, isOverdue } from '#domain/finding/duties.ts';
import type { DutyState } from '#domain/finding/duties.ts';
import type { FindingView } from '#domain/finding/findings-view.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import { h } from '../dom.ts';
import { dateText } from './page.ts';
import type { FindingsPage } from './page.ts';

/** @returns null where nothing was reported again */
export function dutiesElement(page: FindingsPage, finding: FindingView): HTMLElement | null {
  const duties = dutyStates(finding, norwegianDate(Date.now()));
  if (duties.length === 0) return null;
  const { list } = page.texts;
  const items = duties.map((duty) => {
    const text = list.duty[duty.kind]({ date: dateText(page, duty.by) });
    const standing = standingText(page, duty);
    const said = isOverdue(duty) ? h('strong', { class: 'finding-overdue' }, standing) : standing;
    return h('li', { 'data-duty': duty.kind }, `${text}. `, said);
  });
  return h('div', {}, h('p', {}, list.duties), h('ul', { class: 'ds-list' }, ...items));
}

function standingText(page: FindingsPage, { doneOn, daysLeft }: DutyState): string {
  const { dutyDone, dutyToday, dutyDue, dutyOverdue } = page.texts.list;
  if (doneOn !== null) return dutyDone({ date: dateText(page, doneOn) });
  if (daysLeft === 0) return dutyToday;
  const texts = daysLeft > 0 ? dutyDue : dutyOverdue;
  const days = Math.abs(daysLeft);
  return days === 1 ? texts.one : texts.many({ days: page.words.number(days) });
}
