/** The same triples as the JSON-LD, as Turtle. */
import { type Node, prefixes } from './dcat.ts';

export function turtleOf(catalogue: Node): string {
  const declared = Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .`);
  const graph = catalogue['@graph'];
  if (!Array.isArray(graph)) throw new Error('a catalogue without its graph');
  const subjects = graph.map((node: Node) => `${subject(node)}\n    ${properties(node, '    ')} .`);
  return `${[...declared, '', ...subjects].join('\n')}\n`;
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
  // A thing with an address and nothing else is named; one with more is described where it stands.
  const isNamed = '@id' in node && Object.keys(node).length === 1;
  if (isNamed) return subject(node);
  const deeper = `${indent}    `;
  const described = Object.fromEntries(Object.entries(node).filter(([property]) => property !== '@id'));
  return `[\n${deeper}${properties(described, deeper)}\n${indent}]`;
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
