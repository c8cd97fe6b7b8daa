/** The same triples as the JSON-LD, as Turtle. */
import { type Node, prefixes } from './dcat.ts';

export function turtleOf(catalogue: Node): string {
  const declared = Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .`);
  const graph = catalogue['@graph'];
  if (!Array.isArray(graph)) throw new Error('a catalogue without its graph');
  const subjects = withAddress(graph).map((node) => `${subject(node)}\n    ${properties(node, '    ')} .`);
  return `${[...declared, '', ...subjects].join('\n')}\n`;
}

/** What has an address of its own is described by itself, wherever it stands in the JSON-LD. */
function withAddress(value: Node[string]): Node[] {
  if (Array.isArray(value)) return value.flatMap(withAddress);
  if (typeof value !== 'object') return [];
  const node = value as Node;
  const inside = Object.values(node).flatMap(withAddress);
  return '@id' in node && Object.keys(node).length > 1 ? [node, ...inside] : inside;
}

function subject(node: Node): string {
  return `<${textOf(node['@id'])}>`;
}

function properties(node: Node, indent: string): string {
  const lines = Object.entries(node).flatMap(([property, value]) => {
    if (property === '@id') return [];
    if (property === '@type') return [`a ${textOf(value)}`];
    const values = Array.isArray(value) ? value : [value];
    return [`${property} ${values.map((one) => object(one, indent)).join(', ')}`];
  });
  return lines.join(` ;\n${indent}`);
}

function object(value: Node[string], indent: string): string {
  if (typeof value === 'string') return literal(value);
  if (typeof value !== 'object' || Array.isArray(value))
    throw new Error('a value that Turtle is not written of');
  const node = value as Node;
  if ('@value' in node) return literalOf(node);
  if ('@id' in node) return subject(node);
  const deeper = `${indent}    `;
  return `[\n${deeper}${properties(node, deeper)}\n${indent}]`;
}

function literalOf(node: Node): string {
  const text = literal(textOf(node['@value']));
  if ('@language' in node) return `${text}@${textOf(node['@language'])}`;
  return '@type' in node ? `${text}^^${textOf(node['@type'])}` : text;
}

function textOf(value: Node[string] | undefined): string {
  if (typeof value !== 'string') throw new Error('no text');
  return value;
}

/** JSON escapes all that Turtle wants escaped, in the same way. */
function literal(text: string): string {
  return JSON.stringify(text);
}
