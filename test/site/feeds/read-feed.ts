/** Reads a feed back, strictly, with a parser that knows nothing of how it was written: for the tests. */
import { Parser } from 'saxen';

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** @throws where the text is no well-formed XML */
export function readXml(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  const fail = (problem: unknown): never => {
    throw new Error(String(problem));
  };
  const parser = new Parser();
  parser.on('openTag', (name, attributesOf, decode) => {
    const raw = attributesOf() || {};
    const attributes = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, decode(value)]));
    const node: Node = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closeTag', () => void open.pop());
  parser.on('text', (text, decode) => {
    const last = open.at(-1);
    if (last) last.text += decode(text);
  });
  parser.on('error', fail);
  parser.on('warn', fail);
  parser.write(xml);
  const problem = parser.end();
  if (problem) fail(problem);
  const [top] = root.children;
  if (open.length !== 1 || top === undefined || root.children.length !== 1) return fail('not one element');
  return top;
}

export const childrenOf = (node: Node, name: string): Node[] =>
  node.children.filter((child) => child.name === name);

/** @throws where there is not exactly one */
export function only(node: Node, name: string): Node {
  const [first, second] = childrenOf(node, name);
  if (first === undefined || second !== undefined) throw new Error(`${name}: not exactly one`);
  return first;
}
