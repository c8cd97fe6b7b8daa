/** Ids, what refers to them, and the names that assistive technology reads. */
import type { Element } from '../html/read-html.ts';
import { ancestorsOf, elementsIn, nameOf, textOf } from '../html/tree.ts';

const references = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'headers',
  'list',
  'form',
];
const unlabelled = new Set(['hidden', 'submit', 'button', 'reset', 'image']);

export function nameFaults(root: Element): string[] {
  const all = [...elementsIn(root)];
  const byId = new Map<string, Element>();
  const faults: string[] = [];
  for (const element of all) {
    const id = element.attributes.get('id');
    if (id === undefined) continue;
    if (id === '' || /\s/.test(id)) faults.push(`the id "${id}" is none`);
    if (byId.has(id)) faults.push(`the id "${id}" stands twice`);
    byId.set(id, element);
  }
  const labelled = new Set(
    all.filter(({ name }) => name === 'label').map(({ attributes }) => attributes.get('for')),
  );
  for (const element of all) {
    faults.push(...referenceFaults(element, byId), ...namelessFaults(element, byId, labelled));
  }
  return faults;
}

function referenceFaults({ name, attributes }: Element, byId: ReadonlyMap<string, Element>): string[] {
  return references.flatMap((reference) => {
    const ids = attributes.get(reference)?.split(/\s+/).filter(Boolean) ?? [];
    return ids.filter((id) => !byId.has(id)).map((id) => `${reference}="${id}" of <${name}> leads nowhere`);
  });
}

function namelessFaults(
  element: Element,
  byId: ReadonlyMap<string, Element>,
  labelled: ReadonlySet<string | undefined>,
): string[] {
  const { name, attributes } = element;
  if (name === 'img' && !attributes.has('alt')) return ['<img> without alt'];
  if ((name === 'a' || name === 'button' || name === 'summary') && nameOf(element, byId) === '') {
    return [`<${name}> without a name`];
  }
  if (/^h[1-6]$/.test(name) && nameOf(element, byId) === '') return [`an empty <${name}>`];
  if (name === 'svg' && attributes.get('aria-hidden') !== 'true') {
    const isNamed = attributes.get('role') === 'img' && nameOf(element, byId) !== '';
    return isNamed ? [] : ['<svg> is neither hidden nor a named image'];
  }
  if (!['input', 'select', 'textarea'].includes(name) || unlabelled.has(attributes.get('type') ?? ''))
    return [];
  const isWithinLabel = ancestorsOf(element).some((one) => one.name === 'label' && textOf(one).trim() !== '');
  const isLabelled = labelled.has(attributes.get('id') ?? '#') || isWithinLabel;
  const hasOwn = attributes.has('aria-label') || attributes.has('aria-labelledby');
  return isLabelled || hasOwn ? [] : [`<${name}> without a label`];
}
