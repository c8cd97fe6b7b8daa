/**
 * What an expression comes to, as far as that can be known without Azure. What cannot (an id, an address, a guid) is
 * the text of how it was asked for, between ‹ and ›, so that two that ask for the same are equal.
 */
import type { Expression } from '../read/expression.ts';
import { call } from './functions.ts';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };
/** @returns undefined for a name that is not there */
export type Scope = (name: string) => Plain | undefined;

export const unknown = (what: string): string => `‹${what.replaceAll(/[‹›]/g, '')}›`;
export const isUnknown = (value: Plain): boolean => typeof value === 'string' && /^‹[^‹›]*›$/.test(value);

export const isRecord = (value: Plain | undefined): value is { readonly [name: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function evaluate(one: Expression, scope: Scope): Plain {
  switch (one.kind) {
    case 'value':
      return one.value;
    case 'text':
      return one.parts
        .map((part) => (typeof part === 'string' ? part : shown(evaluate(part, scope))))
        .join('');
    case 'name':
      return scope(one.name) ?? unknown(one.name);
    case 'member':
      return nameOf(one, scope) ?? memberOf(evaluate(one.of, scope), one.name);
    case 'index':
      return itemOf(evaluate(one.of, scope), evaluate(one.at, scope));
    case 'call':
      return call(
        one.name,
        one.args.map((arg) => evaluate(arg, scope)),
      );
    case 'array':
      return one.items.map((item) => evaluate(item, scope));
    case 'object':
      return Object.fromEntries(
        one.entries.map(([key, value]) => [shown(evaluate(key, scope)), evaluate(value, scope)]),
      );
    case 'for':
      return eachOf(one, scope).map((inner) => evaluate(one.body, inner));
    case 'if':
      return evaluate(one.body, scope);
    case 'choice':
      return choose(one, scope);
    case 'not':
      return opposite(evaluate(one.of, scope));
    case 'binary':
      return binary(one.sign, evaluate(one.left, scope), () => evaluate(one.right, scope));
  }
}

/** The scopes of a loop's rounds. */
export function eachOf({ names, over }: Extract<Expression, { kind: 'for' }>, scope: Scope): Scope[] {
  const items = evaluate(over, scope);
  if (!Array.isArray(items)) throw new Error(`A loop over ${shown(items)}, of which nothing is known`);
  const [item, index] = names;
  return items.map((value: Plain, i) => (name) => (name === item ? value : name === index ? i : scope(name)));
}

export const shown = (value: Plain): string => (typeof value === 'string' ? value : JSON.stringify(value));

function choose({ condition, yes, no }: Extract<Expression, { kind: 'choice' }>, scope: Scope): Plain {
  const is = evaluate(condition, scope);
  if (typeof is === 'boolean') return evaluate(is ? yes : no, scope);
  return unknown(`${shown(is)} ? ${shown(evaluate(yes, scope))} : ${shown(evaluate(no, scope))}`);
}

/** A resource's name stands in its text: the scope knows it as `account.name`. */
function nameOf({ of, name }: Extract<Expression, { kind: 'member' }>, scope: Scope): Plain | undefined {
  return of.kind === 'name' && name === 'name' ? scope(`${of.name}.name`) : undefined;
}

function memberOf(of: Plain, name: string): Plain {
  if (of === null) return null;
  if (isRecord(of)) return of[name] ?? null;
  return unknown(`${shown(of)}.${name}`);
}

function itemOf(of: Plain, at: Plain): Plain {
  if (Array.isArray(of) && typeof at === 'number') return of[at] ?? null;
  return unknown(`${shown(of)}[${shown(at)}]`);
}

function opposite(value: Plain): Plain {
  return typeof value === 'boolean' ? !value : unknown(`!${shown(value)}`);
}

function binary(sign: string, left: Plain, right: () => Plain): Plain {
  if (sign === '??') return left ?? right();
  if (sign === '&&' && left === false) return false;
  if (sign === '||' && left === true) return true;
  const other = right();
  if (sign === '&&' || sign === '||')
    return left === (sign === '&&') ? other : unknown(`${shown(left)} ${sign} …`);
  if (isUnknown(left) || isUnknown(other)) return unknown(`${shown(left)} ${sign} ${shown(other)}`);
  if (sign === '==') return left === other;
  if (sign === '!=') return left !== other;
  if (sign === '+' && typeof left === 'number' && typeof other === 'number') return left + other;
  throw new Error(`The sign ${sign} is not known here`);
}
