import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDataFolder } from './data-folder.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'avstem-data-'));
  folder = join(parent, '.data');
});
afterEach(() => rmSync(parent, { recursive: true }));

function open(fresh = false) {
  const opened = openDataFolder(folder, fresh);
  if (!opened.ok) throw new Error(opened.reason);
  return opened;
}

it('is new at first, kept afterwards, and emptied when asked', () => {
  const first = open();
  expect(first.isNew).toBe(true);
  writeFileSync(first.paths.store, 'kept');
  first.release();
  const second = open();
  expect(second.isNew).toBe(false);
  expect(existsSync(second.paths.store)).toBe(true);
  second.release();
  const third = open(true);
  expect(third.isNew).toBe(true);
  expect(existsSync(third.paths.store)).toBe(false);
  third.release();
});

it('refuses a folder that is not ours, and deletes nothing in it', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'thesis.txt'), 'x');
  for (const fresh of [false, true]) {
    expect(openDataFolder(folder, fresh).ok).toBe(false);
    expect(existsSync(join(folder, 'thesis.txt'))).toBe(true);
  }
});

it('refuses a second run, also one that would begin anew', () => {
  const first = open();
  writeFileSync(first.paths.store, 'kept');
  expect(openDataFolder(folder, false)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('allerede'),
  });
  expect(openDataFolder(folder, true).ok).toBe(false);
  expect(existsSync(first.paths.store)).toBe(true);
  first.release();
  open().release();
});
