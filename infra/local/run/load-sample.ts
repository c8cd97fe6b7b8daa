import { existsSync, writeFileSync } from 'node:fs';
import { whyOf } from '#adapters/trace/why-of.ts';
import type { Incident } from '#domain/incident/incident.ts';
import { loadHold } from '../sample/load-hold.ts';
import { loadSample } from '../sample/load.ts';
import type { Addresses } from './app-settings.ts';
import { incidentId } from './app-settings.ts';
import type { Place } from './parts.ts';
import { sampleIncident } from './sample-incident.ts';

/** Access tokens last ten minutes; one is used for half of that. */
const tokenUseMs = 5 * 60_000;
/** The sample's survey is open while its first answers come in; then Bufdir closes it. */
const untilDeadlineMs = 24 * 3_600_000;

/**
 * Loads the sample country at the first start, through the API and as its users would. What fails is told and tried
 * again at the next start; loading twice changes nothing.
 */
export async function loadSampleOnce({ paths, say }: Place, addresses: Addresses): Promise<void> {
  if (existsSync(paths.sampleLoaded)) return;
  say('Laster eksempellandet. Det tar noen minutter, bare første gang.');
  const tokenFor = tokens(addresses.issuer);
  try {
    const setDeadline = async (surveyDeadline: string): Promise<void> =>
      putIncident(addresses.api, await tokenFor('bufdir-1'), { ...sampleIncident(), surveyDeadline });
    await setDeadline(new Date(Date.now() + untilDeadlineMs).toISOString());
    const settings = { apiBase: addresses.api, tokenFor, log: say, setDeadline };
    await loadSample(settings);
    await loadHold(settings, incidentId);
    writeFileSync(paths.sampleLoaded, `${new Date().toISOString()}\n`);
  } catch (error) {
    say(`Eksempellandet ble ikke lastet ferdig: ${whyOf(error, 'ukjent')}`);
    say('Det prøves igjen ved neste start. Alt annet virker.');
  }
}

async function putIncident(api: string, token: string, incident: Incident): Promise<void> {
  const answer = await fetch(`${api}/incidents/${incidentId}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(incident),
  });
  if (!answer.ok) throw new Error(`the incident was refused with ${answer.status}`);
}

function tokens(issuer: string): (user: string) => Promise<string> {
  const held = new Map<string, { readonly token: string; readonly untilMs: number }>();
  return async (user) => {
    const known = held.get(user);
    if (known !== undefined && known.untilMs > Date.now()) return known.token;
    const answer = await fetch(`${issuer}/local/token`, {
      method: 'POST',
      body: new URLSearchParams({ user }),
    });
    if (!answer.ok) throw new Error(`no token for ${user}`);
    const token = await answer.text();
    held.set(user, { token, untilMs: Date.now() + tokenUseMs });
    return token;
  };
}
