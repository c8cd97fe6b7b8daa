/** Small parts of the page that several sections use. */
import { h } from '../dom.ts';

type Child = Node | string | null;

export function section(id: string, heading: string, ...children: readonly Child[]): HTMLElement {
  const headingId = `${id}-heading`;
  const title = h('h2', { id: headingId, class: 'ds-heading', 'data-size': 'sm', tabindex: '-1' }, heading);
  return h('section', { id, class: 'upload-section', 'aria-labelledby': headingId }, title, ...children);
}

export function button(
  text: string,
  onClick: () => void,
  variant: 'primary' | 'secondary' = 'primary',
): HTMLButtonElement {
  const element = h('button', { type: 'button', class: 'ds-button', 'data-variant': variant }, text);
  element.addEventListener('click', onClick);
  return element;
}

/** A label above its field, with a hint that is read with it. */
export function field(id: string, label: string, control: HTMLElement, hint?: string): HTMLElement {
  control.id = id;
  if (hint !== undefined) control.setAttribute('aria-describedby', `${id}-hint`);
  return h(
    'div',
    { class: 'ds-field' },
    h('label', { class: 'ds-label', 'data-weight': 'semibold', for: id }, label),
    hint === undefined ? null : h('p', { id: `${id}-hint`, class: 'upload-hint' }, hint),
    control,
  );
}

export function alertBox(
  color: 'danger' | 'warning' | 'info' | 'success',
  ...children: readonly Child[]
): HTMLElement {
  return h('div', { class: 'ds-alert', 'data-color': color }, ...children);
}

export function list(items: readonly string[]): HTMLElement {
  return h('ul', {}, ...items.map((text) => h('li', {}, text)));
}

/** A table that scrolls within itself where it is wider than the page. */
export function scrollTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  const headRow = h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)));
  const body = rows.map(([first = '', ...rest]) =>
    h('tr', {}, h('th', { scope: 'row' }, first), ...rest.map((cell) => h('td', {}, cell))),
  );
  const table = h(
    'table',
    { class: 'ds-table', 'data-zebra': true },
    h('caption', {}, caption),
    h('thead', {}, headRow),
    h('tbody', {}, ...body),
  );
  return h('div', { class: 'upload-scroll', tabindex: '0', role: 'region', 'aria-label': caption }, table);
}

/** Offers a file that was made here to be kept. */
export function saveFile(name: string, type: string, parts: BlobPart[]): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = h('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
