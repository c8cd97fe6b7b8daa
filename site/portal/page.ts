/** The places of the portal's document (site/layouts/PortalPage.astro), and how a screen is put there. */
import type { PortalTexts } from '../texts/portal/schema.ts';
import { h } from './dom.ts';

const place = (id: string): HTMLElement => document.getElementById(id)!;

export const places = {
  /** In the header, at its end. */
  account: () => place('portal-account'),
  /** Under the header: the service and the menu. */
  bar: () => place('portal-bar'),
  /** Above the heading: what matters whatever the view. */
  notice: () => place('portal-notice'),
  /** Within main. */
  content: () => place('portal-content'),
};

let isFirst = true;

/**
 * Shows a screen and moves the focus to its heading, save for the first one: a page that has just been loaded is read
 * from its top.
 */
export function showScreen(title: string, texts: PortalTexts, ...children: Node[]): void {
  const heading = h('h1', { class: 'ds-heading', tabindex: '-1' }, title);
  document.title = texts.shell.pageTitle({ title });
  places.content().replaceChildren(heading, ...children);
  if (!isFirst) {
    // To the top, or as far down as it takes to see the heading on a small screen.
    scrollTo(0, 0);
    heading.focus();
  }
  isFirst = false;
}

/** Heard by screen readers, politely; the same words twice are heard twice. */
export function announce(message: string): void {
  const region = place('portal-heard');
  region.textContent = '';
  setTimeout(() => (region.textContent = message), 100);
}

export function alertBox(
  color: 'danger' | 'warning' | 'info' | 'success',
  ...children: (Node | string)[]
): HTMLElement {
  return h('div', { class: 'ds-alert', 'data-color': color }, ...children);
}

export function button(text: string, onClick: () => unknown, variant = 'primary'): HTMLButtonElement {
  const element = h('button', { class: 'ds-button', type: 'button', 'data-variant': variant }, text);
  element.addEventListener('click', () => void onClick());
  return element;
}
