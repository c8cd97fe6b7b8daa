/**
 * What people have done since: most services with a result have upgraded, some have looked for their messages, and
 * Bufdir has reminded a few that have not answered. Made up, and by fixed days, so that the same again is no change.
 */
import { z } from 'zod';
import { call, jsonBody } from './api-client.ts';
import type { SampleOfService } from './country.ts';
import { leaderOf, scopePath } from './delivery.ts';
import type { LoadSettings } from './load.ts';

const bufdir = 'bufdir-1';
/** Of those that it is called with. */
const searchedCount = 4;
const remindedCount = 10;

/** By turns: the message's way, and on which days. Each service begins with another, so that all occur. */
const outcomes = [
  { finding: 'in-open-case', knownOn: '2023-06-12' },
  { finding: 'still-lost', knownOn: '2023-06-13' },
  { finding: 'reported-again', knownOn: '2023-06-19', receivedOn: '2023-06-19' },
  { finding: 'by-other-channel', knownOn: '2023-06-20' },
] as const;

const instantMs = z.iso.datetime().transform((text) => Date.parse(text));
/** What the loader reads of a result. */
const messageSchema = z.object({
  id: z.string().optional(),
  municipality: z.string(),
  sent: z.object({ from: instantMs, to: instantMs }),
  verdict: z.string(),
});
type ResultMessage = z.infer<typeof messageSchema>;
const resultSchema = z.object({ scopes: z.array(z.object({ messages: z.array(messageSchema) })) });
const remindersSchema = z.object({ reminders: z.array(z.object({ scope: z.string() })) });

/** @param services those with a result */
export async function loadFollowUp(
  settings: LoadSettings,
  services: readonly SampleOfService[],
): Promise<void> {
  const upgraded = services.filter((_service, i) => i % 4 !== 0);
  for (const service of upgraded) await attest(settings, service);
  let found = 0;
  for (const [i, service] of services.slice(0, searchedCount).entries())
    found += await search(settings, service, i);
  settings.log(`Oppgradert: ${upgraded.length} tjenester. Funn: ${found} meldinger`);
}

/** After the survey: who has answered is not reminded. */
export async function remind(settings: LoadSettings): Promise<void> {
  const { status, body } = await call(settings, bufdir, 'GET', '/overview/reminders');
  const waiting = remindersSchema.safeParse(body);
  if (status !== 200 || !waiting.success) return;
  const scopes = waiting.data.reminders.slice(0, remindedCount).map(({ scope }) => scope);
  if (scopes.length > 0) await call(settings, bufdir, 'POST', '/overview/reminders', jsonBody({ scopes }));
}

export async function attest(settings: LoadSettings, service: SampleOfService): Promise<void> {
  const body = jsonBody({ version: '3.23.2', installedOn: '2023-06-05' });
  await call(settings, leaderOf(service, 1), 'PUT', `/scopes/${scopePath(service)}/upgrade`, body);
}

/** @returns of how many messages it was found out what became of them */
async function search(settings: LoadSettings, service: SampleOfService, turn: number): Promise<number> {
  const missing = await notFound(settings, service, ['missing']);
  let found = 0;
  for (const [i, message] of missing.slice(0, outcomes.length).entries()) {
    if (await record(settings, service, message, outcomes[(turn + i) % outcomes.length]!)) found++;
  }
  return found;
}

/** Every message that the logs do not find turns out to be in a case that was open. */
export async function foundOut(settings: LoadSettings, service: SampleOfService): Promise<void> {
  for (const message of await notFound(settings, service, ['missing', 'contested']))
    await record(settings, service, message, outcomes[0]);
}

async function notFound(
  settings: LoadSettings,
  service: SampleOfService,
  verdicts: readonly string[],
): Promise<readonly ResultMessage[]> {
  const path = `/scopes/${scopePath(service)}/reconciliations/current`;
  const { status, body } = await call(settings, leaderOf(service, 1), 'GET', path);
  const result = resultSchema.safeParse(body);
  if (status !== 200 || !result.success) return [];
  const messages = result.data.scopes.flatMap((scope) => scope.messages);
  return messages.filter(({ id, verdict }) => id !== undefined && verdicts.includes(verdict));
}

async function record(
  settings: LoadSettings,
  service: SampleOfService,
  { id, municipality, sent }: ResultMessage,
  outcome: (typeof outcomes)[number],
): Promise<boolean> {
  const message = { id, municipality, sentFrom: sent.from, sentTo: sent.to };
  const path = `/scopes/${scopePath(service)}/findings`;
  const body = jsonBody({ message, ...outcome });
  return (await call(settings, leaderOf(service, 1), 'POST', path, body)).status < 300;
}
