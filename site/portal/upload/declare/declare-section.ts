/** Step 3: what the file covers. Nothing is chosen beforehand; what the rows show is only proposed. */
import type { Side } from '#domain/logs/fault.ts';
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import { h } from '../../dom.ts';
import { errorSummary } from '../../tasks/form.ts';
import { alertBox, button, section } from '../parts.ts';
import type { ChannelValue } from './channel-values.ts';
import {
  clockSkews,
  type DeclarationFields,
  dayText,
  delays,
  type FieldFault,
  usualClockSkew,
} from './declaration.ts';
import { dates, group, radios, showError } from './fields.ts';

export interface DeclareForm {
  readonly element: HTMLElement;
  fields(): DeclarationFields;
  /** Shows what is wrong, by field, and moves the focus to the summary; nothing where all is well. */
  showFaults(faults: readonly FieldFault[]): void;
}

export interface Proposal {
  readonly side: Side;
  readonly period: { readonly from: number; readonly to: number } | null;
  /** Null where there is no column for it. */
  readonly channels: readonly ChannelValue[] | null;
}

const fieldIds: Readonly<Record<FieldFault['field'], string>> = {
  from: 'upload-from',
  to: 'upload-to',
  others: 'upload-others-yes',
  channels: 'upload-channel-0',
  delay: `upload-delay-${delays[0]}`,
  skew: `upload-skew-${clockSkews[0]}`,
};

/** @param onEdit after every change: what was tried before doesn't hold any more */
export function declareSection(
  texts: UploadTexts['declare'],
  proposal: Proposal,
  onEdit: () => void,
): DeclareForm {
  const from = dateInput();
  const to = dateInput();
  const summary = h('div', {});
  const channels = channelsPart(texts, proposal.channels);
  const others = radios('upload-others', [
    ['yes', texts.yes],
    ['no', texts.no],
  ]);
  const delay = radios(
    'upload-delay',
    delays.map((value) => [value, texts.delays[value]]),
  );
  const skew = radios(
    'upload-skew',
    clockSkews.map((value) => [value, texts.skews[value]]),
    usualClockSkew,
  );
  channels.element.hidden = true;
  others.element.addEventListener('change', () => (channels.element.hidden = others.value() !== 'yes'));
  const element = section(
    'upload-declare',
    texts.heading,
    summary,
    group(
      'upload-period',
      texts.period,
      texts.periodHint,
      proposalPart(texts, proposal, from, to, onEdit),
      dates(texts, { from: fieldIds.from, to: fieldIds.to }, from, to),
    ),
    ...(proposal.side === 'register' ? registerParts(texts, { others, channels, delay, skew }) : []),
  );
  element.addEventListener('input', onEdit);
  return {
    element,
    fields: () => ({
      from: from.value,
      to: to.value,
      hasOthers: others.value() === null ? null : others.value() === 'yes',
      channels: channels.values(),
      delay: delay.value(),
      clockSkew: skew.value(),
    }),
    showFaults(faults) {
      summary.replaceChildren();
      const told = (name: FieldFault['field']): string | null => {
        const fault = faults.find(({ field: faulty }) => faulty === name);
        return fault ? wordsOf(texts, fault) : null;
      };
      for (const name of Object.keys(fieldIds) as FieldFault['field'][]) {
        const control = element.querySelector<HTMLElement>(`[id="${fieldIds[name]}"]`);
        if (control) showError(control, told(name));
      }
      if (faults.length === 0) return;
      const links = faults.map((fault) => ({ text: wordsOf(texts, fault), id: fieldIds[fault.field] }));
      const box = errorSummary(texts.summary, links);
      summary.append(box);
      box.focus();
    },
  };
}

interface Part {
  readonly element: HTMLElement;
}

/** Of the portal's log only the period is asked: the rest is about the case system. */
function registerParts(
  texts: UploadTexts['declare'],
  parts: { readonly others: Part; readonly channels: Part; readonly delay: Part; readonly skew: Part },
): HTMLElement[] {
  return [
    group('upload-others-group', texts.others, texts.othersHint, parts.others.element),
    parts.channels.element,
    group('upload-delay-group', texts.delay, texts.delayHint, parts.delay.element),
    group('upload-skew-group', texts.skew, texts.skewHint, parts.skew.element),
  ];
}

function wordsOf(texts: UploadTexts['declare'], { field: name, code }: FieldFault): string {
  return texts.faults[`${name}-${code}` as keyof typeof texts.faults];
}

function dateInput(): HTMLInputElement {
  return h('input', {
    type: 'text',
    class: 'ds-input upload-date',
    autocomplete: 'off',
    inputmode: 'numeric',
  });
}

function proposalPart(
  texts: UploadTexts['declare'],
  { period }: Proposal,
  from: HTMLInputElement,
  to: HTMLInputElement,
  onEdit: () => void,
): HTMLElement | null {
  if (period === null) return null;
  const proposed = { from: dayText(period.from), to: dayText(period.to) };
  const use = button(
    texts.useProposal,
    () => {
      from.value = proposed.from;
      to.value = proposed.to;
      onEdit();
    },
    'secondary',
  );
  return h('div', { class: 'upload-proposal' }, h('p', {}, texts.proposal(proposed)), use);
}

function channelsPart(texts: UploadTexts['declare'], channels: Proposal['channels']) {
  if (channels === null) {
    return { element: alertBox('info', h('p', {}, texts.noChannelColumn)), values: (): string[] => [] };
  }
  const boxes = channels.map(({ value, rows }, index) => {
    const box = h('input', { type: 'checkbox', class: 'ds-input', id: `upload-channel-${index}` });
    const label = texts.channelCount({ value, count: String(rows) });
    return { value, box, element: h('div', { class: 'ds-field' }, box, h('label', { for: box.id }, label)) };
  });
  const element = group(
    'upload-channels',
    texts.channels,
    texts.channelsHint,
    ...boxes.map((item) => item.element),
  );
  return { element, values: () => boxes.filter(({ box }) => box.checked).map(({ value }) => value) };
}
