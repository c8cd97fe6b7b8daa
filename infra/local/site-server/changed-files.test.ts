import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changesBetween, hashesOf, keepSame, uploadSteps } from './changed-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avstem-changes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function edition(name: string, files: Readonly<Record<string, string>>): string {
  const place = join(folder, name);
  mkdirSync(join(place, 'assets'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(place, path), text);
  return place;
}

it('finds what is new, what differs and what is gone, and keeps the rest as it lies', () => {
  const before = edition('1', { 'a.html': 'a', 'b.html': 'b', 'assets/old.css': 'x' });
  const after = edition('2', { 'a.html': 'a', 'b.html': 'B', 'c.html': 'c', 'assets/new.css': 'y' });
  const changes = changesBetween(hashesOf(before), hashesOf(after));
  expect(changes).toEqual({
    added: ['assets/new.css', 'c.html'],
    changed: ['b.html'],
    removed: ['assets/old.css'],
    same: ['a.html'],
  });
  keepSame(before, after, changes);
  keepSame(before, after, changes);
  expect(statSync(join(after, 'a.html')).ino).toBe(statSync(join(before, 'a.html')).ino);
  expect(readFileSync(join(after, 'b.html'), 'utf8')).toBe('B');
  expect(readFileSync(join(before, 'b.html'), 'utf8')).toBe('b');
});

it('puts styles before the pages that ask for them, and removes last', () => {
  const changes = {
    added: ['c.html', 'assets/new.css'],
    changed: ['b.html'],
    removed: ['assets/old.css'],
    same: [],
  };
  expect(uploadSteps(changes)).toEqual({
    put: [['assets/new.css'], ['c.html'], ['b.html']],
    remove: ['assets/old.css'],
  });
});

it('finds nothing to do where nothing changed, and everything where nothing was', () => {
  const place = edition('1', { 'a.html': 'a' });
  const { added, changed, removed } = changesBetween(hashesOf(place), hashesOf(place));
  expect([...added, ...changed, ...removed]).toEqual([]);
  expect(changesBetween(hashesOf(join(folder, 'none')), hashesOf(place)).added).toEqual(['a.html']);
});
