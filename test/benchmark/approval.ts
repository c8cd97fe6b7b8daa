/** From approval to visible, in a system as `npm start` starts it: real uploads, a real notice, the page as served. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { sampleIncident } from '#local/run/sample-incident.ts';
import { startSystem } from '../support/running-system.ts';
import type { RunningSystem } from '../support/running-system.ts';

export interface ApprovalTimes {
  /** Until the approver has an answer: the approval is stored. */
  readonly answeredMs: number;
  /** Of the build that shows it, as the site's own log tells. */
  readonly builtMs: number;
  /** From the approver's click until the page is served. */
  readonly visibleMs: number;
}

const scope = '1103';
const period = 'from=2023-03-01&to=2023-03-31';
const days = Array.from({ length: 20 }, (_, i) => `2023-03-${String(i + 5).padStart(2, '0')}`);
const portalLog = ['innsendt;bekymringsmeldingId', ...days.map((day, i) => `${day}T12:00:00;m-${i}`)];
const registerLog = ['mottatt', ...days.filter((_, place) => place !== 7).map((day) => `${day} 12:10`)];

/** Of a scope whose result was made under a delay that a person confirmed. */
const confirmedSchema = z.object({ current: z.object({ rulesConfirmed: z.literal(true) }) });

export async function timeApproval(): Promise<ApprovalTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-approval-'));
  const system = await startSystem(folder, { languages: 'nb,nn,se,en' });
  try {
    const notice = await draftNotice(system);
    const startedMs = performance.now();
    await ask(system, 'leder-1103-2', 'POST', `scopes/${scope}/notices/${notice}/approve`);
    const answeredMs = performance.now() - startedMs;
    const page = `${system.site}/nb/kommune/${scope}/`;
    await until(async () => (await textOf(page)).includes('data-state="messages-missing"'));
    const visibleMs = performance.now() - startedMs;
    return { answeredMs, visibleMs, builtMs: lastBuildMs(folder) };
  } finally {
    await system.stop();
    rmSync(folder, { recursive: true });
  }
}

async function draftNotice(system: RunningSystem): Promise<string> {
  const at = `${period}&scope=${scope}`;
  await ask(system, 'bufdir-1', 'PUT', 'incidents/familia-2023', JSON.stringify(sampleIncident()));
  await ask(system, 'ks-1', 'POST', `deliveries?side=portal&${at}`, portalLog.join('\n'));
  const register = registerLog.join('\n');
  await ask(system, 'leder-1103-1', 'POST', `deliveries?side=register&${at}&maxDelay=PT1H`, register);
  const rules = JSON.stringify({ maxDelay: 'PT1H', clockSkew: 'PT5M' });
  await ask(system, 'leder-1103-1', 'PUT', `scopes/${scope}/rules`, rules);
  await until(async () => {
    const answer = await ask(system, 'leder-1103-1', 'GET', `scopes/${scope}`);
    return confirmedSchema.safeParse(answer).success;
  });
  // The page that says that the municipality is checking is built first: the approval shall find the site at rest.
  await until(async () =>
    (await textOf(`${system.site}/nb/kommune/${scope}/`)).includes('data-state="checking"'),
  );
  const { id } = await ask(system, 'leder-1103-1', 'POST', `scopes/${scope}/notices`, '{}');
  return String(id);
}

async function ask(
  system: RunningSystem,
  user: string,
  method: string,
  path: string,
  body?: string,
): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${await system.tokenOf(user)}` };
  const answer = await asked(`${system.api}/${path}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return z.record(z.string(), z.unknown()).parse(await answer.json());
}

const textOf = async (address: string): Promise<string> => (await asked(address)).text();

/** A kept connection may be closed just as it is used again; asking twice changes nothing here. */
async function asked(address: string, options?: RequestInit): Promise<Response> {
  return fetch(address, options).catch(() => fetch(address, options));
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 3000; attempt++) {
    if (await isSo()) return;
    await wait(100);
  }
  throw new Error('not within five minutes');
}

function lastBuildMs(dataFolder: string): number {
  const log = readFileSync(join(dataFolder, 'log/site.log'), 'utf8');
  return Number([...log.matchAll(/built in (\d+) ms/g)].at(-1)?.[1]);
}
