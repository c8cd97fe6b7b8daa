/** A notice's elements in the document: the same that the public page has as HTML. */
import type { PageElement } from '#domain/notice/page/element.ts';
import { h } from '../dom.ts';

export function toDom({ tag, attributes, children }: PageElement): HTMLElement {
  return h(tag, attributes, ...children.map((child) => (typeof child === 'string' ? child : toDom(child))));
}
