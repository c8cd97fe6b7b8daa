import type { Code } from '../code.ts';
import type { Resource } from '../evaluate/deployment.ts';
import { isRecord } from '../evaluate/evaluate.ts';
import type { Plain } from '../evaluate/evaluate.ts';
import { stages } from '../project.ts';
import type { Project, Stage } from '../project.ts';

/** @returns what is wrong, in words; nothing where all is well */
export type Rule = (project: Project, code: Code) => string[];

/** The same question of each stage's resources. */
export function onEachStage(
  project: Project,
  ask: (resources: readonly Resource[], stage: Stage) => string[],
): string[] {
  return stages.flatMap((stage) => ask(project.deployed(stage), stage).map((fault) => `${stage}: ${fault}`));
}

export const ofType = (resources: readonly Resource[], type: string): Resource[] =>
  resources.filter((one) => one.type === type && !one.isExisting);

/** What stands at a path of names, as `properties.cors.allowedOrigins`; undefined where nothing does. */
export function at(resource: Resource, path: string): Plain | undefined {
  let value: Plain | undefined = resource.body;
  for (const name of path.split('.')) value = isRecord(value) ? value[name] : undefined;
  return value;
}

/** The resource that a reference names, whether it is made here or there already: by its type and name. */
export function madeOf(resources: readonly Resource[], key: string | null): Resource | undefined {
  const named = resources.find((one) => one.key === key);
  if (!named?.isExisting) return named;
  const parent = madeOf(resources, named.parent);
  return resources.find(
    (one) =>
      !one.isExisting &&
      one.type === named.type &&
      one.name === named.name &&
      (named.parent === null || one.parent === parent?.key),
  );
}

/** @returns a fault where the two hold not the same, in any order */
export function same(what: string, there: readonly string[], asked: readonly string[]): string[] {
  const [left, right] = [[...there].sort().join(', '), [...asked].sort().join(', ')];
  return left === right ? [] : [`${what}: ${left} is not ${right}`];
}

/** @returns a fault where a value is another */
export function is(resource: Resource, path: string, asked: Plain): string[] {
  const there = at(resource, path) ?? null;
  const isSame = JSON.stringify(there) === JSON.stringify(asked);
  return isSame
    ? []
    : [`${resource.key}: ${path} is ${JSON.stringify(there)} and not ${JSON.stringify(asked)}`];
}
