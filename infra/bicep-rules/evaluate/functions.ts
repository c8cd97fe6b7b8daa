/** Bicep's functions, as far as the files here use them. A new one is to be taught before it is used. */
import { isRecord, isUnknown, shown, unknown } from './evaluate.ts';
import type { Plain } from './evaluate.ts';

type Function = (...args: readonly Plain[]) => Plain;

const known: Readonly<Record<string, Function>> = {
  union: (...args) => Object.assign({}, ...args.filter(isRecord)) as Plain,
  concat: (...args) => args.flatMap((list) => (Array.isArray(list) ? list : [])),
  empty: (value = null) => isEmpty(value),
  string: (value = null) => shown(value),
  toLower: (text = '') => shown(text),
  environment: () => ({ suffixes: { storage: 'core.windows.net' } }),
  subscription: () => ({ id: unknown('subscription'), tenantId: unknown('tenant') }),
  resourceGroup: () => ({ id: unknown('resourceGroup'), name: 'rg' }),
  subscriptionResourceId: (_type = '', id = '') => id,
  guid: (...args) => unknown(`guid(${args.map(shown).join(', ')})`),
  uniqueString: () => 'abcdefghijklm',
};

export const knownFunctions = Object.keys(known);

export function call(name: string, args: readonly Plain[]): Plain {
  return known[name]?.(...args) ?? unknown(`${name}(${args.map(shown).join(', ')})`);
}

function isEmpty(value: Plain): Plain {
  // Whatever an id will be, it is one.
  if (isUnknown(value)) return shown(value).endsWith('.id›') ? false : unknown(`empty(${shown(value)})`);
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}
