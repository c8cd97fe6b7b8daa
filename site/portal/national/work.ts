/** The portal for those without a service: a menu where there is a choice, and the view that the address names. */
import { mayLeave } from '../leave-guard.ts';
import { places } from '../page.ts';
import { routeOf } from '../router.ts';
import { markCurrent, menu } from '../service-bar.ts';
import { showView } from '../show-view.ts';
import type { NationalContext, NationalView } from './view.ts';

/** @param views of the role, at least one @returns stops following the address */
export function workNationally(context: NationalContext, views: readonly NationalView[]): () => void {
  const bar = places.bar();
  bar.replaceChildren(...(views.length > 1 ? [menu(views, context.texts)] : []));
  const show = (): void => {
    const { view, rest } = routeOf(location.hash, views);
    const title = view.title(context.texts);
    const render = (container: HTMLElement) => view.render(context, container, rest);
    void showView({ title, texts: context.texts, render });
    markCurrent(bar, view.hash);
  };
  const follow = (event: HashChangeEvent): void => {
    // Other fragments are places within the view, such as a field that an error points at.
    if (location.hash !== '' && !location.hash.startsWith('#/')) return;
    if (mayLeave(event)) show();
  };
  window.addEventListener('hashchange', follow);
  show();
  return () => window.removeEventListener('hashchange', follow);
}
