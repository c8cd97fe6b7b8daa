import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { freshFile, leaveFile } from '../../functions/src/cli-in-one-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-one-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = join(folder, 'entry.ts');
const other = join(folder, 'other.ts');
/** Made by whoever leaves the first file there. */
const cache = join(folder, 'not', 'yet');
const minuteMs = 60_000;

it('is used as long as no source has changed, and left behind only of sources at rest', async () => {
  writeFileSync(entry, "import { said } from './other.ts';\nexport const all: string = `${said}!`;\n");
  writeFileSync(other, "export const said = 'one';\n");
  expect(freshFile(cache, entry)).toBeNull();
  await leaveFile(cache, entry, Date.now());
  expect(freshFile(cache, entry)).toBeNull();
  await leaveFile(cache, entry, Date.now() + minuteMs);
  const file = freshFile(cache, entry)!;
  expect(await import(/* @vite-ignore */ file)).toMatchObject({ all: 'one!' });
  writeFileSync(other, "export const said = 'two';\n");
  expect(freshFile(cache, entry)).toBeNull();
  rmSync(other);
  expect(freshFile(cache, entry)).toBeNull();
});

it('is not used where it is not what was left, or its list is cut', async () => {
  writeFileSync(entry, "import { said } from './other.ts';\nexport const all: string = `${said}!`;\n");
  writeFileSync(other, "export const said = 'three';\n");
  const leave = () => leaveFile(cache, entry, Date.now() + minuteMs);
  const left = (end: string) =>
    join(
      cache,
      readdirSync(cache).find((name) => name.endsWith(end))!,
    );
  await leave();
  expect(freshFile(cache, entry)).not.toBeNull();
  writeFileSync(left('.mjs'), '');
  expect(freshFile(cache, entry)).toBeNull();
  await leave();
  expect(freshFile(cache, entry)).not.toBeNull();
  const list = left('.txt');
  writeFileSync(list, readFileSync(list, 'utf8').split('\n').slice(0, -1).join('\n'));
  expect(freshFile(cache, entry)).toBeNull();
  await leave();
  rmSync(left('.mjs'));
  expect(freshFile(cache, entry)).toBeNull();
});
