/** What the service has done: boxes to tick, some with a day. */
import { datedMeasures, measures } from '#domain/notice/choices.ts';
import type { Measure, MeasureKind } from '#domain/notice/choices.ts';
import type { NoticeTexts } from '../../texts/portal/schema-notice.ts';
import { h } from '../dom.ts';

export interface MeasuresField {
  readonly element: HTMLElement;
  /** A measure that needs a day and has none, or one that has not come, is a fault. */
  values(nowDate: string): { measures: Measure[]; faults: { text: string; id: string }[] };
}

export function measuresField(given: readonly Measure[], { form, errors }: NoticeTexts): MeasuresField {
  const rows = measures.map((kind) =>
    measureRow(
      kind,
      given.find((one) => one.kind === kind),
      form,
    ),
  );
  const element = h(
    'fieldset',
    { class: 'ds-fieldset' },
    h('legend', { class: 'ds-label' }, form.measures),
    h('p', { 'data-field': 'description' }, form.measuresHint),
    ...rows.flatMap(({ elements }) => elements),
  );
  return {
    element,
    values(nowDate) {
      const ticked = rows.filter(({ box }) => box.checked);
      const faults = ticked.flatMap(({ kind, date }) => {
        if (!date) return [];
        const told = { measure: form.measureNames[kind] };
        const fault =
          date.value === '' ? errors.date(told) : date.value > nowDate ? errors.future(told) : null;
        date.toggleAttribute('aria-invalid', false);
        if (fault !== null) date.setAttribute('aria-invalid', 'true');
        return fault === null ? [] : [{ text: fault, id: date.id }];
      });
      return {
        measures: ticked.map(({ kind, date }) => ({ kind, ...(date && { on: date.value }) })),
        faults,
      };
    },
  };
}

interface Row {
  readonly kind: MeasureKind;
  readonly box: HTMLInputElement;
  readonly date: HTMLInputElement | null;
  readonly elements: readonly HTMLElement[];
}

function measureRow(kind: MeasureKind, given: Measure | undefined, form: NoticeTexts['form']): Row {
  const [id, dateId] = [`tiltak-${kind}`, `tiltak-${kind}-dato`];
  const box = h('input', { class: 'ds-input', type: 'checkbox', id, checked: given !== undefined });
  const label = h('label', { class: 'ds-label', for: id, 'data-weight': 'regular' }, form.measureNames[kind]);
  const field = h('div', { class: 'ds-field' }, box, label);
  if (!datedMeasures.includes(kind)) return { kind, box, date: null, elements: [field] };
  const date = h('input', { class: 'ds-input', type: 'date', id: dateId, value: given?.on });
  const dateText = form.measureDate({ measure: form.measureNames[kind] });
  const dateField = h(
    'div',
    { class: 'ds-field notice-measure-date' },
    h('label', { class: 'ds-label', for: dateId }, dateText),
    date,
  );
  const show = (): void => void (dateField.hidden = !box.checked);
  box.addEventListener('change', show);
  show();
  return { kind, box, date, elements: [field, dateField] };
}
