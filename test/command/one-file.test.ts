import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { freshFile, leaveFile } from '../../functions/src/cli-in-one-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'avstem-one-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = join(folder, 'entry.ts');
const other = join(folder, 'other.ts');
const minuteMs = 60_000;

it('is used as long as no source has changed, and left behind only of sources at rest', async () => {
  writeFileSync(entry, "import { said } from './other.ts';\nexport const all: string = `${said}!`;\n");
  writeFileSync(other, "export const said = 'one';\n");
  expect(freshFile(folder, entry)).toBeNull();
  await leaveFile(folder, entry, Date.now());
  expect(freshFile(folder, entry)).toBeNull();
  await leaveFile(folder, entry, Date.now() + minuteMs);
  const file = freshFile(folder, entry)!;
  expect(await import(/* @vite-ignore */ file)).toMatchObject({ all: 'one!' });
  writeFileSync(other, "export const said = 'two';\n");
  expect(freshFile(folder, entry)).toBeNull();
  rmSync(other);
  expect(freshFile(folder, entry)).toBeNull();
});
