import type { Expression } from './expression.ts';

/** Every expression in an expression, itself first. */
export function* within(expression: Expression): Generator<Expression> {
  yield expression;
  for (const child of childrenOf(expression)) yield* within(child);
}

function childrenOf(one: Expression): readonly Expression[] {
  switch (one.kind) {
    case 'value':
    case 'name':
      return [];
    case 'text':
      return one.parts.filter((part) => typeof part !== 'string');
    case 'member':
    case 'not':
      return [one.of];
    case 'index':
      return [one.of, one.at];
    case 'call':
      return one.args;
    case 'array':
      return one.items;
    case 'object':
      return one.entries.flat();
    case 'for':
      return [one.over, one.body];
    case 'if':
      return [one.condition, one.body];
    case 'choice':
      return [one.condition, one.yes, one.no];
    case 'binary':
      return [one.left, one.right];
  }
}

/** The names that an expression uses and does not bring itself. */
export function freeNames(expression: Expression): string[] {
  if (expression.kind === 'name') return [expression.name];
  if (expression.kind !== 'for') return childrenOf(expression).flatMap(freeNames);
  const inside = freeNames(expression.body).filter((name) => !expression.names.includes(name));
  return [...freeNames(expression.over), ...inside];
}
