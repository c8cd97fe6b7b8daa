/**
 * `npm run load [-- PART …]`: the real functions over Azurite and the local document store, under load. Parts: `rush`
 * (everybody at once), `day` (ten times a day's traffic, and memory), `hosts` (one and two in turn), `kill` (one of two
 * is killed), `scale` (more hosts, more messages); without a part the first four. Exit 1 where anything was refused but
 * by quota, lost, otherwise than the account says, or memory grew. How to read it: docs/load.md.
 */
import { parseArgs } from 'node:util';
import { hostsPart } from './runs/hosts.ts';
import { dayPart, killPart, rushPart } from './runs/parts.ts';
import type { LoadSettings } from './runs/parts.ts';
import { scalePart } from './runs/scale.ts';
import { say, sayMachine } from './tell.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scopes: { type: 'string' },
    messages: { type: 'string' },
    'busy-messages': { type: 'string', default: '1500' },
    readers: { type: 'string', default: '100' },
    'pause-ms': { type: 'string', default: '5000' },
    hosts: { type: 'string', default: '1' },
    tenths: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '2' },
    'max-growth-mib': { type: 'string', default: '96' },
    'max-slope-mib': { type: 'string', default: '10' },
    'longest-minutes': { type: 'string', default: '15' },
    seed: { type: 'string', default: '2023' },
    storage: { type: 'string', default: 'memory' },
    'sample-ms': { type: 'string', default: '2000' },
    'host-counts': { type: 'string', default: '1,2,4' },
    'times-messages': { type: 'string', default: '1,10' },
  },
});

const minuteMs = 60_000;

/** What a part is run with unless the caller says otherwise: the whole country, or a size that is run several times. */
function settingsOf(scopes: number, messages: number): LoadSettings {
  return {
    scopes: Number(values.scopes ?? scopes),
    messages: Number(values.messages ?? messages),
    busyMessages: Number(values['busy-messages']),
    readers: Number(values.readers),
    pauseMs: Number(values['pause-ms']),
    hosts: Number(values.hosts),
    tenths: Number(values.tenths),
    rounds: Number(values.rounds),
    maxGrowthMiB: Number(values['max-growth-mib']),
    maxSlopeMiB: Number(values['max-slope-mib']),
    longestMs: Number(values['longest-minutes']) * minuteMs,
    seed: Number(values.seed),
    sampleMs: Number(values['sample-ms']),
    storage: values.storage === 'disk' ? 'disk' : 'memory',
  };
}

const numbersOf = (list: string): number[] => list.split(',').map(Number);
const whole = settingsOf(356, 150_000);
const small = settingsOf(60, 50_000);

const parts: Readonly<Record<string, () => Promise<string[]>>> = {
  rush: () => rushPart(whole),
  day: () => dayPart(whole),
  hosts: () => hostsPart(small),
  kill: () => killPart(small),
  scale: () => scalePart(whole, numbersOf(values['host-counts']), numbersOf(values['times-messages'])),
};

sayMachine();
const wrong: string[] = [];
for (const name of positionals.length > 0 ? positionals : ['rush', 'day', 'hosts', 'kill']) {
  const part = parts[name];
  if (part === undefined)
    throw new Error(`no such part: ${name}; there are ${Object.keys(parts).join(', ')}`);
  wrong.push(...(await part().catch((error: unknown) => [String(error)])));
}
say(
  wrong.length === 0
    ? '\nNothing was refused but by quota, and nothing lost.'
    : `\nWRONG:\n${wrong.join('\n')}`,
);
process.exit(wrong.length === 0 ? 0 : 1);
