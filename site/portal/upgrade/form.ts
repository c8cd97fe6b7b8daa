/** The form that attests which version of the case system is in use, and since when. */
import { upgradeViewSchema } from '#domain/upgrade/upgrade.ts';
import { scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import { errorSummary, field, type FormField } from '../tasks/form.ts';
import type { PortalContext } from '../view.ts';
import { checkUpgrade, type UpgradeFault } from './check.ts';

export function upgradeForm(
  context: PortalContext,
  given: { version: string; installedOn: string },
): HTMLElement {
  const words = context.texts.tasks.upgrade;
  const version = field({
    id: 'version',
    label: words.version,
    hint: words.versionHint,
    value: given.version,
  });
  const date = field({
    id: 'installed-on',
    type: 'date',
    label: words.date,
    hint: words.dateHint,
    value: given.installedOn,
  });
  const errors = h('div', {});
  const submit = h('button', { class: 'ds-button', type: 'submit' }, words.button);
  const form = h(
    'form',
    { class: 'portal-form', novalidate: true },
    errors,
    version.element,
    date.element,
    submit,
  );
  const fieldOf: Record<UpgradeFault, FormField> = { version, date, future: date };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const entered = { version: version.input.value.trim(), installedOn: date.input.value };
    const faults = checkUpgrade(entered, Date.now());
    for (const one of [version, date]) one.show(null);
    for (const fault of faults) fieldOf[fault].show(words.errors[fault]);
    const told = faults.map((fault) => ({ text: words.errors[fault], id: fieldOf[fault].input.id }));
    errors.replaceChildren(...(told.length > 0 ? [errorSummary(words.errors.heading, told)] : []));
    if (told.length > 0) return errors.querySelector<HTMLElement>('.ds-error-summary')?.focus();
    void send(entered);
  });
  const send = async (entered: { version: string; installedOn: string }) => {
    submit.disabled = true;
    const path = `${scopePath(context.service.scope)}/upgrade`;
    const answer = await context.api.send('PUT', path, entered, upgradeViewSchema);
    submit.disabled = false;
    if (answer.ok) {
      context.announce(words.saved);
      return context.navigate('#/oppgaver');
    }
    const text = `${words.errors.server} ${problemText(answer.problem, context.texts)}`;
    errors.replaceChildren(alertBox('danger', h('p', { role: 'alert' }, text)));
  };
  return form;
}
