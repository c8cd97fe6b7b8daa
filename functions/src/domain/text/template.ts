import { z } from 'zod';

/** A text with its values filled in. */
export type Template<Key extends string> = (values: Record<Key, string>) => string;

const placeholder = /\{([a-zA-Z]+)\}/g;

/** A text that is shown as it stands. */
export function plain(): z.ZodType<string> {
  return z
    .string()
    .min(1)
    .refine((text) => !text.includes('{'), 'takes no values');
}

/**
 * A text with a place, `{key}`, for each of the given values: every key must occur, and no other. Read, it is a
 * function from the values to the text.
 */
export function template<Key extends string>(...keys: Key[]): z.ZodType<Template<Key>> {
  return z
    .string()
    .min(1)
    .refine((text) => hasExactly(keys, text), `must name exactly ${keys.map((key) => `{${key}}`).join(' ')}`)
    .transform(
      (text): Template<Key> =>
        (values) =>
          text.replace(placeholder, (_, key) => values[key as Key]),
    );
}

function hasExactly(keys: readonly string[], text: string): boolean {
  const named = new Set([...text.matchAll(placeholder)].map((match) => match[1]));
  return named.size === keys.length && keys.every((key) => named.has(key));
}
