/** The hold that KS set in June 2023: the portal keeps the messages until every upgrade is verified; with a limit. */
import { addDays, norwegianDate } from '#domain/time/norwegian-date.ts';
import { call, jsonBody } from './api-client.ts';
import type { LoadSettings } from './load.ts';

/** So that the sample's review is neither today nor forgotten. */
const reviewInDays = 60;

/** So many messages may stay past their last day before another kind of alarm is raised. */
const limit = 50;

/** Taken again the steps are refused, and all stays as it stands. */
export async function loadHold(settings: LoadSettings, incidentId: string): Promise<void> {
  const reviewOn = addDays(norwegianDate(Date.now()), reviewInDays);
  const steps = [
    { step: 'start', basedOn: 0, reason: 'upgrades-not-verified', reviewOn },
    { step: 'limit', basedOn: 1, messages: limit },
  ];
  for (const step of steps) {
    const path = `/incidents/${incidentId}/hold/steps`;
    const { status } = await call(settings, 'ks-1', 'POST', path, jsonBody(step));
    if (status >= 300 && status !== 409) settings.log(`Slettestansen ble avvist med ${status}`);
  }
}
