/** `npm run sample [-- --seed N --scale K --out DIR]`: the sample country as files that anyone can upload. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { sampleCountry, truthOf, type SampleCountry, type SampleOfService } from './country.ts';
import { nationalHeader } from './national-log.ts';
import { readmeText } from './readme-text.ts';
import type { ServiceTruth } from './service-logs.ts';
import { defaultSeed } from './services.ts';

const folders = { portal: 'portal', register: 'register' };
/** A folder that holds this was written by this command, and may be written anew. */
const listName = 'services.json';

/** Writes service by service; only one service's logs are in memory at a time. */
export async function writeSample(directory: string, seed: number, scale: number): Promise<void> {
  const country = sampleCountry(seed, { scale });
  prepare(directory);
  const national = country.portalParts.map(({ name }) =>
    openSync(join(directory, folders.portal, name), 'w'),
  );
  for (const file of national) writeSync(file, nationalHeader);
  const truths = new Map<string, ServiceTruth>();
  const listed: object[] = [];
  for (const service of country.services) {
    const logs = service.logs();
    const portal = join(folders.portal, logs.portalFile.name);
    writeFileSync(join(directory, portal), logs.portalFile.bytes);
    for (const [index, rows] of service.nationalRows(logs).entries()) writeSync(national[index]!, rows);
    const registerFile = await logs.registerFile();
    const register = join(folders.register, registerFile.name);
    writeFileSync(join(directory, register), registerFile.bytes);
    truths.set(service.id, logs.truth);
    listed.push(listing(service, portal, register));
  }
  for (const file of national) closeSync(file);
  writeFileSync(
    join(directory, listName),
    json({ seed, scale, ...nationalListing(country), services: listed }),
  );
  writeFileSync(join(directory, 'truth.json'), json(truthOf(seed, scale, truths)));
  writeFileSync(join(directory, 'README.txt'), readmeText(country));
}

/** Makes the folders; never writes into one that holds something else. */
function prepare(directory: string): void {
  const isOther =
    existsSync(directory) && readdirSync(directory).length > 0 && !existsSync(join(directory, listName));
  if (isOther) throw new Error(`${directory} is not empty and was not written by this command`);
  for (const folder of Object.values(folders)) {
    rmSync(join(directory, folder), { recursive: true, force: true });
    mkdirSync(join(directory, folder), { recursive: true });
  }
}

/** What an uploader of this service's logs declares; nothing of the truth. */
function listing(service: SampleOfService, portalFile: string, registerFile: string): object {
  const { id, name, caseSystem, kind, municipalities, districts, organisationIndex, declared } = service;
  return {
    ...{ id, name, caseSystem, municipalities, ...(districts ? { districts } : {}), organisationIndex },
    ...{ kindOfLog: kind, isFormatAssumed: true, portalHasIds: service.hasPortalIds },
    ...{ portalFile, registerFile, declared },
  };
}

function nationalListing(country: SampleCountry): object {
  const national = country.portalParts.map(({ name, fromMs, toMs }) => ({
    portalFile: join(folders.portal, name),
    scope: '*',
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
  }));
  return { national };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, scale: { type: 'string' }, out: { type: 'string' } },
  });
  const directory = values.out ?? join('.data', 'sample');
  await writeSample(directory, Number(values.seed ?? defaultSeed), Number(values.scale ?? 1));
  console.log(`Eksempellandet er skrevet til ${directory}. Begynn med ${join(directory, 'README.txt')}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
