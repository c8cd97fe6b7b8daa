/** The HTML standard's content models, as far as these pages use them. */
import type { Element } from '../html/read-html.ts';
import { isWithinSvg, readHtml } from '../html/read-html.ts';
import { ancestorsOf, elementsIn, isElement, named, textOf } from '../html/tree.ts';

const words = (text: string): Set<string> => new Set(text.split(' '));

const phrasing = words(
  'a abbr b bdi bdo br button cite code data datalist del dfn em i img input ins kbd label link map mark meta ' +
    'meter noscript object ' +
    'output picture progress q s samp script select small span strong sub sup svg template textarea ' +
    'time u var wbr',
);
const flow = words(
  'address article aside blockquote details dialog div dl fieldset figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr main menu nav ol p pre search section table ul',
);
const parts = words(
  'html head body title base style li dt dd caption colgroup col thead tbody tfoot tr th td legend option optgroup ' +
    'figcaption summary source track',
);
const holdsPhrasing = words(
  'p h1 h2 h3 h4 h5 h6 span strong em b i u s small abbr code cite q time label button pre kbd samp sub sup mark ' +
    'data ' +
    'dfn var output summary legend bdi bdo',
);
/** What may stand directly in them, and nothing else. */
const holdsOnly: Readonly<Record<string, Set<string>>> = {
  ul: words('li script template'),
  ol: words('li script template'),
  menu: words('li script template'),
  dl: words('dt dd div script template'),
  table: words('caption colgroup thead tbody tfoot tr script template'),
  thead: words('tr script template'),
  tbody: words('tr script template'),
  tfoot: words('tr script template'),
  tr: words('th td script template'),
  colgroup: words('col template'),
  select: words('option optgroup hr script template'),
  html: words('head body'),
  head: words('title meta link base style script noscript template'),
};
/** Where a part may stand. */
const standsIn: Readonly<Record<string, Set<string>>> = {
  li: words('ul ol menu'),
  dt: words('dl div'),
  dd: words('dl div'),
  caption: words('table'),
  tr: words('thead tbody tfoot table'),
  th: words('tr'),
  td: words('tr'),
  legend: words('fieldset'),
  figcaption: words('figure'),
  summary: words('details'),
  option: words('select datalist optgroup'),
};
const interactive = words('a button details input label select textarea');
const obsolete = words('center font big strike tt marquee frame frameset acronym');

export function htmlFaults(html: string): string[] {
  const { root, faults } = readHtml(html);
  return [
    ...faults,
    ...[...elementsIn(root)].filter((one) => !isWithinSvg(one)).flatMap(nestingFaults),
    ...wholeFaults(root),
  ];
}

function nestingFaults(element: Element): string[] {
  const { name, parent } = element;
  if (!parent) return [];
  const faults: string[] = [];
  const where = `<${name}> in <${parent.name}>`;
  if (!phrasing.has(name) && !flow.has(name) && !parts.has(name)) faults.push(`unknown element <${name}>`);
  if (obsolete.has(name)) faults.push(`obsolete element <${name}>`);
  if (holdsPhrasing.has(parent.name) && !isAllowedInPhrasing(name, parent.name)) faults.push(where);
  if (holdsOnly[parent.name]?.has(name) === false) faults.push(where);
  if (standsIn[name]?.has(parent.name) === false) faults.push(where);
  if (
    parent.name in holdsOnly &&
    parent.children.some((child) => !isElement(child) && child.text.trim() !== '')
  ) {
    faults.push(`text directly in <${parent.name}>`);
  }
  if (interactive.has(name) && name !== 'label') faults.push(...interactiveFaults(element));
  if (name === 'div' && parent.name === 'dl' && named(element, 'dt').length === 0)
    faults.push('<div> in <dl> without <dt>');
  return faults;
}

function isAllowedInPhrasing(name: string, parent: string): boolean {
  return phrasing.has(name) || ((parent === 'summary' || parent === 'legend') && /^h[1-6]$/.test(name));
}

/** Nothing to press within what is pressed; a label holds one field. */
function interactiveFaults(element: Element): string[] {
  const around = ancestorsOf(element).find(({ name }) => name === 'a' || name === 'button');
  if (around) return [`<${element.name}> within <${around.name}>`];
  if (element.name === 'a' && !element.attributes.has('href')) return ['<a> without href'];
  return [];
}

function wholeFaults(root: Element): string[] {
  const faults: string[] = [];
  const one = (name: string): Element | undefined => {
    const found = named(root, name).filter((element) => !isWithinSvg(element));
    if (found.length !== 1) faults.push(`${found.length} <${name}>`);
    return found[0];
  };
  for (const name of ['html', 'head', 'body', 'main', 'title']) one(name);
  const [title] = named(root, 'title');
  if (title && textOf(title).trim() === '') faults.push('an empty title');
  const first = named(root, 'head')[0]?.children.find(isElement);
  if (first?.attributes.get('charset')?.toLowerCase() !== 'utf-8')
    faults.push('the charset is not the first in <head>');
  if (!named(root, 'html')[0]?.attributes.get('lang')) faults.push('no language');
  return faults;
}
