import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

export interface ChildSettings {
  /** What the child is called where its failures are told. */
  readonly name: string;
  /** Path of the TypeScript file that it runs. */
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly readyTimeoutMs?: number;
  /** Where its lines go; standard output and error of this process if left out. */
  readonly onLine?: (line: string) => void;
}

export interface Child<Ready> {
  /** What the child said when it was ready. */
  readonly ready: Ready;
  readonly pid: number;
  /** Resolves when the process is gone, whoever ended it: the exit code, or the signal's name. */
  readonly gone: Promise<number | string>;
  /** Asks it to finish, and ends it where it hasn't within `timeoutMs`. Resolves when it is gone. */
  stop(timeoutMs?: number): Promise<void>;
}

const defaultReadyTimeoutMs = 60_000;
const defaultStopTimeoutMs = 4_000;

/**
 * Starts a Node process that says `ready` by `sayReady` (parent.ts) and stops by itself when this process is gone, in
 * whatever way: the channel between the two closes then, also after SIGKILL.
 *
 * @throws Error where it ends or says nothing before it is ready
 */
export async function startChild<Ready>(settings: ChildSettings): Promise<Child<Ready>> {
  const child = fork(settings.file, [...(settings.args ?? [])], {
    env: { ...process.env, ...settings.env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const gone = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  passLines(child, settings.onLine ?? ((line) => console.error(line)));
  const ready = await waitForReady<Ready>(child, gone, settings);
  return { ready, pid: child.pid ?? 0, gone, stop: (timeoutMs) => stop(child, gone, timeoutMs) };
}

async function waitForReady<Ready>(
  child: ChildProcess,
  gone: Promise<number | string>,
  settings: ChildSettings,
) {
  const limit = settings.readyTimeoutMs ?? defaultReadyTimeoutMs;
  return new Promise<Ready>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${settings.name} was not ready after ${limit} ms`));
    }, limit);
    child.on('message', (message: { ready?: Ready }) => {
      if (message.ready === undefined) return;
      clearTimeout(timer);
      resolve(message.ready);
    });
    void gone.then((how) => {
      clearTimeout(timer);
      reject(new Error(`${settings.name} ended before it was ready (${how})`));
    });
  });
}

/** Whole lines only, so that lines of several children never mix within one. */
function passLines(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
    stream?.on('end', () => {
      if (rest !== '') onLine(rest);
    });
  }
}

async function stop(child: ChildProcess, gone: Promise<number | string>, timeoutMs = defaultStopTimeoutMs) {
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  await gone;
  clearTimeout(timer);
}
