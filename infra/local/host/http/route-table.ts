import type { Trigger } from '../app/bindings.ts';
import { compareRoutes, matchRoute, parseRoute } from './route-pattern.ts';
import type { RouteParameters, RoutePattern } from './route-pattern.ts';

interface Route {
  readonly pattern: RoutePattern;
  readonly methods: readonly string[];
  readonly trigger: Trigger;
}

export interface Found {
  readonly trigger: Trigger;
  readonly parameters: RouteParameters;
}

export type RouteTable = (method: string, path: string) => Found | null;

/**
 * @param prefix host.json's `extensions.http.routePrefix`
 * @throws Error where two functions want the same method of the same route
 */
export function routeTable(triggers: readonly Trigger[], prefix: string): RouteTable {
  const routes = triggers.map((trigger) => toRoute(trigger, prefix));
  checkDoubles(routes);
  routes.sort((a, b) => compareRoutes(a.pattern, b.pattern));
  return (method, path) => find(routes, method, path);
}

function toRoute(trigger: Trigger, prefix: string): Route {
  const { route, methods } = trigger.binding;
  const template = `${prefix}/${typeof route === 'string' ? route : trigger.called.metadata.name}`;
  const named = Array.isArray(methods) ? methods.map(String) : [];
  return { pattern: parseRoute(template), methods: named.map((method) => method.toUpperCase()), trigger };
}

/** As in Azure: a path served by other methods only is not found; HEAD and OPTIONS are methods like others. */
function find(routes: readonly Route[], method: string, path: string): Found | null {
  const segments = path.split('/').filter((segment) => segment !== '');
  for (const route of routes) {
    if (!route.methods.includes(method)) continue;
    const parameters = matchRoute(route.pattern, segments);
    if (parameters !== null) return { trigger: route.trigger, parameters };
  }
  return null;
}

function checkDoubles(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const { pattern, methods } of routes) {
    for (const method of methods) {
      const key = `${method} ${pattern.template.toLowerCase().replaceAll(/\{[^}:]*/g, '{')}`;
      if (seen.has(key)) throw new Error(`Two functions serve ${method} ${pattern.template}`);
      seen.add(key);
    }
  }
}
