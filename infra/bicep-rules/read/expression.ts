/** An expression of Bicep as data. */
import { fieldOf, namedAt, partsOf } from './parse.ts';
import type { Node } from './parse.ts';

export type Expression =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'text'; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly at: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | {
      readonly kind: 'for';
      readonly names: readonly string[];
      readonly over: Expression;
      readonly body: Expression;
    }
  | { readonly kind: 'if'; readonly condition: Expression; readonly body: Expression }
  | {
      readonly kind: 'choice';
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression };

/** @throws for a form that nothing here uses: it is to be taught before it is used */
export function expressionOf(node: Node): Expression {
  const reader = readers[node.type];
  if (reader === undefined)
    throw new Error(`line ${node.startPosition.row + 1}: ${node.type} is not known here`);
  return reader(node);
}

const name = (node: Node): Expression => ({ kind: 'name', name: node.text });

const readers: Readonly<Record<string, (node: Node) => Expression>> = {
  identifier: name,
  number: (node) => ({ kind: 'value', value: Number(node.text) }),
  boolean: (node) => ({ kind: 'value', value: node.text === 'true' }),
  null: () => ({ kind: 'value', value: null }),
  string: textOf,
  array: (node) => ({ kind: 'array', items: partsOf(node).map(expressionOf) }),
  object: (node) => ({ kind: 'object', entries: partsOf(node).map(entryOf) }),
  parenthesized_expression: (node) => expressionOf(namedAt(node, 0)),
  member_expression: (node) => ({
    kind: 'member',
    of: expressionOf(fieldOf(node, 'object')),
    name: fieldOf(node, 'property').text,
  }),
  subscript_expression: (node) => ({
    kind: 'index',
    of: expressionOf(fieldOf(node, 'object')),
    at: expressionOf(fieldOf(node, 'index')),
  }),
  call_expression: (node) => ({
    kind: 'call',
    name: fieldOf(node, 'function').text,
    args: partsOf(fieldOf(node, 'arguments')).map(expressionOf),
  }),
  ternary_expression: (node) => ({
    kind: 'choice',
    condition: expressionOf(fieldOf(node, 'condition')),
    yes: expressionOf(fieldOf(node, 'consequence')),
    no: expressionOf(fieldOf(node, 'alternative')),
  }),
  unary_expression: (node) => ({ kind: 'not', of: expressionOf(fieldOf(node, 'argument')) }),
  binary_expression: (node) => ({
    kind: 'binary',
    sign: fieldOf(node, 'operator').text,
    left: expressionOf(fieldOf(node, 'left')),
    right: expressionOf(fieldOf(node, 'right')),
  }),
  if_statement: (node) => ({
    kind: 'if',
    condition: expressionOf(namedAt(node, 0)),
    body: expressionOf(namedAt(node, 1)),
  }),
  for_statement: forOf,
};

function forOf(node: Node): Expression {
  const [variables, over, body] = [namedAt(node, 0), namedAt(node, 1), namedAt(node, 2)];
  const isPair = variables.type === 'for_loop_parameters';
  const names = isPair ? partsOf(variables).map(({ text }) => text) : [variables.text];
  return { kind: 'for', names, over: expressionOf(over), body: expressionOf(body) };
}

function entryOf(node: Node): readonly [Expression, Expression] {
  const [key, value] = [namedAt(node, 0), namedAt(node, 1)];
  const named: Expression = { kind: 'value', value: key.text };
  return [key.type === 'string' ? textOf(key) : named, expressionOf(value)];
}

/** From the source between the interpolations: the tree drops blanks that stand after one. */
function textOf(node: Node): Expression {
  const { text } = node;
  if (text.startsWith("'''")) return { kind: 'value', value: text.slice(3, -3) };
  const parts: (string | Expression)[] = [];
  let at = 1;
  for (const child of partsOf(node)) {
    if (child.type !== 'interpolation') continue;
    const from = child.startIndex - node.startIndex;
    parts.push(unescaped(text.slice(at, from)), expressionOf(namedAt(child, 0)));
    at = from + child.text.length;
  }
  parts.push(unescaped(text.slice(at, -1)));
  return parts.length === 1
    ? { kind: 'value', value: unescaped(text.slice(1, -1)) }
    : { kind: 'text', parts };
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
