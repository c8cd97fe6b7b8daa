/**
 * Reads a built page strictly: a tree, and every place where a browser would have to guess. It takes what the HTML
 * standard calls valid and generators write: quoted attributes, every element closed but the void ones.
 */
export interface Element {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | null;
  readonly children: Node[];
}
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}
export type Node = Element | TextNode;

export interface HtmlTree {
  readonly root: Element;
  readonly faults: string[];
}

export const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** Their content is no markup. */
const rawElements = new Set(['script', 'style', 'textarea', 'title']);

const tagPattern = /<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/y;
const attributePattern = /\s+([^\s"'<>/=]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'=<>`]+))?/y;
const referencePattern = /&(?!(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#x[0-9a-fA-F]+);)/;

interface Reading {
  readonly html: string;
  readonly faults: string[];
  at: number;
  open: Element;
}

export function readHtml(html: string): HtmlTree {
  const root: Element = { kind: 'element', name: '#root', attributes: new Map(), parent: null, children: [] };
  const reading: Reading = { html, faults: [], at: 0, open: root };
  if (/^<!doctype html>/i.test(html)) reading.at = html.indexOf('>') + 1;
  else reading.faults.push('no doctype');
  while (reading.at < html.length) readNext(reading);
  for (let open: Element | null = reading.open; open && open !== root; open = open.parent) {
    reading.faults.push(`<${open.name}> is never closed`);
  }
  return { root, faults: reading.faults };
}

function readNext(reading: Reading): void {
  const { html, at } = reading;
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at);
    if (end < 0) reading.faults.push('a comment is never closed');
    reading.at = end < 0 ? html.length : end + 3;
    return;
  }
  if (html[at] === '<') return readTag(reading);
  const next = html.indexOf('<', at);
  readText(reading, html.slice(at, next < 0 ? html.length : next));
}

function readText(reading: Reading, text: string): void {
  if (referencePattern.test(text)) reading.faults.push(`a bare & in "${text.slice(0, 40)}"`);
  reading.open.children.push({ kind: 'text', text: decoded(text) });
  reading.at += text.length;
}

function readTag(reading: Reading): void {
  tagPattern.lastIndex = reading.at;
  const found = tagPattern.exec(reading.html);
  if (!found) {
    reading.faults.push(`a bare < at "${reading.html.slice(reading.at, reading.at + 30)}"`);
    reading.at += 1;
    return;
  }
  const [whole, slash, name = '', rest = ''] = found;
  reading.at += whole.length;
  if (slash === '/') return close(reading, name);
  const isSelfClosed = rest.endsWith('/');
  const attributes = readAttributes(reading, name, isSelfClosed ? rest.slice(0, -1) : rest);
  const element: Element = { kind: 'element', name, attributes, parent: reading.open, children: [] };
  reading.open.children.push(element);
  if (voidElements.has(name) || (isSelfClosed && isWithinSvg(element))) return;
  if (isSelfClosed) reading.faults.push(`<${name}/> does not close itself`);
  reading.open = element;
  if (rawElements.has(name) && !isWithinSvg(element)) readRaw(reading, name);
}

/** Up to the end tag, whatever stands there. */
function readRaw(reading: Reading, name: string): void {
  const end = reading.html.indexOf(`</${name}>`, reading.at);
  const text = reading.html.slice(reading.at, end < 0 ? reading.html.length : end);
  const isText = name === 'title' || name === 'textarea';
  reading.open.children.push({ kind: 'text', text: isText ? decoded(text) : text });
  reading.at += text.length;
}

function close(reading: Reading, name: string): void {
  if (reading.open.name === name && reading.open.parent) {
    reading.open = reading.open.parent;
    return;
  }
  reading.faults.push(`</${name}> where <${reading.open.name}> is open`);
  for (let open: Element | null = reading.open; open?.parent; open = open.parent) {
    if (open.name === name) reading.open = open.parent;
  }
}

function readAttributes(reading: Reading, element: string, text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    attributePattern.lastIndex = at;
    const found = attributePattern.exec(text);
    if (!found) break;
    at = attributePattern.lastIndex;
    const [, name = '', double, single, bare] = found;
    const value = double ?? single ?? bare ?? '';
    if (attributes.has(name)) reading.faults.push(`<${element}> has ${name} twice`);
    if (referencePattern.test(value)) reading.faults.push(`a bare & in ${name} of <${element}>`);
    attributes.set(name, decoded(value));
  }
  if (text.slice(at).trim() !== '')
    reading.faults.push(`<${element}> has unreadable attributes: ${text.slice(at)}`);
  return attributes;
}

export function isWithinSvg(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at.name === 'svg') return true;
  return false;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|([a-zA-Z][a-zA-Z0-9]*));/g,
    (whole, hex, decimal, name) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return named[name] ?? whole;
    },
  );
}
