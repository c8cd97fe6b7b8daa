/** The 72 hours of Art. 33: how long is left, the text for the form, and what Datatilsynet has been told. */
import { breachViewSchema } from '#domain/breach/view.ts';
import type { BreachView } from '#domain/breach/view.ts';
import { scopePath } from '../api.ts';
import { h } from '../dom.ts';
import { alertBox } from '../page.ts';
import { problemText } from '../problem-text.ts';
import type { PortalContext, View } from '../view.ts';
import { history } from './history.ts';
import { knownForm } from './known-form.ts';
import { letterPart } from './letter-part.ts';
import { clockStatus } from './status.ts';
import { toldForm } from './told-form.ts';

export const breachPageView: View = {
  hash: '#/avvik',
  title: (texts) => texts.breach.title,
  render: fill,
};

async function fill(context: PortalContext, container: HTMLElement): Promise<void> {
  const { texts, service, api } = context;
  const answer = await api.get(`${scopePath(service.scope)}/breach`, breachViewSchema);
  if (answer.ok) return show(context, container, answer.value);
  container.replaceChildren(alertBox('danger', h('p', {}, problemText(answer.problem, texts))));
}

function show(context: PortalContext, container: HTMLElement, view: BreachView): void {
  const { breach: words } = context.texts;
  const status = clockStatus(context, view, Date.now());
  const onSaved = (said: string) => (changed: BreachView) => {
    show(context, container, changed);
    const now = container.querySelector<HTMLElement>('[data-breach]');
    context.announce(`${said} ${now?.textContent ?? ''}`);
    now?.focus();
  };
  const letter = letterPart(context, view);
  container.replaceChildren(
    h('p', { class: 'breach-intro' }, words.intro),
    status,
    knownForm(context, view, onSaved(words.known.saved)),
    letter.element,
    toldForm(context, view, { onReasons: letter.showReasons, onSaved: onSaved(words.told.saved) }),
    history(context, view),
    h('p', {}, h('a', { class: 'ds-link', href: '#/oppgaver' }, words.back)),
  );
}
