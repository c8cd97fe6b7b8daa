/** From which day the control runs, and how often the service delivers. */
import type { ControlView } from '#domain/daily-control/control-view.ts';
import { controlDateSchema } from '#domain/daily-control/days.ts';
import { rhythms, settingsViewSchema } from '#domain/daily-control/settings.ts';
import { scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { errorSummary, field } from '../tasks/form.ts';
import type { PortalContext } from '../view.ts';

export function settingsForm(
  context: PortalContext,
  { settings, today }: ControlView,
  onSaved: () => Promise<void>,
): HTMLElement {
  const { settings: words } = context.texts.dailyControl;
  const from = field({
    id: 'kontroll-fra',
    type: 'date',
    label: words.from,
    hint: words.fromHint,
    value: settings?.from ?? today,
  });
  const rhythm = rhythmField(context, settings?.rhythm ?? 'daily');
  const errors = h('div', {});
  const submit = h('button', { class: 'ds-button', type: 'submit' }, settings ? words.save : words.begin);
  const form = h(
    'form',
    { class: 'control-settings', novalidate: true },
    errors,
    rhythm,
    from.element,
    submit,
  );
  const refuse = (text: string) => {
    from.show(text);
    errors.replaceChildren(errorSummary(words.errorHeading, [{ text, id: from.input.id }]));
    errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    from.show(null);
    errors.replaceChildren();
    if (!controlDateSchema.safeParse(from.input.value).success) return refuse(words.fromWrong);
    const chosen = form.querySelector<HTMLInputElement>('input[name="rytme"]:checked')?.value;
    void send({ from: from.input.value, rhythm: chosen });
  });
  const send = async (body: object) => {
    submit.disabled = true;
    const path = `${scopePath(context.service.scope)}/daily-control`;
    const answer = await context.api.send('PUT', path, body, settingsViewSchema);
    submit.disabled = false;
    if (answer.ok) return onSaved();
    if (answer.problem.status === 422) return refuse(words.outsideIncident);
    const text = problemText(answer.problem, context.texts);
    errors.replaceChildren(alertBox('danger', h('p', { role: 'alert' }, text)));
  };
  return form;
}

function rhythmField({ texts }: PortalContext, chosen: string): HTMLElement {
  const { settings: words } = texts.dailyControl;
  const options = rhythms.map((rhythm) => {
    const id = `rytme-${rhythm}`;
    const input = h('input', {
      class: 'ds-input',
      type: 'radio',
      name: 'rytme',
      id,
      value: rhythm,
      checked: rhythm === chosen,
    });
    const name = words.rhythms[rhythm].name;
    return h(
      'div',
      { class: 'ds-field' },
      input,
      h('label', { class: 'ds-label', for: id, 'data-weight': 'regular' }, name),
    );
  });
  return h(
    'fieldset',
    { class: 'ds-fieldset' },
    h('legend', { class: 'ds-label' }, words.rhythm),
    h('p', { 'data-field': 'description' }, words.rhythmHint),
    ...options,
  );
}
