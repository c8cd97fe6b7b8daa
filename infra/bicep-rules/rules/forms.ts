/** That the files can be read, and that what is declared and what is used are the same. */
import { knownFunctions } from '../evaluate/functions.ts';
import type { BicepFile } from '../read/bicep-file.ts';
import type { Expression } from '../read/expression.ts';
import { freeNames, within } from '../read/names.ts';
import type { Rule } from './rule.ts';

const widest = 120;

export const parses: Rule = ({ files }) =>
  [...files.values()].flatMap(({ path, text, faults }) => {
    const wide = text
      .split('\n')
      .flatMap((line, i) => (line.length > widest ? [`line ${i + 1} is too long`] : []));
    return [...faults, ...wide].map((fault) => `${path}: ${fault}`);
  });

/** Every parameter and variable is used, and every name is declared. */
export const declared: Rule = ({ files }) =>
  [...files.values()].flatMap((file) => {
    const used = new Set(expressionsOf(file).flatMap(freeNames));
    const own = [...file.parameters.map(({ name }) => name), ...file.variables.keys()];
    const all = new Set([...own, ...[...file.resources, ...file.modules].map(({ name }) => name)]);
    const idle = own.filter((name) => !used.has(name)).map((name) => `${file.path}: ${name} is used nowhere`);
    const missing = [...used]
      .filter((name) => !all.has(name))
      .map((name) => `${file.path}: ${name} is not declared`);
    return [...idle, ...missing, ...callsOf(file)];
  });

function callsOf(file: BicepFile): string[] {
  const calls = expressionsOf(file).flatMap((one) => [...within(one)].filter(({ kind }) => kind === 'call'));
  return calls.flatMap((one) => {
    if (one.kind !== 'call' || knownFunctions.includes(one.name)) return [];
    return [`${file.path}: the function ${one.name} is not known here`];
  });
}

/** What is passed to a module is what it takes, and what is read of it is what it gives. */
export const modules: Rule = ({ files }) => {
  const called = new Set(['main.bicep']);
  const faults = [...files.values()].flatMap((file) =>
    file.modules.flatMap(({ name, what, body }) => {
      called.add(what);
      const module = files.get(what);
      if (module === undefined) return [`${file.path}: ${what} is not there`];
      const passed = namesIn(entryOf(body, 'params'));
      const taken = new Set(module.parameters.map((one) => one.name));
      const asked = module.parameters.filter(({ fallback }) => fallback === null).map((one) => one.name);
      const read = expressionsOf(file).flatMap((one) => outputsRead(one, name));
      return [
        ...passed.filter((one) => !taken.has(one)).map((one) => `${what} takes no ${one}`),
        ...asked.filter((one) => !passed.includes(one)).map((one) => `${what} is not given ${one}`),
        ...read.filter((one) => !module.outputs.has(one)).map((one) => `${what} gives no ${one}`),
        ...[...module.outputs.keys()]
          .filter((one) => !read.includes(one))
          .map((one) => `nobody reads ${what} ${one}`),
      ];
    }),
  );
  const idle = [...files.keys()].filter((path) => !called.has(path)).map((path) => `${path} is used nowhere`);
  return [...faults, ...idle];
};

function outputsRead(expression: Expression, module: string): string[] {
  return [...within(expression)].flatMap((one) => {
    if (one.kind !== 'member' || one.of.kind !== 'member' || one.of.name !== 'outputs') return [];
    return one.of.of.kind === 'name' && one.of.of.name === module ? [one.name] : [];
  });
}

function entryOf(body: Expression, key: string): Expression | undefined {
  if (body.kind === 'if' || body.kind === 'for') return entryOf(body.body, key);
  if (body.kind !== 'object') return undefined;
  return body.entries.find(([name]) => name.kind === 'value' && name.value === key)?.[1];
}

function namesIn(object: Expression | undefined): string[] {
  if (object?.kind !== 'object') return [];
  return object.entries.map(([name]) => (name.kind === 'value' ? String(name.value) : ''));
}

function expressionsOf(file: BicepFile): Expression[] {
  return [
    ...file.parameters.flatMap(({ fallback }) => (fallback === null ? [] : [fallback])),
    ...file.variables.values(),
    ...[...file.resources, ...file.modules].map(({ body }) => body),
    ...file.outputs.values(),
  ];
}
