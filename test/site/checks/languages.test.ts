import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readHtml } from '../html/read-html.ts';
import { languageChecker, textsIn } from './languages.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, 'nb.json'),
  JSON.stringify({ a: 'Hva skjedde her', b: ['Sendt {day} i uken'], c: 'Kontakt oss' }),
);
writeFileSync(
  join(folder, 'nn.json'),
  JSON.stringify({ a: 'Kva hende her', b: ['Send {day} i veka'], c: 'Kontakt oss' }),
);
writeFileSync(join(folder, 'schema.json'), JSON.stringify({ a: 'Not a language' }));
const faultsIn = (html: string): string[] => languageChecker(textsIn([folder]))(readHtml(html).root);

test.each([
  ['its own', '<html lang="nn"><p>Kva hende her</p></html>'],
  ['marked', '<html lang="nn"><p lang="nb">Hva skjedde her</p></html>'],
  ['the same in both', '<html lang="nb"><p>Kontakt oss</p></html>'],
  ['no text of ours', '<html lang="nn"><p>Bergen kommune</p></html>'],
])('%s is no fault', (_name, html) => {
  expect(faultsIn(html)).toEqual([]);
});

test.each([
  ['another', '<html lang="nn"><p>Hva skjedde her</p></html>'],
  ['another with a value', '<html lang="nn"><p>Sendt mandag i uken</p></html>'],
  ['another as a name', '<html lang="nn"><nav aria-label="Hva skjedde her"></nav></html>'],
  ['marked wrongly', '<html lang="nb"><div lang="nn"><p>Hva\n  skjedde her</p></div></html>'],
])('%s is a fault', (_name, html) => {
  expect(faultsIn(html)).toHaveLength(1);
});
