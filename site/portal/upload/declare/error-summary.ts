import { h } from '../../dom.ts';

export interface FaultLink {
  readonly text: string;
  readonly target: HTMLElement | null;
}

/** What is wrong, each a link to its field; the links move the focus, since the address names the view. */
export function errorSummary(heading: string, links: readonly FaultLink[]): HTMLElement {
  const items = links.map(({ text, target }) => {
    const link = h('a', { href: location.hash, class: 'ds-link' }, text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      target?.focus();
    });
    return h('li', {}, link);
  });
  return h(
    'div',
    { class: 'ds-alert upload-errors', 'data-color': 'danger', role: 'alert', tabindex: '-1' },
    h('h3', { class: 'ds-heading', 'data-size': '2xs' }, heading),
    h('ul', {}, ...items),
  );
}
