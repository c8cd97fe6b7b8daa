/**
 * What people have done since: most services with a result have upgraded, some have looked for their messages, and
 * Bufdir has reminded a few that have not answered. Made up, and by fixed days, so that the same again is no change.
 */
import { z } from 'zod';
import { call } from './api-client.ts';
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
const resultSchema = z.object({
  scopes: z.array(
    z.object({
      messages: z.array(
        z.object({
          id: z.string().optional(),
          municipality: z.string(),
          sent: z.object({ from: instantMs, to: instantMs }),
          verdict: z.string(),
        }),
      ),
    }),
  ),
});
const remindersSchema = z.object({ reminders: z.array(z.object({ scope: z.string() })) });

const jsonBody = (value: object) => ({
  type: 'application/json',
  bytes: Buffer.from(JSON.stringify(value)),
});

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

async function attest(settings: LoadSettings, service: SampleOfService): Promise<void> {
  const body = jsonBody({ version: '3.23.2', installedOn: '2023-06-05' });
  await call(settings, leaderOf(service, 1), 'PUT', `/scopes/${scopePath(service)}/upgrade`, body);
}

/** @returns of how many messages it was found out what became of them */
async function search(settings: LoadSettings, service: SampleOfService, turn: number): Promise<number> {
  const leader = leaderOf(service, 1);
  const path = `/scopes/${scopePath(service)}`;
  const { status, body } = await call(settings, leader, 'GET', `${path}/reconciliations/current`);
  const result = resultSchema.safeParse(body);
  if (status !== 200 || !result.success) return 0;
  const missing = result.data.scopes
    .flatMap(({ messages }) => messages)
    .filter(({ id, verdict }) => id !== undefined && verdict === 'missing');
  let found = 0;
  for (const [i, { id, municipality, sent }] of missing.slice(0, outcomes.length).entries()) {
    const message = { id, municipality, sentFrom: sent.from, sentTo: sent.to };
    const finding = jsonBody({ message, ...outcomes[(turn + i) % outcomes.length] });
    const recorded = await call(settings, leader, 'POST', `${path}/findings`, finding);
    if (recorded.status < 300) found++;
  }
  return found;
}
