import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

// A package of its own, whose only dependency is a folder, so that npm ci needs no network.
let root: string;
let script: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'avstem-setup-'));
  mkdirSync(join(root, 'infra/local/setup'), { recursive: true });
  script = join(root, 'infra/local/setup/with-dependencies.mjs');
  copyFileSync(fileURLToPath(new URL('with-dependencies.mjs', import.meta.url)), script);
  const own = { name: 'whole', version: '1.0.0', dependencies: { part: 'file:part' } };
  const part = { name: 'part', version: '1.0.0' };
  mkdirSync(join(root, 'part'));
  writeFileSync(join(root, 'part/package.json'), JSON.stringify(part));
  writeFileSync(join(root, 'package.json'), JSON.stringify(own));
  const packages = { '': own, part, 'node_modules/part': { resolved: 'part', link: true } };
  const lock = { name: 'whole', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(join(root, 'echo.ts'), echo);
});
beforeEach(() => rmSync(join(root, 'node_modules'), { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true }));

const echo = `
const words: string[] = process.argv.slice(2);
if (words[0] === 'exit') process.exitCode = Number(words[1]);
if (words[0] === 'wait') {
  process.on('SIGTERM', () => { console.log('told'); process.exit(7); });
  process.on('disconnect', () => { console.log('alone'); process.exit(8); });
  setInterval(() => undefined, 1000);
}
console.log(JSON.stringify({ words, major: Number(process.versions.node.split('.')[0]) }));
`;

it('installs at first, says why, and keeps standard output for the file', async () => {
  const first = await run(['a b', '--json']);
  expect(first.err).toContain('nothing is installed yet');
  expect(JSON.parse(first.out)).toEqual({ words: ['a b', '--json'], major: 24 });
  expect(existsSync(join(root, 'node_modules'))).toBe(true);
  const second = await run([]);
  expect(second.err).toBe('');
});

it('installs again where the lock is newer', async () => {
  markInstalled(-60_000);
  expect((await run([])).err).toContain('newer than what is installed');
});

it('never installs through a link: the packages behind it are another checkout’s', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'avstem-elsewhere-'));
  writeFileSync(join(elsewhere, 'kept'), '');
  symlinkSync(elsewhere, join(root, 'node_modules'));
  const { err } = await run([]);
  expect(err).not.toContain('npm ci');
  expect(existsSync(join(elsewhere, 'kept'))).toBe(true);
  rmSync(elsewhere, { recursive: true });
});

it('installs once where two run at the same time', async () => {
  const both = await Promise.all([run(['1']), run(['2'])]);
  const said = both.map(({ err }) => err).join('');
  expect(said.match(/npm ci/g)).toHaveLength(1);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
});

it('passes on the exit code', async () => {
  markInstalled(0);
  expect((await run(['exit', '2'])).code).toBe(2);
});

it('passes on a signal', async () => {
  markInstalled(0);
  const told = await run(['wait'], 'SIGTERM');
  expect(told.out).toContain('told');
  expect(told.code).toBe(7);
});

it('lets the file learn that this process was killed', async () => {
  markInstalled(0);
  expect((await run(['wait'], 'SIGKILL')).out).toContain('alone');
});

/** As npm leaves it. @param ageMs against the lock */
function markInstalled(ageMs: number): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}');
  const time = new Date(Date.now() + ageMs);
  utimesSync(join(root, 'node_modules/.package-lock.json'), time, time);
}

function run(
  words: string[],
  signal?: NodeJS.Signals,
): Promise<{ out: string; err: string; code: number | null }> {
  const child = spawn(process.execPath, [script, 'echo.ts', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
    if (signal !== undefined) child.kill(signal);
  });
  child.stderr.on('data', (data) => (err += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ out, err, code })));
}
