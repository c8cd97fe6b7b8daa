/** `#/avstemming`: what the two logs say of one service's messages, what they can't say, and the delay to confirm. */
import type { ScopeView } from '#domain/delivery/scope-view.ts';
import { h } from '../dom.ts';
import type { PortalContext, View } from '../view.ts';
import { obstaclesSection, warningsSection } from './advice.ts';
import { answerBox } from './answer.ts';
import { countsSection } from './counts.ts';
import { delaySection } from './delay/index.ts';
import { filesSection } from './files.ts';
import { loadReconciliation } from './load.ts';
import { messagesSection } from './messages.ts';
import { pageOf } from './page.ts';
import { timelineSection } from './timeline/index.ts';
import { unknownSection } from './unknown.ts';
import { windowsSection } from './windows.ts';

export const reconciliationView: View = {
  hash: '#/avstemming',
  title: (texts) => texts.reconciliation.title,
  render: (context, container) => draw(context, container),
};

async function draw(context: PortalContext, container: HTMLElement): Promise<void> {
  const loaded = await loadReconciliation(context.api, context.service.scope);
  if (!loaded.ok) {
    container.replaceChildren(failed(context, loaded.problem.status, () => void draw(context, container)));
  } else if (loaded.value.state === 'nothing-yet') {
    container.replaceChildren(nothingYet(context, loaded.value.view));
  } else {
    const { result, scope, view } = loaded.value;
    const page = pageOf(context, { result, scope, rules: view.rules });
    const reload = async (said: string): Promise<void> => {
      await draw(context, container);
      container.querySelector<HTMLElement>('#tiden')?.focus();
      context.announce(said);
    };
    const sections = [
      warningsSection(page),
      timelineSection(page),
      windowsSection(page),
      countsSection(page),
      unknownSection(page),
      delaySection(page, (said) => void reload(said)),
      obstaclesSection(page),
      messagesSection(page),
      filesSection(page),
    ].filter((part) => part !== null);
    container.replaceChildren(answerBox(page), contents(page.texts.contents, sections), ...sections);
  }
}

/** Links that move the focus and leave the address alone, since it names the view. */
function contents(name: string, sections: readonly HTMLElement[]): HTMLElement {
  const items = sections.map((part) => {
    const heading = part.querySelector('h2')!;
    const link = h('a', { class: 'ds-link', href: `#${heading.id}` }, heading.textContent);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      heading.focus();
      heading.scrollIntoView();
    });
    return h('li', {}, link);
  });
  return h('nav', { class: 'portal-contents', 'aria-label': name }, h('ul', {}, ...items));
}

function nothingYet({ texts: { reconciliation } }: PortalContext, view: ScopeView): HTMLElement {
  const { heading, portal, register, waiting, upload } = reconciliation.nothingYet;
  const has = (side: 'portal' | 'register') =>
    view.deliveries.some(({ declaration, state }) => declaration.side === side && state !== 'refused');
  const hasRegister = has('register');
  // The portal's log is often KS's, of the whole country, and then not among the service's own deliveries.
  const lines = hasRegister ? [has('portal') ? waiting : portal] : [register];
  return h(
    'div',
    { class: 'ds-alert', 'data-color': 'info' },
    h('h2', { class: 'ds-heading', 'data-size': 'sm' }, heading),
    ...lines.map((line) => h('p', {}, line)),
    hasRegister ? null : h('p', {}, h('a', { class: 'ds-link', href: '#/last-opp' }, upload)),
  );
}

function failed(
  { texts: { reconciliation } }: PortalContext,
  status: number,
  retry: () => void,
): HTMLElement {
  const again = h(
    'button',
    { type: 'button', class: 'ds-button', 'data-variant': 'secondary' },
    reconciliation.again,
  );
  again.addEventListener('click', retry);
  const text = reconciliation.failed({ status: `${status}` });
  return h('div', { class: 'ds-alert', 'data-color': 'danger', role: 'alert' }, h('p', {}, text), again);
}
