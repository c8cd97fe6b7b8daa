import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { document, packagesOf } from '../../infra/operations/dependencies/listing.ts';

const packages = packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')));

it('docs/dependencies.md says what the lock says: `npm run dependencies` writes it', () => {
  expect(readFileSync('docs/dependencies.md', 'utf8')).toBe(document(packages));
});

it('every package is pinned by its hash', () => {
  expect(packages.filter(({ isPinned }) => !isPinned).map(({ name }) => name)).toEqual([]);
});

it('none runs a script when it is installed', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const asking = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(Object.fromEntries(asking.map((name) => [name, false]))).toEqual(allowScripts);
  expect(readFileSync('infra/local/setup/with-dependencies.mjs', 'utf8')).toContain("'--ignore-scripts'");
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
});

/** Licences that ask for no more than that their text goes along. */
const free = /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)$/;

it('what is shipped stands under licences that ask for no more than their text', () => {
  expect(packages.filter(({ isShipped, license }) => isShipped && !free.test(license))).toEqual([]);
});

it('the package beside it, for mutation testing, is pinned too, and runs no script', () => {
  const beside = packagesOf(JSON.parse(readFileSync('test/mutation/package-lock.json', 'utf8')));
  expect(beside.filter(({ isPinned, hasInstallScript }) => !isPinned || hasInstallScript)).toEqual([]);
  expect(readFileSync('test/mutation/.npmrc', 'utf8')).toContain('ignore-scripts=true');
});
