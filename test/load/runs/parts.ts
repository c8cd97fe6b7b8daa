/** The parts of `npm run load`: each in a world of its own, each told as it goes, each ending in what is wrong. */
import { startReaders } from '../clients/readers.ts';
import { checkAll } from '../checks/check.ts';
import type { Acknowledged } from '../clients/deliver.ts';
import { say, sayCpu, sayLatencies, saySamples, saySpread, secondsOf, table } from '../tell.ts';
import { untilQueuesEmpty } from '../watch/sampler.ts';
import { busyDay, growthOf } from './day.ts';
import { rush } from './rush.ts';
import { inNewWorld, inSession } from './session.ts';
import type { Session } from './session.ts';

export interface LoadSettings {
  readonly scopes: number;
  readonly messages: number;
  readonly busyMessages: number;
  readonly readers: number;
  readonly pauseMs: number;
  readonly hosts: number;
  readonly tenths: number;
  readonly rounds: number;
  readonly maxGrowthMiB: number;
  readonly maxSlopeMiB: number;
  readonly longestMs: number;
  readonly seed: number;
  readonly sampleMs: number;
  readonly storage: 'memory' | 'disk';
}

/** Beyond quota nothing may be refused, and all must be as the account says. */
async function wrongOf(
  { world, recorder, country }: Session,
  acknowledged: readonly Acknowledged[],
  withBusyDay: boolean,
): Promise<string[]> {
  const { scopes, deliveries, messages, wrong } = await checkAll(world, country, acknowledged, withBusyDay);
  const told = wrong.length === 0 ? 'all as the account says' : 'NOT as the account says';
  say(`Held against the account: ${scopes} scopes, ${deliveries} deliveries, ${messages} verdicts: ${told}`);
  const waited = [...recorder.quota.values()].reduce((sum, one) => sum + one, 0);
  say(
    `Asked to wait (429): ${waited}; connections broken: ${recorder.broken}; refused: ${recorder.refused.length}`,
  );
  const complaints = world.complaints.slice(0, 5);
  say(
    `Lines of warning by the hosts: ${world.complaints.length}\n${complaints.map((line) => `    ${line}\n`).join('')}`,
  );
  return [...recorder.refused.slice(0, 10), ...wrong];
}

/** What was seen of a run that does not come to its end is told all the same. */
export async function orAsFarAsItCame<T>(
  { recorder, sampler, cpuSeconds }: Session,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    sayLatencies(recorder);
    saySamples(sampler.samples);
    sayCpu(cpuSeconds());
    throw error;
  }
}

export async function rushPart(settings: LoadSettings): Promise<string[]> {
  const { hosts, sampleMs, longestMs, readers, pauseMs } = settings;
  say(`## ${settings.scopes} scopes at once, ${readers} readers, hosts: ${hosts}\n`);
  return inNewWorld(settings, (world, country, folder) =>
    inSession(world, country, { hosts, sampleMs, folder }, async (session) => {
      const { recorder, settling, sampler } = session;
      const reading = startReaders(world, recorder, country.services, { count: readers, pauseMs });
      const rushed = await orAsFarAsItCame(session, async () => {
        const done = await rush(world, recorder, country, settling, { longestMs });
        await reading.stop();
        await untilQueuesEmpty(world, longestMs);
        return done;
      });
      const { acknowledged, nationals, uploadedMs, reconciledMs, toResultMs } = rushed;
      const bytes = [...acknowledged, ...nationals].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      say(`Acknowledged after ${secondsOf(uploadedMs)}, all reconciled after ${secondsOf(reconciledMs)}:`);
      say(
        `${acknowledged.length + nationals.length} deliveries, ${(bytes / 1e6).toFixed(1)} MB, ` +
          `${(settings.messages / (reconciledMs / 1000)).toFixed(0)} messages/s, ` +
          `${(recorder.answers / (reconciledMs / 1000)).toFixed(0)} answers/s\n`,
      );
      saySpread('From acknowledgement to result', toResultMs);
      sayLatencies(recorder);
      saySamples(sampler.samples);
      sayCpu(session.cpuSeconds());
      return wrongOf(session, [...acknowledged, ...nationals], false);
    }),
  );
}

export async function killPart(settings: LoadSettings): Promise<string[]> {
  const { sampleMs, longestMs, readers, pauseMs } = settings;
  say(
    `## Two hosts, and SIGKILL to the one that hears of new blobs, in the midst: ${settings.scopes} scopes\n`,
  );
  return inNewWorld(settings, (world, country, folder) =>
    inSession(world, country, { hosts: 2, sampleMs, folder }, async (session) => {
      const { recorder, settling, sampler } = session;
      const reading = startReaders(world, recorder, country.services, { count: readers, pauseMs });
      const midst = { part: 0.5, run: () => world.killFirstHost() };
      const { acknowledged, nationals, reconciledMs } = await rush(world, recorder, country, settling, {
        longestMs,
        midst,
      });
      await reading.stop();
      await untilQueuesEmpty(world, longestMs);
      say(`All reconciled after ${secondsOf(reconciledMs)}\n`);
      saySamples(sampler.samples);
      return wrongOf(session, [...acknowledged, ...nationals], false);
    }),
  );
}

export async function dayPart(settings: LoadSettings): Promise<string[]> {
  const { hosts, sampleMs, longestMs, readers, pauseMs, tenths: parts, maxGrowthMiB, maxSlopeMiB } = settings;
  say(`## A day of ten times the traffic: ${settings.scopes} scopes, ${readers} readers, hosts: ${hosts}\n`);
  return inNewWorld(settings, (world, country, folder) =>
    inSession(world, country, { hosts, sampleMs, folder }, async (session) => {
      const { recorder, settling } = session;
      const { acknowledged, nationals } = await rush(world, recorder, country, settling, { longestMs });
      await untilQueuesEmpty(world, longestMs);
      const day = await busyDay(session, {
        parts,
        longestMs,
        readers: { count: readers, pauseMs },
        tell: ({ tookMs, rssMiB }, part) =>
          console.error(`tenth ${part + 1}: ${secondsOf(tookMs)}, ${JSON.stringify(rssMiB)}`),
      });
      const names = world.parts().map(({ name }) => name);
      table(
        ['tenth', 'took', 'deliveries', 'answers', ...names.map((name) => `${name}, MiB`)],
        day.tenths.map(({ tookMs, deliveries, answers, rssMiB }, i) => [
          i + 1,
          secondsOf(tookMs),
          deliveries,
          answers,
          ...names.map((name) => rssMiB[name] ?? 0),
        ]),
      );
      const grown: string[] = [];
      for (const name of names.filter((one) => one.startsWith('host'))) {
        const { slopeMiBPerTenth, growthMiB } = growthOf(day.tenths.map(({ rssMiB }) => rssMiB[name] ?? 0));
        say(
          `${name}: slope ${slopeMiBPerTenth.toFixed(1)} MiB a tenth in the second half (at most ` +
            `${maxSlopeMiB}), growth ${growthMiB.toFixed(0)} MiB (at most ${maxGrowthMiB})\n`,
        );
        const isFlat = growthMiB <= maxGrowthMiB && slopeMiBPerTenth <= maxSlopeMiB;
        if (!isFlat) grown.push(`the memory of ${name} is not flat`);
      }
      sayLatencies(recorder);
      return [
        ...grown,
        ...(await wrongOf(session, [...acknowledged, ...nationals, ...day.acknowledged], true)),
      ];
    }),
  );
}
