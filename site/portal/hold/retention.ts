/** A new row of the ordinary retention: what it would do is shown first, and only then it can be saved. */
import { z } from 'zod';
import { lastDayOf } from '#domain/hold/retention.ts';
import type { Retention } from '#domain/hold/retention.ts';
import { retentionReasons } from '#domain/hold/steps.ts';
import { toUtc } from '#domain/time/norwegian-time.ts';
import { dateInWords } from '../dates.ts';
import { h } from '../dom.ts';
import { alertBox, button } from '../page.ts';
import { section } from '../reconciliation/page.ts';
import { digits } from '../reconciliation/words.ts';
import { errorSummary, field, type FormField } from '../tasks/form.ts';
import { takeStep, timeOf, type HoldPage } from './page.ts';

interface Fields {
  readonly date: FormField;
  readonly time: FormField;
  readonly days: FormField;
  readonly reason: HTMLSelectElement;
}

interface Row {
  readonly fromMs: number;
  readonly days: number;
}

/** @param rows in force, in order */
export function retentionSection(page: HoldPage, rows: Retention): HTMLElement {
  const { retention: words, retentionReasons: reasons } = page.context.texts.hold;
  const fields = fieldsOf(page);
  const errors = h('div', {});
  const shown = h('div', { id: 'lagringstid-virkning', tabindex: '-1' });
  const label = h(
    'label',
    { class: 'ds-label', 'data-weight': 'semibold', for: fields.reason.id },
    words.reason,
  );
  for (const reason of retentionReasons)
    fields.reason.append(h('option', { value: reason }, reasons[reason]));
  const look = h('button', { class: 'ds-button', type: 'submit', 'data-variant': 'secondary' }, words.look);
  const form = h(
    'form',
    { class: 'portal-form', novalidate: true },
    errors,
    fields.date.element,
    fields.time.element,
    fields.days.element,
    h('div', { class: 'ds-field' }, label, fields.reason),
    look,
  );
  // What was shown is no longer what would be saved.
  form.addEventListener('input', () => shown.replaceChildren());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const row = checkedRow(page, fields, errors);
    shown.replaceChildren(...(row === null ? [] : effectParts(page, rows, row, fields.reason.value)));
    if (row !== null) shown.focus();
  });
  return section('lagringstid', words.heading, h('p', {}, words.intro), form, shown);
}

function fieldsOf({ context }: HoldPage): Fields {
  const { retention: words } = context.texts.hold;
  const days = field({ id: 'lagring-dager', label: words.days, hint: words.daysHint, value: '' });
  days.input.setAttribute('inputmode', 'numeric');
  return {
    date: field({ id: 'lagring-fra', type: 'date', label: words.date, hint: words.dateHint, value: '' }),
    time: field({ id: 'lagring-klokkeslett', label: words.time, hint: words.timeHint, value: '00:00' }),
    days,
    reason: h('select', { class: 'ds-input', id: 'lagring-grunn' }),
  };
}

/** @returns null where something is filled in wrongly, which is told and has the focus */
function checkedRow(page: HoldPage, { date, time, days }: Fields, errors: HTMLElement): Row | null {
  const { errors: words } = page.context.texts.hold;
  const fromMs = instantOf(date.input.value, time.input.value.trim());
  const isDate = z.iso.date().safeParse(date.input.value).success;
  const count = /^\d{1,4}$/.test(days.input.value.trim()) ? Number(days.input.value) : 0;
  const faults: readonly (readonly [FormField, string | null])[] = [
    [date, isDate ? null : words.day],
    [time, isDate && fromMs === null ? words.time : null],
    [days, count >= 1 && count <= 3660 ? null : words.number],
  ];
  for (const [one, text] of faults) one.show(text);
  const told = faults.flatMap(([one, text]) => (text === null ? [] : [{ text, id: one.input.id }]));
  errors.replaceChildren(...(told.length > 0 ? [errorSummary(words.heading, told)] : []));
  errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
  return told.length > 0 || fromMs === null ? null : { fromMs, days: count };
}

/** @returns null where no Norwegian clock shows it: the time cannot be read, or is in March's missing hour */
function instantOf(date: string, time: string): number | null {
  if (!/^([01]\d|2[0-3])[:.]\d{2}$/.test(time)) return null;
  const local = Date.parse(`${date}T${time.replace('.', ':')}Z`);
  return Number.isNaN(local) ? null : (toUtc(local)?.first ?? null);
}

function effectParts(page: HoldPage, rows: Retention, row: Row, reason: string): HTMLElement[] {
  const { retention: words, faults } = page.context.texts.hold;
  if (row.fromMs <= rows.at(-1)!.fromMs)
    return [alertBox('danger', h('p', {}, faults['retention-out-of-order']))];
  const last = (of: Retention): string => dateInWords(lastDayOf(of, row.fromMs), page.context.language);
  const told = words.effect({
    time: timeOf(page, row.fromMs),
    days: digits(row.days),
    before: last(rows),
    after: last([...rows, row]),
  });
  const status = h('p', { role: 'alert' });
  const step = { step: 'retention', from: new Date(row.fromMs).toISOString(), days: row.days, reason };
  const save = button(words.button, async () => {
    save.disabled = true;
    status.textContent = await takeStep(page, step, words.done);
    save.disabled = false;
  });
  const isProposed = page.view.hold?.state === 'proposed' || page.view.hold?.state === 'waiting';
  return [
    alertBox('info', h('p', {}, told), h('p', {}, words.held)),
    ...(isProposed ? [h('p', {}, words.undoes)] : []),
    h('div', { class: 'hold-step' }, save, status),
  ];
}
