// Route templates as ASP.NET and so Azure Functions have them: `logs/{side}`, `{id:int}`, `{page:int?}`, `{*path}`.

type Part =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'one'; readonly name: string; readonly type: string | null; readonly optional: boolean }
  | { readonly kind: 'rest'; readonly name: string };

export interface RoutePattern {
  readonly template: string;
  readonly parts: readonly Part[];
}

export type RouteParameters = Readonly<Record<string, string>>;

const constraints: Readonly<Record<string, RegExp>> = {
  int: /^-?\d{1,10}$/,
  long: /^-?\d{1,19}$/,
  alpha: /^[A-Za-z]*$/,
  bool: /^(true|false)$/i,
  guid: /^\{?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\}?$/i,
};

/** @throws Error for a template that this host can't serve */
export function parseRoute(template: string): RoutePattern {
  const texts = template.split('/').filter((text) => text !== '');
  const parts = texts.map((text) => parsePart(text, template));
  const early = parts
    .slice(0, -1)
    .find((part) => part.kind === 'rest' || (part.kind === 'one' && part.optional));
  if (early !== undefined) throw new Error(`Only the last part of a route may be optional: ${template}`);
  return { template, parts };
}

function parsePart(text: string, template: string): Part {
  if (!text.includes('{') && !text.includes('}')) return { kind: 'literal', text: text.toLowerCase() };
  const found = /^\{(\*{0,2})([A-Za-z_]\w*)(?::([a-z]+))?(\?)?\}$/.exec(text);
  if (found === null) throw new Error(`The part ${text} of the route ${template} is not understood`);
  const [, stars = '', name = '', type = null, question] = found;
  if (stars !== '') return { kind: 'rest', name };
  if (type !== null && constraints[type] === undefined)
    throw new Error(`The type ${type} in ${template} is not known`);
  return { kind: 'one', name, type, optional: question !== undefined };
}

/**
 * @param segments of the path, still percent-encoded, without empty ones
 * @returns the parameters, or null where the path is not of this pattern
 */
export function matchRoute(pattern: RoutePattern, segments: readonly string[]): RouteParameters | null {
  const found: Record<string, string> = {};
  let at = 0;
  for (const part of pattern.parts) {
    if (part.kind === 'rest') {
      const rest = segments.slice(at).map(decode).join('/');
      return { ...found, [part.name]: rest };
    }
    const segment = segments[at];
    if (segment === undefined) return part.kind === 'one' && part.optional ? found : null;
    const text = decode(segment);
    if (part.kind === 'literal' && text.toLowerCase() !== part.text) return null;
    if (part.kind === 'one') {
      if (part.type !== null && !constraints[part.type]?.test(text)) return null;
      found[part.name] = text;
    }
    at += 1;
  }
  return at === segments.length ? found : null;
}

/** As ASP.NET: everything is decoded but an encoded slash. What is no encoding is left as it is. */
function decode(segment: string): string {
  try {
    return segment
      .split(/(%2f)/i)
      .map((piece) => (/^%2f$/i.test(piece) ? piece : decodeURIComponent(piece)))
      .join('');
  } catch {
    return segment;
  }
}

const ranks = { literal: 0, typed: 1, one: 2, rest: 3 } as const;

/** Sorts the more exact pattern first: part by part a literal, a typed parameter, any parameter, the rest. */
export function compareRoutes(a: RoutePattern, b: RoutePattern): number {
  for (let at = 0; at < Math.max(a.parts.length, b.parts.length); at += 1) {
    const difference = rankOf(a.parts[at]) - rankOf(b.parts[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rankOf(part: Part | undefined): number {
  if (part === undefined) return -1;
  if (part.kind === 'one') return part.type === null ? ranks.one : ranks.typed;
  return ranks[part.kind];
}
