/** Everybody at once: each service uploads its logs in the same moment, KS the country's in the midst of it. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { incidentId } from '#local/run/app-settings.ts';
import { ask } from '../clients/client.ts';
import { deliver } from '../clients/deliver.ts';
import type { Acknowledged } from '../clients/deliver.ts';
import type { LoadCountry } from '../country/country.ts';
import { incidentOf } from '../country/services.ts';
import type { Recorder } from '../watch/recorder.ts';
import { settlingKey } from '../watch/settled.ts';
import type { Settling } from '../watch/settled.ts';
import type { LoadWorld } from '../world/world.ts';

export interface Rushed {
  readonly acknowledged: readonly Acknowledged[];
  /** KS's files. */
  readonly nationals: readonly Acknowledged[];
  /** From the first byte to the last acknowledgement, and to the last result. */
  readonly uploadedMs: number;
  readonly reconciledMs: number;
  /** By delivery of a service: from the acknowledgement to the first result that rests on it. */
  readonly toResultMs: readonly number[];
}

export interface RushSettings {
  readonly longestMs: number;
  /** Called once, when so large a part of the services' uploads has been acknowledged. */
  readonly midst?: { readonly part: number; run(): Promise<void> };
}

/** KS's files begin when so many of the uploads are answered. */
const nationalAtPart = 0.3;

export async function keepIncident(
  world: LoadWorld,
  recorder: Recorder,
  { services }: LoadCountry,
): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(incidentOf(services)));
  await ask(world, recorder, {
    user: 'bufdir-1',
    endpoint: 'PUT incidents/{incident}',
    method: 'PUT',
    path: `incidents/${incidentId}`,
    body: { type: 'application/json', bytes },
  });
}

export async function rush(
  world: LoadWorld,
  recorder: Recorder,
  country: LoadCountry,
  settling: Settling,
  { longestMs, midst }: RushSettings,
): Promise<Rushed> {
  // Made beforehand, so that the clients' work is no part of what is measured.
  const uploads = await Promise.all(
    country.services.map(async (service) => ({ service, uploads: await country.uploadsOf(service) })),
  );
  const nationalUploads = country.nationalUploads();
  const all = uploads.flatMap(({ service, uploads: own }) => own.map((upload) => ({ service, upload })));
  const startedMs = performance.now();
  let answered = 0;
  const reached: { readonly count: number; readonly go: () => void }[] = [];
  const whenAnswered = (part: number): Promise<void> =>
    new Promise((go) => reached.push({ count: Math.max(1, Math.floor(part * all.length)), go }));
  const sendingNationals = whenAnswered(nationalAtPart).then(async () => {
    const sent: Acknowledged[] = [];
    for (const upload of nationalUploads) sent.push(await deliver(world, recorder, 'ks-1', upload));
    return sent;
  });
  const inMidst = midst === undefined ? null : whenAnswered(midst.part).then(() => midst.run());
  const acknowledged = await Promise.all(
    all.map(async ({ service, upload }) => {
      const done = await deliver(world, recorder, service.leader, upload);
      answered++;
      for (const { count, go } of reached) if (answered >= count) go();
      return done;
    }),
  );
  const nationals = await sendingNationals;
  await inMidst;
  const uploadedMs = performance.now() - startedMs;

  const leftMs = () => Math.max(longestMs - (performance.now() - startedMs), 0);
  const wanted = acknowledged.map(({ scope, delivery }) => settlingKey(scope, delivery));
  for (const national of nationals) {
    const scopes = await scopesOfNational(world, recorder, national, leftMs());
    wanted.push(...scopes.map((scope) => settlingKey(scope, national.delivery)));
  }
  await settling.until(wanted, leftMs());
  const lastMs = Math.max(...wanted.map((one) => settling.settledAtMs.get(one)!));
  const toResultMs = acknowledged.map(
    ({ scope, delivery, acknowledgedMs }) =>
      settling.settledAtMs.get(settlingKey(scope, delivery))! - acknowledgedMs,
  );
  return { acknowledged, nationals, uploadedMs, reconciledMs: lastMs - startedMs, toResultMs };
}

const statusSchema = z.object({ accepted: z.object({ scopes: z.array(z.string()) }).optional() });
const lookEveryMs = 1000;

/** @returns every scope that has rows in it, once it has been taken in */
export async function scopesOfNational(
  world: LoadWorld,
  recorder: Recorder,
  { delivery }: Acknowledged,
  longestMs: number,
): Promise<readonly string[]> {
  const endMs = performance.now() + longestMs;
  while (performance.now() < endMs) {
    const path = `scopes/*/deliveries/${delivery}`;
    const { text } = await ask(world, recorder, {
      user: 'ks-1',
      endpoint: 'GET scopes/{scope}/deliveries',
      path,
    });
    const { accepted } = statusSchema.parse(JSON.parse(text));
    if (accepted !== undefined) return accepted.scopes;
    await wait(lookEveryMs);
  }
  throw new Error('the national file was not taken in in time');
}
