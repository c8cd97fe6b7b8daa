import { kindsOfPage, readPages } from './pages.ts';

export interface Template {
  /** The address with every number as a sign. */
  readonly name: string;
  readonly address: string;
}

/**
 * One page of every template in every language, found in what is built, so that a new template is among them by itself;
 * and every state of a municipality in every language.
 */
export async function templatesIn(folder: string): Promise<Template[]> {
  const pages = (await readPages(folder)).map(({ address }) => address);
  const staffPage = /^\/[a-z]+\/ansatt\//;
  // What stands in a file of another name is a part for other people's pages, or the answer to a wrong address.
  const whole = pages.filter((address) => address.endsWith('/') && !staffPage.test(address));
  const languages = [...new Set(whole.flatMap((address) => /^\/([a-z]{2})\//.exec(address)?.[1] ?? []))];
  const states = kindsOfPage.flatMap(([, address]) =>
    languages.map((language) => address.replace(/^\/nb\//, `/${language}/`)),
  );
  const found = new Map<string, string>();
  for (const address of whole) {
    const name = address.replace(/\d{4}/g, '#');
    if (!found.has(name)) found.set(name, address);
  }
  const there = new Set(whole);
  const addresses = new Set([...found.values(), ...states.filter((address) => there.has(address))]);
  return [...addresses].sort().map((address) => ({ name: address.replace(/\d{4}/g, '#'), address }));
}
