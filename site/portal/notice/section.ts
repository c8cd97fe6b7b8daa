import { h } from '../dom.ts';

export function section(heading: string, ...children: readonly (Node | null)[]): HTMLElement {
  const title = h('h2', { class: 'ds-heading', 'data-size': 'sm' }, heading);
  return h('section', { class: 'portal-section' }, title, ...children);
}
