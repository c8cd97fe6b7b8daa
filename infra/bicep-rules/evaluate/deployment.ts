/** The resources that a deployment would make, with what it is told: each module with what is passed to it. */
import type { BicepFile, Declared } from '../read/bicep-file.ts';
import type { Expression } from '../read/expression.ts';
import { eachOf, evaluate, isRecord, unknown } from './evaluate.ts';
import type { Plain, Scope } from './evaluate.ts';

export interface Resource {
  /** `modules/cosmos.bicep container[1]`: by this others name it in `parent` and `scope`. */
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly isExisting: boolean;
  readonly body: { readonly [name: string]: Plain };
  /** Key of the resource that it belongs to or bears on. */
  readonly parent: string | null;
  readonly scope: string | null;
}

export type Parameters = { readonly [name: string]: Plain };

/** @param files by path from bicep/ */
export function deploy(files: ReadonlyMap<string, BicepFile>, path: string, told: Parameters): Resource[] {
  return runOf(files, path, told).resources;
}

interface Run {
  readonly resources: Resource[];
  readonly outputs: Parameters;
}

function runOf(files: ReadonlyMap<string, BicepFile>, path: string, told: Parameters): Run {
  const file = files.get(path);
  if (file === undefined) throw new Error(`${path} is not there`);
  const modules = new Map<string, Run | null>();
  const scope: Scope = (name) => {
    const parameter = file.parameters.find((one) => one.name === name);
    if (parameter)
      return told[name] ?? (parameter.fallback && evaluate(parameter.fallback, scope)) ?? unknown(name);
    const variable = file.variables.get(name);
    if (variable) return evaluate(variable, scope);
    if (file.modules.some((one) => one.name === name)) return outputsOf(moduleOf(name));
    if (file.resources.some((one) => one.name === name)) return unknown(`${path} ${name}`);
    const named = file.resources.find((one) => `${one.name}.name` === name);
    return named && nameIn(named.body, scope);
  };
  const moduleOf = (name: string): Run | null => {
    const done = modules.get(name);
    if (done !== undefined) return done;
    const run = runModule(name);
    modules.set(name, run);
    return run;
  };
  const runModule = (name: string): Run | null => {
    const { what, body } = file.modules.find((one) => one.name === name)!;
    if (body.kind === 'if' && evaluate(body.condition, scope) === false) return null;
    const evaluated = evaluate(body, scope);
    const passed = isRecord(evaluated) ? evaluated['params'] : undefined;
    return runOf(files, what, isRecord(passed) ? passed : {});
  };
  const own = file.resources.flatMap((one) => resourcesOf(path, one, scope));
  const outputs = Object.fromEntries(
    [...file.outputs].map(([name, value]) => [name, evaluate(value, scope)]),
  );
  const inner = file.modules.flatMap(({ name }) => moduleOf(name)?.resources ?? []);
  return { resources: [...own, ...inner], outputs };
}

/** @returns undefined for a loop, which has many */
function nameIn(body: Expression, scope: Scope): Plain | undefined {
  if (body.kind !== 'object') return undefined;
  const entry = body.entries.find(([key]) => key.kind === 'value' && key.value === 'name');
  return entry && evaluate(entry[1], scope);
}

const outputsOf = (run: Run | null): Plain => run && { outputs: run.outputs };

function resourcesOf(path: string, declared: Declared, scope: Scope): Resource[] {
  const { name, what, isExisting, body } = declared;
  const key = `${path} ${name}`;
  const [type = ''] = what.split('@');
  const made = (evaluated: Plain, suffix: string): Resource => {
    if (!isRecord(evaluated)) throw new Error(`${key} has no body`);
    return {
      key: key + suffix,
      type,
      name: String(evaluated['name']),
      isExisting,
      body: evaluated,
      parent: keyIn(evaluated['parent']),
      scope: keyIn(evaluated['scope']),
    };
  };
  if (body.kind === 'for')
    return eachOf(body, scope).map((each, i) => made(evaluate(body.body, each), `[${i}]`));
  if (body.kind === 'if' && evaluate(body.condition, scope) === false) return [];
  return [made(evaluate(body, scope), '')];
}

function keyIn(reference: Plain | undefined): string | null {
  return typeof reference === 'string' ? reference.replaceAll(/[‹›]/g, '') : null;
}
