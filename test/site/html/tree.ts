/** Questions asked of a page's tree. */
import type { Element, Node } from './read-html.ts';

export const isElement = (node: Node): node is Element => node.kind === 'element';

/** Itself not counted, in the order of the page. */
export function* elementsIn(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

export function named(root: Element, ...names: string[]): Element[] {
  return [...elementsIn(root)].filter(({ name }) => names.includes(name));
}

const inline = new Set(
  'a abbr b bdi cite code dfn em i mark q s samp small span strong sub sup time u var'.split(' '),
);

/** What is read of it, without what no reader sees: a line for each block, so that nothing is read across two. */
export function textOf(element: Element): string {
  if (element.name === 'script' || element.name === 'style') return '';
  return element.children.map((child) => (isElement(child) ? partOf(child) : child.text)).join('');
}

const partOf = (child: Element): string => (inline.has(child.name) ? textOf(child) : `\n${textOf(child)}\n`);

export function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let at = element.parent; at; at = at.parent) ancestors.push(at);
  return ancestors;
}

/** As the browser has it for assistive technology, near enough to find what has no name at all. */
export function nameOf(element: Element, byId: ReadonlyMap<string, Element>): string {
  const label = element.attributes.get('aria-label');
  if (label?.trim()) return label.trim();
  const ids = element.attributes.get('aria-labelledby')?.split(/\s+/) ?? [];
  const labelled = ids
    .map((id) => textOf(byId.get(id) ?? element))
    .join(' ')
    .trim();
  if (labelled) return labelled;
  const images = named(element, 'img').map((image) => image.attributes.get('alt') ?? '');
  const titles = named(element, 'title').map(textOf);
  return [textOf(element), ...images, ...titles].join(' ').trim();
}
