/** That Datatilsynet was told: when, at which stage, and why late where it is. */
import { breachStages, lateReasons, needsReasons } from '#domain/breach/record.ts';
import type { LateReason } from '#domain/breach/record.ts';
import type { BreachView } from '#domain/breach/view.ts';
import { h } from '../dom.ts';
import type { PortalContext } from '../view.ts';
import { momentFields } from './moment-fields.ts';
import { stepForm } from './step-form.ts';

interface ToldOutcome {
  /** Chosen, and not sent yet. */
  onReasons(reasons: readonly LateReason[]): void;
  onSaved(view: BreachView): void;
}

export function toldForm(context: PortalContext, view: BreachView, outcome: ToldOutcome): HTMLElement {
  const { told: words } = context.texts.breach;
  const isPossible = view.facts.knownAtMs !== null;
  return h(
    'section',
    { class: 'portal-section', 'aria-labelledby': 'told-heading' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm', id: 'told-heading' }, words.heading),
    h('p', {}, isPossible ? words.intro : words.needsKnown),
    isPossible ? formOf(context, view, outcome) : null,
  );
}

function formOf(context: PortalContext, view: BreachView, outcome: ToldOutcome): HTMLFormElement {
  const { told: words, reasons, errors } = context.texts.breach;
  const isFirst = view.told.length === 0;
  const moment = momentFields('told', words, null);
  const open = breachStages.filter((stage) => (stage === 'first') === isFirst);
  const stages = choices({ id: 'stage', type: 'radio', legend: words.stage, hint: null }, open, words.stages);
  if (isFirst) stages.check('first');
  const late = choices(
    { id: 'late', type: 'checkbox', legend: words.late, hint: words.lateHint },
    lateReasons,
    reasons,
  );
  late.element.addEventListener('change', () => outcome.onReasons(late.chosen()));
  const canBeLate = needsReasons(view, Date.now(), view.facts.knownAtMs ?? 0);
  return stepForm({
    context,
    moment,
    children: canBeLate ? [stages.element, late.element] : [stages.element],
    button: words.button,
    step: () => {
      const [stage] = stages.chosen();
      return stage ? { step: 'told', at: moment.value(), stage, lateReasons: late.chosen() } : null;
    },
    faults: () => (stages.chosen().length > 0 ? [] : [{ id: stages.firstId, text: errors.stage }]),
    fieldOf: (code) => {
      if (code === 'reasons-needed') return canBeLate ? late.firstId : null;
      return code === 'stage-order' && isFirst ? stages.firstId : null;
    },
    onSaved: outcome.onSaved,
  });
}

interface ChoiceSettings {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly legend: string;
  readonly hint: string | null;
}

function choices<Code extends string>(
  { id, type, legend, hint }: ChoiceSettings,
  codes: readonly Code[],
  texts: Readonly<Record<Code, string>>,
) {
  const options = codes.map((code) => {
    const input = h('input', { class: 'ds-input', type, id: `${id}-${code}`, name: id, value: code });
    const label = h('label', { class: 'ds-label', 'data-weight': 'regular', for: input.id }, texts[code]);
    return { code, input, element: h('div', { class: 'ds-field' }, input, label) };
  });
  const described = hint === null ? {} : { 'aria-describedby': `${id}-hint` };
  const element = h(
    'fieldset',
    { class: 'ds-fieldset', ...described },
    h('legend', { class: 'ds-label', 'data-weight': 'semibold' }, legend),
    hint === null ? null : h('p', { id: `${id}-hint` }, hint),
    ...options.map((option) => option.element),
  );
  return {
    element,
    firstId: `${id}-${codes[0]}`,
    chosen: (): Code[] => options.filter(({ input }) => input.checked).map(({ code }) => code),
    check: (code: Code): void => {
      for (const option of options) if (option.code === code) option.input.checked = true;
    },
  };
}
