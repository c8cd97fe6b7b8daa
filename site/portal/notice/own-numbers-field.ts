/** Whether a municipality lets everybody see its own exact number: boxes to tick, and why one may not. */
import { municipalityName } from '#domain/municipality/names.ts';
import type { OwnNumberView } from '#domain/notice/own-number-view.ts';
import type { NoticeTexts } from '../../texts/portal/schema-notice.ts';
import { h } from '../dom.ts';

export interface OwnNumbersField {
  readonly element: HTMLElement;
  /** Municipality numbers. */
  values(): string[];
}

export function ownNumbersField({ municipalities }: OwnNumberView, { form }: NoticeTexts): OwnNumbersField {
  const rows = municipalities.map(({ municipality, refusal }) => {
    const told = { municipality: municipalityName(municipality) };
    if (refusal)
      return { municipality, box: null, element: h('p', {}, form.ownNumberRefused[refusal](told)) };
    const id = `eget-tall-${municipality}`;
    const box = h('input', { class: 'ds-input', type: 'checkbox', id });
    const label = h('label', { class: 'ds-label', for: id, 'data-weight': 'regular' }, form.ownNumber(told));
    return { municipality, box, element: h('div', { class: 'ds-field' }, box, label) };
  });
  const element = h(
    'fieldset',
    { class: 'ds-fieldset' },
    h('legend', { class: 'ds-label' }, form.ownNumbers),
    h('p', { 'data-field': 'description' }, form.ownNumbersHint),
    ...rows.map((row) => row.element),
  );
  return {
    element,
    values: () => rows.filter(({ box }) => box?.checked).map(({ municipality }) => municipality),
  };
}
