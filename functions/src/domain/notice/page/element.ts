/** Elements as data, so that one description becomes the public page, the portal's preview and the journal's copy. */
export type Tag =
  | 'article'
  | 'section'
  | 'div'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'p'
  | 'a'
  | 'ul'
  | 'li'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'time'
  | 'span';

export interface PageElement {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (PageElement | string)[];
}

/** @param children null is left out */
export function element(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (PageElement | string | null)[]
): PageElement {
  return { tag, attributes, children: children.filter((child) => child !== null) };
}

/** The same element as HTML, in one line; text is always text. */
export function toHtml({ tag, attributes, children }: PageElement): string {
  const told = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : toHtml(child)));
  return `<${tag}${told.join('')}>${inner.join('')}</${tag}>`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
