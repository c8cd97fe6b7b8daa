/** The two fields of a part, beside the Norwegian text: a heading, and the text with the words for its values. */
import type { PublicNotice } from '#domain/notice/public-snapshot.ts';
import type { SamiLanguage } from '#domain/municipality/sami-area.ts';
import { samiValues } from '#domain/notice/sami/parts.ts';
import type { AskedPart, SamiPart, SamiPartName } from '#domain/notice/sami/parts.ts';
import type { SamiTexts } from '../../texts/portal/schema-sami.ts';
import { h } from '../dom.ts';
import { norwegianPart } from './norwegian.ts';

export interface TextField {
  readonly element: HTMLElement;
  readonly id: string;
  /** As its label says. */
  readonly label: string;
  value(): string;
  /** @param error null takes it away */
  show(error: string | null): void;
}

export interface PartFields {
  readonly part: SamiPartName;
  readonly element: HTMLElement;
  readonly heading: TextField;
  readonly text: TextField;
}

interface PartSettings {
  readonly asked: AskedPart;
  readonly notice: PublicNotice;
  readonly language: SamiLanguage;
  /** What stands in the fields. */
  readonly before: SamiPart | undefined;
  /** Of their ids. */
  readonly prefix: string;
}

export function partFields(
  { asked, notice, language, before, prefix }: PartSettings,
  words: SamiTexts,
): PartFields {
  const { part } = asked;
  const name = words.parts[part];
  const valuesId = `${prefix}${part}-ord`;
  const heading = textField({
    id: `${prefix}${part}-overskrift`,
    label: words.form.partHeading({ part: name }),
    input: h('input', { class: 'ds-input', type: 'text', lang: language, autocomplete: 'off' }),
    value: before?.heading ?? '',
  });
  const text = textField({
    id: `${prefix}${part}-tekst`,
    label: words.form.partText({ part: name }),
    input: h('textarea', { class: 'ds-input', rows: '6', lang: language }),
    value: before?.text ?? '',
    describedBy: valuesId,
  });
  const original = h(
    'div',
    { class: 'sami-original' },
    h('p', { class: 'sami-original-label' }, words.form.norwegian),
    norwegianPart(notice, part, `${prefix}norsk-`),
  );
  const fields = h(
    'div',
    { class: 'sami-fields' },
    heading.element,
    text.element,
    valuesPart(asked, valuesId, words),
  );
  const element = h(
    'div',
    { class: 'sami-part', role: 'group', 'aria-label': name, 'data-part': part },
    original,
    fields,
  );
  return { part, element, heading, text };
}

/** The words to write, each with what it becomes. */
function valuesPart({ part, values }: AskedPart, id: string, words: SamiTexts): HTMLElement {
  const days = part === 'days' || part === 'withdrawn' ? h('p', {}, words.form.days) : null;
  if (values.length === 0)
    return h('div', { class: 'sami-values', id }, h('p', {}, words.form.noValues), days);
  const items = values.map((value) =>
    h('li', {}, h('code', {}, `{${samiValues[value]}}`), `: ${words.values[value]}`),
  );
  return h('div', { class: 'sami-values', id }, h('p', {}, words.form.values), h('ul', {}, ...items), days);
}

interface FieldSettings {
  readonly id: string;
  readonly label: string;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  readonly value: string;
  readonly describedBy?: string;
}

function textField({ id, label, input, value, describedBy = '' }: FieldSettings): TextField {
  const errorId = `${id}-feil`;
  input.id = id;
  input.value = value;
  const error = h('p', { class: 'ds-validation-message', id: errorId, hidden: true });
  const describe = (ids: string): void => {
    if (ids === '') input.removeAttribute('aria-describedby');
    else input.setAttribute('aria-describedby', ids);
  };
  describe(describedBy);
  const element = h(
    'div',
    { class: 'ds-field' },
    h('label', { class: 'ds-label', 'data-weight': 'semibold', for: id }, label),
    input,
    error,
  );
  return {
    element,
    id,
    label,
    value: () => input.value,
    show(text) {
      error.hidden = text === null;
      error.textContent = text ?? '';
      if (text === null) input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
      describe(text === null ? describedBy : `${describedBy} ${errorId}`.trim());
    },
  };
}
