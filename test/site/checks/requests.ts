/** What a browser asks for by itself when it shows a page: from this site alone. */
import type { Element } from '../html/read-html.ts';
import { elementsIn } from '../html/tree.ts';

const asking = new Set([
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'manifest',
]);
const isElsewhere = (address: string): boolean =>
  /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && !/^data:/.test(address);

export function requestFaults(root: Element): string[] {
  return [...elementsIn(root)]
    .flatMap(addressesAskedBy)
    .filter(isElsewhere)
    .map((address) => `asks ${address}`);
}

function addressesAskedBy({ name, attributes }: Element): string[] {
  const plain = ['src', 'poster', 'data', 'background', 'xlink:href', 'ping'].flatMap(
    (one) => attributes.get(one) ?? [],
  );
  const sets = ['srcset', 'imagesrcset']
    .flatMap((one) => (attributes.get(one) ?? '').split(','))
    .map((one) => one.trim());
  const relations = (attributes.get('rel') ?? '').split(/\s+/);
  const isAsking =
    (name === 'link' && relations.some((one) => asking.has(one))) || name === 'use' || name === 'image';
  return [...plain, ...sets.filter(Boolean), ...(isAsking ? [attributes.get('href') ?? ''] : [])];
}

/** In a style sheet. */
export function styleFaults(css: string): string[] {
  const addresses = [...css.matchAll(/url\(\s*(["']?)([^"')]*)\1\s*\)|@import\s+(["'])([^"']*)\3/g)];
  return addresses
    .map(([, , url, , imported]) => url ?? imported ?? '')
    .filter(isElsewhere)
    .map((address) => `asks ${address}`);
}

/** What only a policy that allows inline code would let run. */
export function inlineFaults(root: Element): string[] {
  return [...elementsIn(root)].flatMap((element) => {
    const { name, attributes } = element;
    const faults = [...attributes.keys()].filter((one) => one === 'style' || /^on[a-z]+$/.test(one));
    const scripted = [...attributes.values()].filter((value) => /^\s*javascript:/i.test(value));
    const isRefresh = name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh';
    return [
      ...faults.map((one) => `${one} on <${name}>`),
      ...scripted.map(() => `a javascript: address on <${name}>`),
      ...(isRefresh ? ['<meta http-equiv=refresh>'] : []),
    ];
  });
}
