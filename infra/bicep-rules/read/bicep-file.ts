/** One file of Bicep as data: what it declares, and which names it uses. */
import { expressionOf } from './expression.ts';
import type { Expression } from './expression.ts';
import { faultsOf, namedAt, partsOf } from './parse.ts';
import type { Node, Parse } from './parse.ts';

export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly fallback: Expression | null;
  /** Of the decorators before it: `description`, `allowed`, … with their text. */
  readonly decorators: readonly string[];
}

export interface Declared {
  readonly name: string;
  /** Of a resource its type and API version, of a module its path. */
  readonly what: string;
  readonly isExisting: boolean;
  readonly body: Expression;
}

export interface BicepFile {
  readonly path: string;
  readonly text: string;
  /** What the parser could not make out. Where there is anything, the rest is empty. */
  readonly faults: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly variables: ReadonlyMap<string, Expression>;
  readonly resources: readonly Declared[];
  readonly modules: readonly Declared[];
  readonly outputs: ReadonlyMap<string, Expression>;
}

export function readBicep(path: string, text: string, parse: Parse): BicepFile {
  const root = parse(text);
  const faults = faultsOf(root);
  const statements = faults.length > 0 ? [] : partsOf(root);
  const of = (type: string): Node[] => statements.filter((statement) => statement.type === type);
  return {
    path,
    text,
    faults,
    parameters: of('parameter_declaration').map((node) => parameterOf(node, statements)),
    variables: new Map(
      of('variable_declaration').map((node) => [nameOf(node), expressionOf(namedAt(node, 1))]),
    ),
    resources: of('resource_declaration').map(declaredOf),
    modules: of('module_declaration').map(declaredOf),
    outputs: new Map(of('output_declaration').map((node) => [nameOf(node), expressionOf(namedAt(node, 2))])),
  };
}

const nameOf = (node: Node): string => namedAt(node, 0).text;

function parameterOf(node: Node, statements: readonly Node[]): Parameter {
  const [, type, fallback] = partsOf(node);
  const before = statements[statements.findIndex(({ id }) => id === node.id) - 1];
  const decorators = before?.type === 'decorators' ? partsOf(before).map(({ text }) => text) : [];
  return {
    name: nameOf(node),
    type: type?.text ?? '',
    fallback: fallback === undefined ? null : expressionOf(fallback),
    decorators,
  };
}

function declaredOf(node: Node): Declared {
  return {
    name: nameOf(node),
    what: namedAt(node, 1).text.slice(1, -1),
    isExisting: node.children.some((child) => child?.type === 'existing'),
    body: expressionOf(namedAt(node, 2)),
  };
}
