/**
 * Loads the sample into a running system through its API, as its users would: KS uploads the national portal log,
 * leaders their register logs, a few notices are drafted and approved, some messages are looked for, and most services
 * answer the survey; Bufdir makes the first release. Safe to run again: the same bytes give the same answer, and a
 * scope that has a notice is left alone.
 */
import { deliver, settled, type ApiSettings } from './api-client.ts';
import { sampleCountry, type SampleCountry, type SampleOfService } from './country.ts';
import { leaderOf, registerDelivery } from './delivery.ts';
import { loadFollowUp, remind } from './load-follow-up.ts';
import { approveNotices } from './load-notices.ts';
import { releaseOnce } from './load-release.ts';
import { loadSurvey } from './load-survey.ts';

export interface LoadSettings extends ApiSettings {
  log(line: string): void;
  readonly country?: SampleCountry;
}

const operator = 'ks-1';
const registerCount = 25;

export async function loadSample(settings: LoadSettings): Promise<void> {
  const country = settings.country ?? sampleCountry();
  await loadNational(settings, country);
  const services = chooseServices(country);
  const results = new Map<SampleOfService, string>();
  for (const service of services) {
    const address = await loadRegister(settings, service);
    if (address !== null) results.set(service, address);
  }
  for (const [service, address] of results) {
    const state = await settled(settings, leaderOf(service, 1), address, 'reconciled');
    settings.log(`${service.name}: ${state ?? 'ikke ferdig ennå'}`);
  }
  await approveNotices(settings, [...results.keys()]);
  await loadFollowUp(settings, [...results.keys()]);
  await loadSurvey(settings, country.services, new Set(results.keys()));
  await remind(settings);
  await releaseOnce(settings);
}

async function loadNational(settings: LoadSettings, country: SampleCountry): Promise<void> {
  for (const part of country.portalParts) {
    const delivery = { side: 'portal', scope: '*', fromMs: part.fromMs, toMs: part.toMs } as const;
    const outcome = await deliver(settings, operator, delivery, country.portalFile(part));
    if (!outcome.ok) throw new Error(`the national portal log was refused with ${outcome.answer.status}`);
    const state = await settled(settings, operator, outcome.status, 'accepted');
    settings.log(`Nasjonal portallogg: ${state ?? 'ikke ferdig ennå'}`);
  }
}

/** @returns the address of the delivery's status; null where the upload was refused, which is told */
async function loadRegister(settings: LoadSettings, service: SampleOfService): Promise<string | null> {
  const file = await service.logs().registerFile();
  const outcome = await deliver(settings, leaderOf(service, 1), registerDelivery(service), file);
  if (outcome.ok) return outcome.status;
  settings.log(`${service.name}: fagsystemloggen ble avvist med ${outcome.answer.status}`);
  return null;
}

/**
 * Those that lose messages, those that declare something false, and others until there are enough. Districts are left
 * out: the issuer's ready leaders are named by municipality.
 */
export function chooseServices(country: SampleCountry): SampleOfService[] {
  const whole = country.services.filter(({ districts }) => !districts);
  const interest = (service: SampleOfService) => {
    const { lost, trap, sent } = service.logs().truth;
    if (lost.length > 0) return 3;
    if (trap) return 2;
    return sent > 0 ? 1 : 0;
  };
  const ranked = whole.map((service) => ({ service, rank: interest(service) }));
  ranked.sort((one, other) => other.rank - one.rank);
  return ranked.slice(0, registerCount).map(({ service }) => service);
}
