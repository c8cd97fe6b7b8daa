/** Everything that a run under load needs, started and ended in one place. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCountry } from '../country/country.ts';
import type { CountrySettings, LoadCountry } from '../country/country.ts';
import { organisationsOf } from '../country/services.ts';
import { Recorder } from '../watch/recorder.ts';
import { cpuSecondsOf, startSampler } from '../watch/sampler.ts';
import type { Sampler } from '../watch/sampler.ts';
import { watchSettling } from '../watch/settled.ts';
import type { Settling } from '../watch/settled.ts';
import { startWorld } from '../world/world.ts';
import type { LoadWorld } from '../world/world.ts';
import { keepIncident } from './rush.ts';

export interface Session {
  readonly folder: string;
  readonly world: LoadWorld;
  readonly country: LoadCountry;
  readonly recorder: Recorder;
  readonly settling: Settling;
  readonly sampler: Sampler;
  /** Processor seconds by process since the session began. */
  cpuSeconds(): Record<string, number>;
}

export interface SessionSettings {
  readonly country: CountrySettings;
  readonly hosts: number;
  readonly sampleMs: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A fresh world, ended and removed whatever comes of `run`. */
export async function inNewWorld<T>(
  country: CountrySettings & { readonly storage: 'memory' | 'disk' },
  run: (world: LoadWorld, country: LoadCountry, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'avstem-load-'));
  const made = loadCountry(country);
  const world = await startWorld({
    storage: country.storage,
    folder: join(folder, 'data'),
    organisationOf: organisationsOf(made.services),
  });
  try {
    return await run(world, made, folder);
  } finally {
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The hosts started in an empty world, its incident kept, and everything watched while `run` runs. */
export async function inSession<T>(
  world: LoadWorld,
  country: LoadCountry,
  settings: Omit<SessionSettings, 'country'> & { readonly folder: string },
  run: (session: Session) => Promise<T>,
): Promise<T> {
  await world.startHosts(settings.hosts, settings.environment);
  const recorder = new Recorder();
  await keepIncident(world, recorder, country);
  const settling = await watchSettling(world.storeFile);
  const sampler = startSampler(world, settings.sampleMs);
  const before = cpuOf(world);
  const cpuSeconds = () => {
    const now = cpuOf(world);
    return Object.fromEntries(
      Object.entries(now).map(([name, seconds]) => [name, seconds - (before[name] ?? 0)]),
    );
  };
  try {
    return await run({ folder: settings.folder, world, country, recorder, settling, sampler, cpuSeconds });
  } finally {
    await sampler.stop();
    await settling.stop();
  }
}

function cpuOf(world: LoadWorld): Record<string, number> {
  return Object.fromEntries(world.parts().map(({ name, pid }) => [name, cpuSecondsOf(pid) ?? 0]));
}
