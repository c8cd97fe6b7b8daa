/** Stands where the tests import `vitest`: its own expect, and a describe and it that collect for one process. */
import { addHook, addSuite, addTest, nameOfCase } from './collect.ts';

export { chai, expect, expectTypeOf, vi } from 'vitest';

type Body = (...row: unknown[]) => unknown;

/** The function among a name's companions: options or a time limit may stand beside it. */
function bodyOf(parts: readonly unknown[]): Body {
  const body = parts.find((part) => typeof part === 'function');
  if (typeof body !== 'function') throw new Error('a test without a body');
  return (...row) => Reflect.apply(body, undefined, row);
}

function each(add: (name: string, body: Body) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, ...parts: unknown[]): void => {
      const body = bodyOf(parts);
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        add(nameOfCase(name, row), () => body(...values));
      }
    };
}

const none = (): void => undefined;

function said(add: (name: string, body: Body) => void) {
  const say = (name: string, ...parts: unknown[]): void => add(name, bodyOf(parts));
  const choices = { each: each(add), skip: none, todo: none };
  return Object.assign(say, choices, {
    skipIf: (isSkipped: unknown) => Object.assign(isSkipped ? none : say, choices),
    runIf: (isRun: unknown) => Object.assign(isRun ? say : none, choices),
  });
}

export const describe = said((name, body) => addSuite(name, () => body()));
export const it = said((name, body) => addTest(name, () => body({})));
export const test = it;
export const suite = describe;
export const beforeAll = (work: () => unknown): void => addHook('beforeAll', work);
export const afterAll = (work: () => unknown): void => addHook('afterAll', work);
export const beforeEach = (work: () => unknown): void => addHook('beforeEach', work);
export const afterEach = (work: () => unknown): void => addHook('afterEach', work);
