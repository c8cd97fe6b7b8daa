import Module from 'node:module';
import type {
  FunctionMetadata,
  Handler,
  Hook,
  HookName,
  Log,
  LogLevel,
  ProgrammingModel,
} from './core-types.ts';
import { emptyRegistry } from './registry.ts';
import type { Registry } from './registry.ts';

/** `@azure/functions` asks for at least these versions; they are those of the platform at the time of writing. */
const workerVersion = '3.12.0';
const hostVersion = '4.1045.0';

/** What `require('@azure/functions-core')` gives to the app. */
export function coreModule(registry: Registry, log: Log) {
  return {
    version: workerVersion,
    hostVersion,
    Disposable,
    setProgrammingModel: (model: ProgrammingModel) => {
      registry.model = model;
    },
    getProgrammingModel: () => registry.model,
    registerFunction: (metadata: FunctionMetadata, handler: Handler) => {
      if (registry.functions.has(metadata.name))
        throw new Error(`Function "${metadata.name}" is registered twice`);
      registry.functions.set(metadata.name, { metadata, handler });
      return new Disposable(() => registry.functions.delete(metadata.name));
    },
    registerHook: (name: string, hook: Hook) => registerHook(registry, name, hook),
    log: (level: LogLevel, _category: string, message: string) => log(level, 'app', message),
  };
}

/** Puts the core module in the place that the platform puts it: in front of Node's own `require`. */
export function installCoreModule(log: Log): Registry {
  const registry = emptyRegistry();
  const core = coreModule(registry, log);
  Module.prototype.require = new Proxy(Module.prototype.require, {
    apply: (target, self, args: [string]) => {
      return args[0] === '@azure/functions-core' ? core : Reflect.apply(target, self, args);
    },
  });
  return registry;
}

function registerHook(registry: Registry, name: string, hook: Hook): Disposable {
  if (!(name in registry.hooks)) throw new RangeError(`This host runs no "${name}" hooks`);
  const hooks = registry.hooks[name as HookName];
  hooks.push(hook);
  return new Disposable(() => hooks.splice(hooks.indexOf(hook), 1));
}

class Disposable {
  #callback: (() => unknown) | null;

  constructor(callback: () => unknown) {
    this.#callback = callback;
  }

  dispose(): void {
    this.#callback?.();
    this.#callback = null;
  }
}
