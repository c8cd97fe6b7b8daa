/** `npm start` in a process group of its own, with a data folder of its own and no sample; killed or stopped whole. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundledApp } from './bundled-app.ts';

const script = fileURLToPath(new URL('../../infra/local/setup/with-dependencies.mjs', import.meta.url));

export interface RunningSystem {
  readonly site: string;
  readonly api: string;
  tokenOf(user: string): Promise<string>;
  /** SIGKILL to every process of it, storage too: nothing gets to finish. */
  kill(): Promise<void>;
  /** As Ctrl-C does. */
  stop(): Promise<void>;
}

export interface SystemOptions {
  readonly languages?: string;
  readonly builtSite?: string;
  readonly isRebuiltWhenAsked?: boolean;
  readonly clockFromMs?: number;
}

/**
 * @param languages of the site: one is looked at, the others would be built for nothing, again at every change
 * @param builtSite the folder of a site that is served as it is, where nobody looks at what is published
 * @param isRebuiltWhenAsked what was published since is built when a public page is asked for, not at every change
 * @param clockFromMs what every clock of it shall show at its start; this machine's where it is left out
 */
export async function startSystem(
  dataFolder: string,
  { languages = 'nb', builtSite, isRebuiltWhenAsked = false, clockFromMs }: SystemOptions = {},
): Promise<RunningSystem> {
  const args = [script, 'infra/local/start.ts', '--empty', '--data', dataFolder];
  if (builtSite !== undefined) args.push('--site', builtSite);
  const app = await bundledApp();
  if (app !== null) args.push('--app', app);
  const clock = clockFromMs === undefined ? {} : movedClock(clockFromMs);
  const rebuild = isRebuiltWhenAsked ? { SITE_REBUILD: 'asked' } : {};
  const env = { ...process.env, AVSTEM_LANGUAGES: languages, ...rebuild, ...clock };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const output = await untilReady(child, ended);
  const address = (name: string): string =>
    new RegExp(`${name} +(http://[^ \\n]+?)/?(?=[ \\n])`).exec(output)![1]!;
  const issuer = address('Innlogging');
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    process.kill(name === 'SIGKILL' ? -child.pid! : child.pid!, name);
    await ended;
  };
  return {
    site: address('Nettsted'),
    api: address('API'),
    async tokenOf(user) {
      const body = new URLSearchParams({ user });
      return (await fetch(`${issuer}/local/token`, { method: 'POST', body })).text();
    },
    kill: () => signal('SIGKILL'),
    stop: () => signal('SIGTERM'),
  };
}

/** For the process and all that it starts. */
function movedClock(fromMs: number): Record<string, string> {
  return {
    NODE_OPTIONS: `--import=${new URL('moved-clock.mjs', import.meta.url).href}`,
    CLOCK_FROM_MS: String(fromMs),
    CLOCK_STARTED_MS: String(Date.now()),
  };
}

async function untilReady(child: ChildProcess, ended: Promise<void>): Promise<string> {
  let output = '';
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (data: Buffer) => {
        output += data.toString();
        if (output.includes('Ctrl-C')) resolve();
      });
    }
  });
  await Promise.race([ready, ended.then(() => Promise.reject(new Error(`it did not start:\n${output}`)))]);
  return output;
}
