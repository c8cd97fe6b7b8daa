/** The portal for somebody with a service: the bar, and the view that the address's hash names. */
import { announce, alertBox, button, places, showScreen } from './page.ts';
import { h } from './dom.ts';
import { mayLeave } from './leave-guard.ts';
import { routeOf } from './router.ts';
import { markCurrent, serviceBar } from './service-bar.ts';
import type { PortalContext } from './view.ts';
import { views, viewsOfTasks } from './views.ts';

export interface Work {
  readonly context: PortalContext;
  /** Absent where there is but one service. */
  readonly changeService?: () => void;
}

/** @returns stops following the address */
export function work({ context, changeService }: Work): () => void {
  const bar = places.bar();
  bar.replaceChildren(...serviceBar(context, views, changeService));
  const follow = (event: HashChangeEvent) => {
    // Other fragments are places within the view, such as a field that an error points at.
    if (location.hash !== '' && !location.hash.startsWith('#/')) return;
    if (mayLeave(event)) void show(context, bar);
  };
  window.addEventListener('hashchange', follow);
  void show(context, bar);
  return () => window.removeEventListener('hashchange', follow);
}

/** A view that is slow to render writes into its own container, and so never over the next one. */
async function show(context: PortalContext, bar: HTMLElement): Promise<void> {
  const { texts } = context;
  const { view, rest } = routeOf(location.hash, [...views, ...viewsOfTasks]);
  const container = h('div', { class: 'portal-view' }, h('p', { class: 'muted' }, texts.shell.loading));
  showScreen(view.title(texts), texts, container);
  markCurrent(bar, view.hash);
  const filled = h('div', { class: 'portal-view' });
  try {
    await view.render(context, filled, rest);
    container.replaceWith(filled);
  } catch (error) {
    console.error(error);
    const retry = button(texts.shell.problems.retry, () => show(context, bar), 'secondary');
    container.replaceChildren(alertBox('danger', h('p', {}, texts.shell.problems.unexpected), retry));
    announce(texts.shell.problems.unexpected);
  }
}
