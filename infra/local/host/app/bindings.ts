import type { Binding } from './core-types.ts';
import type { RegisteredFunction, Registry } from './registry.ts';

export type Settings = Readonly<Record<string, string | undefined>>;

export interface Trigger {
  readonly called: RegisteredFunction;
  /** The trigger's name among the bindings, by which the app asks for its data. */
  readonly name: string;
  readonly binding: Binding;
}

const kinds = ['httpTrigger', 'queueTrigger', 'timerTrigger'] as const;
export type TriggerKind = (typeof kinds)[number];

/** @throws Error where a function has a trigger that this host doesn't serve: better than one that never runs */
export function triggersOf(registry: Registry, kind: TriggerKind): Trigger[] {
  return [...registry.functions.values()].map(triggerOf).filter((trigger) => trigger.binding.type === kind);
}

function triggerOf(called: RegisteredFunction): Trigger {
  for (const [name, binding] of Object.entries(called.metadata.bindings)) {
    if (kinds.some((kind) => kind === binding.type)) return { called, name, binding };
  }
  throw new Error(`Function "${called.metadata.name}" has no trigger that this host serves`);
}

/** A text of a binding, in which `%NAME%` stands for a setting, as in Azure. */
export function bindingText(trigger: Trigger, field: string, settings: Settings): string {
  const text = trigger.binding[field];
  const name = trigger.called.metadata.name;
  if (typeof text !== 'string' || text === '') throw new Error(`Function "${name}" has no ${field}`);
  return text.replaceAll(/%([^%]+)%/g, (_whole, setting: string) => settingOf(settings, setting));
}

/** @throws Error that names the setting */
export function settingOf(settings: Settings, name: string): string {
  const value = settings[name];
  if (value === undefined || value === '') throw new Error(`The setting ${name} is not set`);
  return value;
}
