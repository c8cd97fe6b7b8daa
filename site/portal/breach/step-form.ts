/** What both forms of the breach do with an answer: faults at their fields, in a summary that has the focus. */
import { breachFaults } from '#domain/breach/record.ts';
import type { BreachFault, BreachStep } from '#domain/breach/record.ts';
import { breachViewSchema } from '#domain/breach/view.ts';
import type { BreachView } from '#domain/breach/view.ts';
import { scopePath } from '../api.ts';
import type { Problem } from '../api.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { errorSummary } from '../tasks/form.ts';
import type { PortalContext } from '../view.ts';
import type { MomentFields } from './moment-fields.ts';

export interface Told {
  readonly id: string;
  readonly text: string;
}

export interface StepForm {
  readonly context: PortalContext;
  readonly moment: MomentFields;
  readonly children: readonly HTMLElement[];
  readonly button: string;
  step(): BreachStep | null;
  /** Faults of the form's own fields. */
  faults(): readonly Told[];
  /** Which field a code of the service is about; the time of day by default. */
  fieldOf?(code: BreachFault): string | null;
  onSaved(view: BreachView): void;
}

export function stepForm(settings: StepForm): HTMLFormElement {
  const { context, moment, children, button } = settings;
  const { errors: words } = context.texts.breach;
  const errors = h('div', {});
  const submit = h('button', { class: 'ds-button', type: 'submit' }, button);
  const form = h(
    'form',
    { class: 'portal-form', novalidate: true },
    errors,
    moment.element,
    ...children,
    submit,
  );
  const tell = (told: readonly Told[]): void => {
    const textOf = (id: string) => told.find((fault) => fault.id === id)?.text ?? null;
    for (const one of [moment.date, moment.time]) one.show(textOf(one.input.id));
    errors.replaceChildren(...(told.length > 0 ? [errorSummary(words.heading, told)] : []));
    errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
  };
  const refused = (problem: Problem): void => {
    const code = breachFaults.find((fault) => problem.type === `urn:avstem:problem:${fault}`);
    const id = code && (settings.fieldOf?.(code) ?? moment.time.input.id);
    if (code && id) return tell([{ id, text: words.codes[code] }]);
    const text = `${words.server} ${problemText(problem, context.texts)}`;
    errors.replaceChildren(alertBox('danger', h('p', { role: 'alert' }, text)));
  };
  let isSaving = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const told = [...momentFaults(settings), ...settings.faults()];
    tell(told);
    const step = settings.step();
    if (told.length > 0 || step === null || isSaving) return;
    isSaving = true;
    const path = `${scopePath(context.service.scope)}/breach`;
    void context.api.send('PUT', path, step, breachViewSchema).then((answer) => {
      isSaving = false;
      if (answer.ok) settings.onSaved(answer.value);
      else refused(answer.problem);
    });
  });
  return form;
}

function momentFaults({ context, moment }: StepForm): Told[] {
  const { errors: words } = context.texts.breach;
  const needed = [
    { input: moment.date.input, text: words.date },
    { input: moment.time.input, text: words.time },
  ];
  return needed.filter(({ input }) => input.value === '').map(({ input, text }) => ({ id: input.id, text }));
}
