import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { childLog } from './child-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avstem-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps every line, and says those that somebody should see', () => {
  const said: string[] = [];
  const log = childLog(folder, 'functions', (line) => said.push(line));
  const lines = [
    '2026-01-01T00:00:00.000Z information getMe: a',
    '2026-01-01T00:00:00.000Z error sweep: b',
    'c',
  ];
  for (const line of lines) log(line);
  expect(readFileSync(join(folder, 'functions.log'), 'utf8')).toBe(`${lines.join('\n')}\n`);
  expect(said).toEqual([`functions: ${lines[1]!}`, 'functions: c']);
});

/** A file that answers every writing with ENOSPC. */
const fullFile = '/dev/full';

it.skipIf(!existsSync(fullFile))('goes on where the disk is full, and says so once', () => {
  symlinkSync(fullFile, join(folder, 'functions.log'));
  const said: string[] = [];
  const log = childLog(folder, 'functions', (line) => said.push(line));
  for (const letter of 'abc') log(`2026-01-01T00:00:00.000Z information getMe: ${letter}`);
  expect(said).toEqual([expect.stringMatching(/^functions\.log kan ikke skrives nå: ENOSPC/)]);
});
