import { randomUUID } from 'node:crypto';
import type { CoreInvocationContext, InvocationModel, InvocationRequest, Log } from './core-types.ts';
import { runHooks } from './registry.ts';
import type { RegisteredFunction, Registry } from './registry.ts';

export interface Invocation {
  readonly id: string;
  readonly model: InvocationModel;
  /** Runs the handler between its hooks. @throws whatever the handler throws */
  run(): Promise<{ readonly context: unknown; readonly result: unknown }>;
}

export type Invoke = (called: RegisteredFunction, request: InvocationRequest, id?: string) => Invocation;

/** Makes the way by which every trigger calls its function. */
export function invoker(registry: Registry, log: Log): Invoke {
  return (called, request, id = randomUUID()) => {
    const { name } = called.metadata;
    const core: CoreInvocationContext = {
      invocationId: id,
      metadata: called.metadata,
      request,
      log: (level, _category, message) => log(level, name, message),
    };
    if (registry.model === null) throw new Error('No app is loaded');
    const model = registry.model.getInvocationModel(core);
    return { id, model, run: () => runBetweenHooks(registry, called, core, model) };
  };
}

async function runBetweenHooks(
  registry: Registry,
  called: RegisteredFunction,
  core: CoreInvocationContext,
  model: InvocationModel,
) {
  const { context, inputs } = await model.getArguments();
  const shared = { hookData: {}, appHookData: {}, invocationContext: context };
  const before = { ...shared, functionCallback: called.handler, inputs };
  core.state = 'preInvocationHooks';
  await runHooks(registry, 'preInvocation', before);
  const after: Record<string, unknown> = { ...shared, inputs: before.inputs, result: null, error: null };
  core.state = 'invocation';
  try {
    after['result'] = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after['error'] = error ?? new Error('A handler threw nothing');
  }
  core.state = 'postInvocationHooks';
  await runHooks(registry, 'postInvocation', after);
  core.state = undefined;
  if (after['error'] !== null) throw after['error'];
  return { context, result: after['result'] };
}
