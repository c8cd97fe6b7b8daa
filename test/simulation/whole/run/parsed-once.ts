/**
 * Loaded before the program: what a document says is checked once, and not at each of the many readings of it. The
 * simulated store gives the same frozen body until it is written anew, and a check of the same has the same end.
 */
import { registerHooks } from 'node:module';
import type { z } from 'zod';

const files = ['documents.ts', 'remembering.ts'].map((file) => `/functions/src/use-cases/${file}`);
const parsing = /\bschema\.parse\(stored\.body\)/;

declare global {
  /** Called by the program as it is loaded here. */
  var parsedOnce: typeof parsed;
}

const known = new WeakMap<object, Map<unknown, unknown>>();

function parsed(schema: z.ZodType, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !Object.isFrozen(body)) return schema.parse(body);
  const ofBody = known.get(body) ?? new Map<unknown, unknown>();
  known.set(body, ofBody);
  if (!ofBody.has(schema)) ofBody.set(schema, frozen(schema.parse(body)));
  return ofBody.get(schema);
}

/** Shared by all who read it: nobody may change it for the others. */
function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

export function parseOnce(): void {
  globalThis.parsedOnce = parsed;
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!files.some((file) => url.endsWith(file)) || !loaded.source) return loaded;
      const text =
        typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      if (!parsing.test(text)) throw new Error(`${url} checks documents otherwise than it did`);
      return {
        ...loaded,
        source: text.replaceAll(new RegExp(parsing, 'g'), 'parsedOnce(schema, stored.body)'),
      };
    },
  });
}
