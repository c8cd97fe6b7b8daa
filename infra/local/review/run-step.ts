import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../run/paths.ts';
import type { Step } from './steps.ts';

/** Longer than all of it may take: something hangs. */
const timeoutMs = 30 * 60_000;

export interface StepResult {
  readonly step: Step;
  readonly ok: boolean;
  readonly seconds: number;
  /** What it printed; empty where that has been shown already. */
  readonly output: string;
}

/** Runs the steps at the same time, and waits for all of them. @returns in their order */
export function runSteps(
  steps: readonly Step[],
  env: Readonly<Record<string, string>>,
): Promise<StepResult[]> {
  return Promise.all(steps.map((step) => runStep(step, env)));
}

function runStep(step: Step, env: Readonly<Record<string, string>>): Promise<StepResult> {
  const startedMs = Date.now();
  const shown = step.isLong ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [join(root, 'node_modules', step.script), ...step.args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', shown, shown],
    timeout: timeoutMs,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    const end = (ok: boolean): void => {
      resolve({ step, ok, seconds: (Date.now() - startedMs) / 1000, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
