import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../run/paths.ts';
import type { Step } from './steps.ts';

/** Longer than all of it may take: something hangs. */
const timeoutMs = 30 * 60_000;

export interface StepResult {
  readonly ok: boolean;
  readonly seconds: number;
  /** What it printed; empty where that has been shown already. */
  readonly output: string;
}

export function runStep(step: Step, env: Readonly<Record<string, string>>): StepResult {
  const startedMs = Date.now();
  const done = spawnSync(process.execPath, [join(root, 'node_modules', step.script), ...step.args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', step.isLong ? 'inherit' : 'pipe', step.isLong ? 'inherit' : 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: timeoutMs,
  });
  const seconds = (Date.now() - startedMs) / 1000;
  return { ok: done.status === 0, seconds, output: `${done.stdout ?? ''}${done.stderr ?? ''}` };
}
