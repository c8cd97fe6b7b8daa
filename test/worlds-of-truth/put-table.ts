import { readFileSync, writeFileSync } from 'node:fs';

/** Puts a table between the marks of a page in docs/. */
export function putTable(page: string, table: string): void {
  const path = new URL(`../../docs/${page}`, import.meta.url);
  const [before, , after] = readFileSync(path, 'utf8').split(
    /(?<=<!-- table -->\n)|(?=<!-- end of table -->)/,
  );
  if (after === undefined) throw new Error(`docs/${page} has no marks for a table`);
  writeFileSync(path, `${before}\n${table}\n\n${after}`);
}
