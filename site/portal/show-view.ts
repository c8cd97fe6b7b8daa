/** A view in the place of the one before: its heading at once, its content when it is there. */
import type { PortalTexts } from '../texts/portal/schema.ts';
import { h } from './dom.ts';
import { alertBox, announce, button, showScreen } from './page.ts';

export interface ShownView {
  readonly title: string;
  readonly texts: PortalTexts;
  render(container: HTMLElement): Promise<void> | void;
}

/** A view that is slow to render writes into its own container, and so never over the next one. */
export async function showView(view: ShownView): Promise<void> {
  const { title, texts } = view;
  const container = h('div', { class: 'portal-view' }, h('p', { class: 'muted' }, texts.shell.loading));
  showScreen(title, texts, container);
  const filled = h('div', { class: 'portal-view' });
  try {
    await view.render(filled);
    container.replaceWith(filled);
  } catch (error) {
    console.error(error);
    const retry = button(texts.shell.problems.retry, () => showView(view), 'secondary');
    container.replaceChildren(alertBox('danger', h('p', {}, texts.shell.problems.unexpected), retry));
    announce(texts.shell.problems.unexpected);
  }
}
