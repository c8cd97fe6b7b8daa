/**
 * A day of ten times the traffic: in each tenth of it every service delivers its register, as it does once on other
 * days, KS the country's portal log, and readers read. After each tenth the hosts' memory is looked at.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { deliver } from '../clients/deliver.ts';
import type { Acknowledged } from '../clients/deliver.ts';
import { startReaders } from '../clients/readers.ts';
import type { ReaderSettings } from '../clients/readers.ts';
import { memoryOf, untilQueuesEmpty } from '../watch/sampler.ts';
import { settlingKey } from '../watch/settled.ts';
import { scopesOfNational } from './rush.ts';
import type { Session } from './session.ts';

export interface Tenth {
  readonly tookMs: number;
  readonly deliveries: number;
  /** Requests that were answered, uploads included. */
  readonly answers: number;
  readonly rssMiB: Readonly<Record<string, number>>;
}

export interface DaySettings {
  readonly parts: number;
  readonly readers: ReaderSettings;
  readonly longestMs: number;
  tell(tenth: Tenth, part: number): void;
}

/** What is over may be collected before memory is looked at. */
const restMs = 3000;

export async function busyDay(
  session: Session,
  { parts, readers, longestMs, tell }: DaySettings,
): Promise<{ readonly tenths: Tenth[]; readonly acknowledged: Acknowledged[] }> {
  const { world, recorder, country, settling } = session;
  const tenths: Tenth[] = [];
  const acknowledged: Acknowledged[] = [];
  for (let part = 0; part < parts; part++) {
    const [startedMs, answersBefore] = [performance.now(), recorder.answers];
    const reading = startReaders(world, recorder, country.services, readers);
    const own = await Promise.all(
      country.services.map(async (service) =>
        deliver(world, recorder, service.leader, await country.busyRegister(service, part, parts)),
      ),
    );
    const national = await deliver(world, recorder, 'ks-1', country.busyNational(part, parts));
    const scopes = await scopesOfNational(world, recorder, national, longestMs);
    const wanted = own.map(({ scope, delivery }) => settlingKey(scope, delivery));
    await settling.until(
      [...wanted, ...scopes.map((scope) => settlingKey(scope, national.delivery))],
      longestMs,
    );
    await reading.stop();
    await untilQueuesEmpty(world, longestMs);
    const tookMs = performance.now() - startedMs;
    await wait(restMs);
    const answers = recorder.answers - answersBefore;
    const tenth = { tookMs, deliveries: own.length + 1, answers, rssMiB: memoryOf(world) };
    tenths.push(tenth);
    acknowledged.push(...own, national);
    tell(tenth, part);
  }
  return { tenths, acknowledged };
}

export interface Growth {
  /** By the line of least squares through the second half: before that, pages are still being taken into use. */
  readonly slopeMiBPerTenth: number;
  /** Between the medians of the second to fourth tenth and of the last three. */
  readonly growthMiB: number;
}

export function growthOf(rssMiB: readonly number[]): Growth {
  const late = rssMiB.slice(Math.floor(rssMiB.length / 2));
  const middle = (late.length - 1) / 2;
  const mean = late.reduce((sum, one) => sum + one, 0) / late.length;
  const spread = late.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const rise = late.reduce((sum, one, i) => sum + (i - middle) * (one - mean), 0);
  return {
    slopeMiBPerTenth: spread === 0 ? 0 : rise / spread,
    growthMiB: medianOf(rssMiB.slice(-3)) - medianOf(rssMiB.slice(1, 4)),
  };
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
