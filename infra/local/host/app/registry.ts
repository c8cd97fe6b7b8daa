import type { FunctionMetadata, Handler, Hook, HookName, ProgrammingModel } from './core-types.ts';

export interface RegisteredFunction {
  readonly metadata: FunctionMetadata;
  readonly handler: Handler;
}

/** What an app has told the host while it was loaded. */
export interface Registry {
  readonly functions: Map<string, RegisteredFunction>;
  readonly hooks: Record<HookName, Hook[]>;
  model: ProgrammingModel | null;
}

export function emptyRegistry(): Registry {
  const hooks = { appStart: [], appTerminate: [], preInvocation: [], postInvocation: [] };
  return { functions: new Map(), hooks, model: null };
}

/** Runs the hooks of one kind one after the other, as the platform does. */
export async function runHooks(
  registry: Registry,
  name: HookName,
  context: Record<string, unknown>,
): Promise<void> {
  for (const hook of registry.hooks[name]) await hook(context);
}
