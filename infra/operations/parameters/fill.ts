/** Files of parameters as azd reads them, filled for `az`: `${NAME}` stands for a variable of the environment. */

/** What an installation may do without. */
const mayBeEmpty: readonly string[] = [
  'AVSTEM_ALARM_WEBHOOK_URL',
  'AVSTEM_LOG_READERS',
  'AVSTEM_SITE_REPOSITORY',
];

export type Filled =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly missing: readonly string[] };

/** @param text JSON; a value is put in as JSON text, whatever it holds */
export function fill(text: string, environment: Readonly<Record<string, string | undefined>>): Filled {
  const names = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name!));
  const missing = [...names].filter((name) => !environment[name] && !mayBeEmpty.includes(name));
  if (missing.length > 0) return { ok: false, missing };
  const inText = (name: string): string => JSON.stringify(environment[name] ?? '').slice(1, -1);
  return { ok: true, text: text.replaceAll(/\$\{(\w+)\}/g, (_whole, name: string) => inText(name)) };
}
