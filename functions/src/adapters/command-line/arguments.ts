/** The arguments of `npm run reconcile` (contract 4). Every fault is listed; none stops the reading of the others. */
import { readDelay, readDurationMs } from '#domain/time/delay.ts';
import type { Delay } from '#domain/time/delay.ts';
import { readTime } from '#domain/time/read-time.ts';
import type { Fault } from '#domain/logs/fault.ts';
import type { ReconcileOptions } from '#domain/reconcile/options.ts';
import { readUnits } from '#domain/reconcile/read-units.ts';

export interface CommandArguments {
  readonly portalPath: string;
  readonly registerPath: string;
  readonly options: ReconcileOptions;
  readonly channels: readonly string[] | null;
  readonly nowMs: number;
  readonly json: boolean;
}

const valueNames = [
  'portal',
  'register',
  'scope',
  'max-delay',
  'clock-skew',
  'register-from',
  'register-to',
  'channel',
  'now',
] as const;
type ValueName = (typeof valueNames)[number];
type RawValues = Partial<Record<ValueName, string>>;

export type ArgumentReading =
  | { readonly ok: true; readonly value: CommandArguments }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly json: boolean };

/** @param clockMs what now is where `--now` does not say */
export function readArguments(args: readonly string[], clockMs: number): ArgumentReading {
  const faults: Fault[] = [];
  const invalid = (text: string): void => void faults.push({ code: 'argument-invalid', text });
  const { values, empty, json } = split(args, invalid);

  for (const name of ['portal', 'register'] as const) {
    if (values[name] === undefined && !empty.has(name)) invalid(`--${name} mangler: oppgi en fil`);
  }
  const maxDelayText = values['max-delay'] ?? 'auto';
  const maxDelay: Delay | 'auto' | null = maxDelayText === 'auto' ? 'auto' : readDelay(maxDelayText);
  if (maxDelay === null) invalid('--max-delay: skriv auto, en varighet som PT1H, eller virkedager som 2WD');
  const skewText = values['clock-skew'] ?? 'PT5M';
  const skewMs = readDurationMs(skewText);
  if (skewMs === null) invalid('--clock-skew: skriv en varighet som PT5M');
  const units = values.scope === undefined ? null : readUnits(values.scope);
  if (values.scope !== undefined && units === null) {
    invalid('--scope: skriv kommunenumre (1801,1802) eller bydeler (0301/05) med komma mellom');
  }
  const channels =
    values.channel === undefined ? null : values.channel.split(',').map((value) => value.trim());
  if (channels?.includes('')) invalid('--channel: skriv én eller flere kanaler med komma mellom');
  const instant = (name: ValueName, end: 'from' | 'to'): number | null => {
    const text = values[name];
    if (text === undefined) return null;
    const reading = readTime(text.trim());
    if (reading.ok) return reading[end];
    invalid(`--${name}: tidspunktet kan ikke leses`);
    return null;
  };
  const registerFrom = instant('register-from', 'from');
  const registerTo = instant('register-to', 'to');
  if (registerFrom !== null && registerTo !== null && registerFrom > registerTo) {
    invalid('--register-from er etter --register-to');
  }
  const nowMs = instant('now', 'to') ?? clockMs;

  if (faults.length > 0 || maxDelay === null || skewMs === null) return { ok: false, faults, json };
  const options = { units, maxDelay, clockSkew: { text: skewText, ms: skewMs }, registerFrom, registerTo };
  const paths = { portalPath: values.portal ?? '', registerPath: values.register ?? '' };
  return { ok: true, value: { ...paths, options, channels, nowMs, json } };
}

/** `--name value` or `--name=value`, and `--json`. */
function split(
  args: readonly string[],
  invalid: (text: string) => void,
): { values: RawValues; empty: ReadonlySet<ValueName>; json: boolean } {
  const values: RawValues = {};
  const empty = new Set<ValueName>();
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === '--json') {
      json = true;
      continue;
    }
    const equals = argument.indexOf('=');
    const name = (equals === -1 ? argument : argument.slice(0, equals)).replace(/^--/, '');
    const isKnown = argument.startsWith('--') && isValueName(name);
    if (!isKnown) {
      invalid(
        'ukjent argument; kjente er ' + valueNames.map((known) => `--${known}`).join(', ') + ' og --json',
      );
      continue;
    }
    const next = args[i + 1];
    const hasNext = equals === -1 && next !== undefined && !next.startsWith('--');
    if (hasNext) i++;
    const value = equals === -1 ? (hasNext ? next : '') : argument.slice(equals + 1);
    if (value === '') {
      invalid(`--${name} mangler verdi`);
      empty.add(name);
    } else if (values[name] !== undefined) invalid(`--${name} er oppgitt to ganger`);
    else values[name] = value;
  }
  return { values, empty, json };
}

function isValueName(name: string): name is ValueName {
  return (valueNames as readonly string[]).includes(name);
}
