/** Under the header: for which organisation, service and municipalities one works, and the menu of views. */
import { z } from 'zod';
import type { PortalTexts } from '../texts/portal/schema.ts';
import { type PortalApi, scopePath } from './api.ts';
import { dateInWords } from './dates.ts';
import { h } from './dom.ts';
import { organisationInWords } from './no-access.ts';
import { button } from './page.ts';
import { problemText } from './problem-text.ts';
import type { PortalContext, View } from './view.ts';

export function serviceBar(context: PortalContext, views: readonly View[], change?: () => void): Node[] {
  const { texts, service } = context;
  const words = texts.shell.service;
  const label = { class: 'portal-service', 'aria-label': words.label };
  const bar = h(
    'section',
    label,
    h(
      'div',
      { class: 'frame' },
      facts(context),
      h(
        'div',
        { class: 'portal-service-actions' },
        objection(context.api, service.scope, context),
        change ? button(words.change, change, 'tertiary') : null,
      ),
    ),
  );
  return [bar, menu(views, context.texts)];
}

function facts({ me, service, texts, language }: PortalContext): HTMLElement {
  const words = texts.shell.service;
  const { incident } = me;
  const period = incident && {
    caseSystem: incident.caseSystem,
    from: dateInWords(incident.from, language),
    to: dateInWords(incident.to, language),
  };
  const municipalities = service.municipalities.map(({ number, name }) =>
    h('li', {}, name, ' ', h('span', { class: 'muted' }, number)),
  );
  return h(
    'dl',
    { class: 'portal-facts' },
    fact(words.organisation, organisationInWords(me.organisation ?? '')),
    fact(words.service, service.name),
    fact(words.municipalities, h('ul', {}, ...municipalities)),
    service.districts ? fact(words.districts, service.districts.join(', ')) : null,
    period ? fact(words.incident, words.period(period)) : null,
  );
}

function fact(name: string, value: string | Node): HTMLElement {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

/** "This list is wrong" goes to Bufdir, who keeps the register. */
function objection(api: PortalApi, scope: string, { texts }: PortalContext): HTMLElement {
  const words = texts.shell.service.wrong;
  const said = h('p', { role: 'status' });
  const send = button(words.button, async () => {
    send.disabled = true;
    const body = { kind: 'municipalities-wrong' };
    const answer = await api.send('POST', `${scopePath(scope)}/objections`, body, z.unknown());
    said.textContent = answer.ok ? words.sent : problemText(answer.problem, texts);
    send.disabled = answer.ok;
  });
  send.dataset['variant'] = 'secondary';
  return h(
    'details',
    { class: 'portal-objection' },
    h('summary', {}, words.question),
    h('div', {}, h('p', {}, words.text), send, said),
  );
}

interface InMenu {
  readonly hash: string;
  title(texts: PortalTexts): string;
}

export function menu(views: readonly InMenu[], texts: PortalTexts): HTMLElement {
  const items = views.map((view) => h('li', {}, h('a', { href: view.hash }, view.title(texts))));
  const label = { class: 'portal-menu', 'aria-label': texts.shell.menu };
  return h('nav', label, h('ul', { class: 'frame menu' }, ...items));
}

export function markCurrent(bar: HTMLElement, hash: string): void {
  for (const link of bar.querySelectorAll('.portal-menu a')) {
    if (link.getAttribute('href') === hash) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
