/**
 * `npm run --silent deliver -- add FILE --side register --scope 4601 --from TIME --to TIME [--max-delay PT4H]` puts a
 * log into the spool (`--empty` instead of FILE: nothing happened); `… -- send [--at-once]` sends what waits there;
 * `… -- status` tells what waits, and which scope's newest log is too old. All take `--settings FILE`.
 * docs/machine-deliveries.md has the rest.
 */
import { parseArgs } from 'node:util';
import { behindOf } from './freshness.ts';
import { log } from './log.ts';
import { exitCodes, sendAll } from './send.ts';
import { readClientSettings } from './settings.ts';
import { declaredSchema, Spool } from './spool.ts';

const options = {
  settings: { type: 'string', default: 'deliver.json' },
  empty: { type: 'boolean', default: false },
  'at-once': { type: 'boolean', default: false },
  side: { type: 'string' },
  scope: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'max-delay': { type: 'string' },
  'clock-skew': { type: 'string' },
  channel: { type: 'string' },
} as const;

class UsageError extends Error {}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const [command, file, ...others] = positionals;
  if (others.length > 0) throw new UsageError('one file at a time');
  const settings = settingsOf(values.settings);
  const spool = new Spool(settings.spool);
  switch (command) {
    case 'add':
      return add(spool, values, file ?? null);
    case 'send':
      return sendAll(settings, spool, values['at-once']);
    case 'status':
      return status(spool, settings.mostHours);
    default:
      throw new UsageError('deliver add | send | status');
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
}

function settingsOf(file: string) {
  try {
    return readClientSettings(file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
}

async function add(
  spool: Spool,
  values: ReturnType<typeof parsed>['values'],
  file: string | null,
): Promise<number> {
  if ((file === null) !== values.empty) throw new UsageError('a file, or --empty');
  const { side, scope, from, to, channel } = values;
  const given = {
    side,
    scope,
    from,
    to,
    channel,
    maxDelay: values['max-delay'],
    clockSkew: values['clock-skew'],
  };
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  const declared = declaredSchema.safeParse(Object.fromEntries(named));
  if (!declared.success) throw new UsageError('add needs --side, --scope, --from and --to');
  const added = await spool.add(declared.data, file);
  if (added === null)
    throw new UsageError('the file is still being written: rename it into place when it is whole');
  const { entry, isNew } = added;
  log(isNew ? 'added' : 'already-there', { delivery: entry.name, sha256: entry.sha256.slice(0, 12) });
  return exitCodes.allSent;
}

function status(spool: Spool, mostHours: number): number {
  const all = spool.entries();
  const open = all.filter(({ place }) => place !== 'sent');
  for (const entry of open) {
    const { side, scope, from, to } = entry.declared;
    const { tries } = spool.tries(entry);
    log(entry.place, { delivery: entry.name, side, scope, from, to, tries });
  }
  const behind = behindOf(all, mostHours, Date.now());
  for (const one of behind) log('behind', { ...one });
  if (open.some(({ place }) => place === 'refused')) return exitCodes.refused;
  if (open.length > 0) return exitCodes.stillWaiting;
  return behind.length > 0 ? exitCodes.behind : exitCodes.allSent;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(isUsage ? error.message : error);
  process.exitCode = isUsage ? exitCodes.usage : exitCodes.fault;
}
