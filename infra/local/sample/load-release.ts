/**
 * Two releases by Bufdir: one with what was known when the survey closed, and one with what people found out and
 * answered since, so that there are changes to show, each with its cause. Those after them are people's work.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { call, jsonBody } from './api-client.ts';
import type { LoadSettings } from './load.ts';

const user = 'bufdir-1';
const listSchema = z.object({ releases: z.array(z.unknown()), building: z.array(z.unknown()) });
const planSchema = z.object({
  contentId: z.string(),
  changes: z.array(z.object({ causes: z.array(z.string()) })),
});
type Plan = z.infer<typeof planSchema>;
/** The figures may change between the dry run and the release as long as the pipeline is at work: half a minute. */
const attempts = 10;
/** Between two looks at what a release would be. */
const pollMs = 3000;
const looks = 60;

/**
 * @param number which one it is to be; where there are so many already it is there
 * @param causes what the sweep must have seen first: it comes each minute
 */
export async function releaseOnce(
  settings: LoadSettings,
  number: number,
  causes: readonly string[] = [],
): Promise<void> {
  const listed = listSchema.safeParse((await call(settings, user, 'GET', '/releases')).body);
  if (!listed.success) return settings.log('Ingen utgivelse ble laget');
  if (listed.data.releases.length + listed.data.building.length >= number) return;
  await untilSeen(settings, causes);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const plan = await planOf(settings);
    if (plan === null) break;
    const { status } = await post(settings, { contentId: plan.contentId });
    if (status === 202) return settings.log(`Utgivelse ${number} er laget`);
    await wait(settings.pollMs ?? pollMs);
  }
  settings.log(`Utgivelse ${number} ble ikke laget`);
}

async function untilSeen(settings: LoadSettings, causes: readonly string[]): Promise<void> {
  for (let look = 0; look < looks; look++) {
    const seen = new Set((await planOf(settings))?.changes.flatMap((change) => change.causes));
    if (causes.every((cause) => seen.has(cause))) return;
    await wait(settings.pollMs ?? pollMs);
  }
}

async function planOf(settings: LoadSettings): Promise<Plan | null> {
  return planSchema.safeParse((await post(settings, {})).body).data ?? null;
}

function post(settings: LoadSettings, body: object) {
  return call(settings, user, 'POST', '/releases', jsonBody(body));
}
