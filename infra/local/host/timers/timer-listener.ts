import { Cron } from 'croner';
import { bindingText } from '../app/bindings.ts';
import type { Settings, Trigger } from '../app/bindings.ts';
import type { Log } from '../app/core-types.ts';
import type { Invoke } from '../app/invoke.ts';

export interface TimerListener {
  /** Starts no more runs and resolves when the one that runs is done. */
  stop(): Promise<void>;
}

export interface TimerParts {
  readonly invoke: Invoke;
  readonly log: Log;
  readonly settings: Settings;
}

/**
 * Runs one function by its schedule: six fields from the second on, UTC, as in Azure. One run at a time; a time that
 * comes while one runs is passed over. With `runOnStartup` once at the start too. A run that was due while the host
 * was down is not made up for: a timer here only sweeps, and a sweep finds whatever is there.
 */
export function listenTimer(trigger: Trigger, parts: TimerParts): TimerListener {
  const name = trigger.called.metadata.name;
  let running: Promise<void> | null = null;
  const run = async () => {
    try {
      await parts
        .invoke(trigger.called, { inputData: [timerInput(trigger, cron)], triggerMetadata: {} })
        .run();
    } catch (error) {
      const text =
        error instanceof Error ? (error.stack ?? error.message) : 'something that is no error was thrown';
      parts.log('error', name, `Timer failed: ${text}`);
    }
  };
  const start = () => {
    running ??= run().finally(() => (running = null));
  };
  const cron = new Cron(bindingText(trigger, 'schedule', parts.settings), { timezone: 'UTC' }, start);
  if (trigger.binding['runOnStartup'] === true) start();
  const stop = async () => {
    cron.stop();
    await running;
  };
  return { stop };
}

function timerInput(trigger: Trigger, cron: Cron) {
  const timer = {
    IsPastDue: false,
    Schedule: { AdjustForDST: true },
    ScheduleStatus: {
      Last: cron.previousRun()?.toISOString() ?? '',
      Next: cron.nextRun()?.toISOString() ?? '',
      LastUpdated: new Date().toISOString(),
    },
  };
  return { name: trigger.name, data: { json: JSON.stringify(timer) } };
}
