/** Alerts, the dashboard, diagnostics: they ask for functions that are there. */
import type { Resource } from '../evaluate/deployment.ts';
import { isRecord } from '../evaluate/evaluate.ts';
import type { Plain } from '../evaluate/evaluate.ts';
import { at, ofType, onEachStage, same } from './rule.ts';
import type { Rule } from './rule.ts';

const asked = ['poison', 'silence', 'errors', 'latency'];

/** In a query: `did == "…"`, `did in ("…", "…")`, `did endswith "…"`. */
function functionsIn(query: string): { readonly names: string[]; readonly ends: string[] } {
  const lists = [...query.matchAll(/\bdid (?:==|!?in|endswith) (\("[^)]*\)|"[^"]*")/g)];
  const quoted = (text: string): string[] => [...text.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
  return {
    names: lists.filter(([all]) => !all.includes('endswith')).flatMap(([, list = '']) => quoted(list)),
    ends: lists.filter(([all]) => all.includes('endswith')).flatMap(([, list = '']) => quoted(list)),
  };
}

export const alerts: Rule = (project, code) =>
  onEachStage(project, (resources) => {
    const rules = ofType(resources, 'Microsoft.Insights/scheduledQueryRules');
    const queries = [...rules, ...ofType(resources, 'Microsoft.Insights/workbooks')].flatMap(queriesOf);
    const named = queries.map(functionsIn);
    return [
      ...same(
        'alerts',
        rules.map(({ name }) => name.replace('alert-avstem-', '')),
        asked,
      ),
      ...named
        .flatMap(({ names }) => names.filter((name) => !code.functions.includes(name)))
        .map((name) => `no ${name}`),
      ...named
        .flatMap(({ ends }) => ends.filter((end) => !code.functions.some((name) => name.endsWith(end))))
        .map((end) => `no function ends in ${end}`),
      ...(ofType(resources, 'Microsoft.Consumption/budgets').length === 1 ? [] : ['no budget']),
    ];
  });

function queriesOf(resource: Resource): string[] {
  const workbook = at(resource, 'properties.serializedData');
  const content: Plain =
    typeof workbook === 'string' ? JSON.parse(workbook) : (at(resource, 'properties') ?? null);
  return queriesIn(content);
}

function queriesIn(value: Plain | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(queriesIn);
  if (!isRecord(value)) return [];
  const own = typeof value['query'] === 'string' ? [value['query']] : [];
  return [...own, ...Object.values(value).flatMap(queriesIn)];
}

/** Who came to a store, and what was written and removed there, is told to the workspace. */
export const diagnostics: Rule = (project) =>
  onEachStage(project, (resources) =>
    same(
      'diagnostics',
      ofType(resources, 'Microsoft.Insights/diagnosticSettings').map(({ scope }) =>
        String(scope?.split(' ')[1]),
      ),
      ['blobs[0]', 'blobs[1]', 'queues', 'cosmos', 'vault', 'topic', 'app'],
    ),
  );
