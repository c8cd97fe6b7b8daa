/** At the end: every acknowledged delivery is in its scope's result, and each verdict is what the account says. */
import { z } from 'zod';
import { forEachAtMost } from '#use-cases/concurrency.ts';
import { ask } from '../clients/client.ts';
import type { Acknowledged } from '../clients/deliver.ts';
import type { Account, LoadCountry } from '../country/country.ts';
import type { LoadService } from '../country/services.ts';
import { Recorder } from '../watch/recorder.ts';
import type { LoadWorld } from '../world/world.ts';

const scopeSchema = z.object({
  current: z.object({
    deliveries: z.array(z.string()),
    summary: z.object({ counts: z.record(z.string(), z.number()) }).nullable(),
  }),
  deliveries: z.array(z.object({ id: z.string(), state: z.string() })),
});
const resultSchema = z.object({
  scopes: z.array(z.object({ messages: z.array(z.object({ id: z.string(), verdict: z.string() })) })),
});

const scopesAtATime = 4;
const shownAtMost = 10;

export interface Checked {
  readonly scopes: number;
  readonly deliveries: number;
  readonly messages: number;
  /** Empty where all is as it must be. */
  readonly wrong: readonly string[];
}

/**
 * @param acknowledged of KS's file only the verdicts tell that it was taken in
 * @param withBusyDay whether that day's logs were delivered, all of them
 */
export async function checkAll(
  world: LoadWorld,
  country: LoadCountry,
  acknowledged: readonly Acknowledged[],
  withBusyDay: boolean,
): Promise<Checked> {
  const wrong: string[] = [];
  let messages = 0;
  const recorder = new Recorder();
  await forEachAtMost(scopesAtATime, country.services, async (service) => {
    const wanted = acknowledged.filter(({ scope }) => scope === service.scope);
    const account = country.accountOf(service, withBusyDay);
    messages += account.verdicts.size;
    wrong.push(...(await wrongOf(world, recorder, service, wanted, account)));
  });
  wrong.push(...(await troublesOf(world, recorder)), ...recorder.refused);
  return {
    scopes: country.services.length,
    deliveries: acknowledged.length,
    messages,
    wrong: wrong.slice(0, shownAtMost),
  };
}

/** Silence, gaps and messages that are missing are what the logs say; these are what the system could not do. */
const ownTroubles = [
  'poison-message',
  'blob-without-delivery',
  'ledger-contradiction',
  'stuck-upload',
  'sweep-failed',
];
const alarmsSchema = z.object({ alarms: z.array(z.object({ kind: z.string(), subject: z.string() })) });

async function troublesOf(world: LoadWorld, recorder: Recorder): Promise<string[]> {
  const { text } = await ask(world, recorder, { user: 'ks-1', endpoint: 'alarms', path: 'alarms' });
  const { alarms } = alarmsSchema.parse(JSON.parse(text));
  return alarms
    .filter(({ kind }) => ownTroubles.includes(kind))
    .map(({ kind, subject }) => `alarm: ${kind} ${subject}`);
}

async function wrongOf(
  world: LoadWorld,
  recorder: Recorder,
  { scope, leader }: LoadService,
  wanted: readonly Acknowledged[],
  account: Account,
): Promise<string[]> {
  const path = `scopes/${encodeURIComponent(scope)}`;
  const get = async (endpoint: string) =>
    JSON.parse((await ask(world, recorder, { user: leader, endpoint, path: endpoint })).text);
  const view = scopeSchema.parse(await get(path));
  const wrong = wanted
    .filter(({ delivery }) => !view.current.deliveries.includes(delivery))
    .map(({ delivery }) => `${scope}: ${delivery} was acknowledged, and the result does not rest on it`);
  wrong.push(
    ...view.deliveries
      .filter(({ state }) => state !== 'reconciled')
      .map(({ id, state }) => `${scope}: ${id} is ${state}`),
  );
  const counts = view.current.summary?.counts ?? {};
  for (const name of ['missingAtLeast', 'unexplained'] as const) {
    if (counts[name] !== account[name])
      wrong.push(`${scope}: ${name} is ${counts[name]} and not ${account[name]}`);
  }
  const result = resultSchema.parse(await get(`${path}/reconciliations/current`));
  const found = new Map(result.scopes.flatMap((one) => one.messages.map(({ id, verdict }) => [id, verdict])));
  if (found.size !== account.verdicts.size)
    wrong.push(`${scope}: ${found.size} messages and not ${account.verdicts.size}`);
  const other = [...account.verdicts].filter(([id, verdict]) => found.get(id) !== verdict);
  if (other.length > 0) {
    const [id, verdict] = other[0]!;
    wrong.push(
      `${scope}: ${other.length} verdicts are others: ${id} is ${found.get(id) ?? 'not there'} and not ${verdict}`,
    );
  }
  return wrong;
}
