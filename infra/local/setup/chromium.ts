import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The shell without a window: a page costs it a fraction of what it costs the whole browser. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installTimeoutMs = 5 * 60_000;

/**
 * A Chromium for the browser tests: the one that CHROMIUM_PATH names, one on the PATH, or Debian's, which is installed
 * where this process may (root, apt-get).
 *
 * @returns its path, or null, which has been told loudly
 */
export function ensureChromium(say: (line: string) => void): string | null {
  const found = findChromium();
  const isNamed = found !== null && found === process.env['CHROMIUM_PATH'];
  if (isNamed || found?.endsWith(shell)) return found;
  if (canInstall()) {
    say('Installing chromium with apt-get for the browser tests.');
    // Debian's older releases have no such package; any Chromium does.
    if (install(shell) || found !== null || install('chromium')) return findChromium();
  }
  if (found !== null) return found;
  say('****');
  say('**** THE BROWSER TESTS ARE SKIPPED: there is no chromium here, and it could not be installed.');
  say('**** Install it (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.');
  say('****');
  return null;
}

export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && isExecutable(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function install(name: string): boolean {
  const quiet = ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=120'];
  return (
    runApt(['update', ...quiet]) &&
    runApt(['install', ...quiet, '--no-install-recommends', name, 'fonts-dejavu-core'])
  );
}

function runApt(args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: installTimeoutMs }).status === 0;
}
