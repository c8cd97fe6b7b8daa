/** The portal for somebody with a service: the bar, and the view that the address's hash names. */
import { mayLeave } from './leave-guard.ts';
import { places } from './page.ts';
import { routeOf } from './router.ts';
import { markCurrent, serviceBar } from './service-bar.ts';
import { showView } from './show-view.ts';
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
    if (mayLeave(event)) show(context, bar);
  };
  window.addEventListener('hashchange', follow);
  show(context, bar);
  return () => window.removeEventListener('hashchange', follow);
}

function show(context: PortalContext, bar: HTMLElement): void {
  const { texts } = context;
  const { view, rest } = routeOf(location.hash, [...views, ...viewsOfTasks]);
  const render = (container: HTMLElement) => view.render(context, container, rest);
  void showView({ title: view.title(texts), texts, render });
  markCurrent(bar, view.hash);
}
