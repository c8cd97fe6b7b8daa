/**
 * Loads the sample into a running system through its API, as its users would: KS uploads the national portal log,
 * leaders their register logs, a few notices are drafted and approved, some messages are looked for, and most services
 * answer the survey in time; Bufdir makes the first release. Then the deadline passes: some answer late, others are
 * reminded, more is found out, and Bufdir makes the second. A few services show what chance would hardly bring
 * (`cast.ts`). Safe to run again: the same bytes give the same answer, and a scope that has a notice is left alone.
 */
import { deliver, settled, type ApiSettings } from './api-client.ts';
import { sampleCountry, type SampleCountry, type SampleOfService } from './country.ts';
import { leaderOf, registerDelivery } from './delivery.ts';
import { castOf } from './cast.ts';
import { loadFollowUp, remind } from './load-follow-up.ts';
import { approveNotices } from './load-notices.ts';
import { releaseOnce } from './load-release.ts';
import { closeNotice, loadSince } from './load-since.ts';
import { loadSurvey } from './load-survey.ts';

export interface LoadSettings extends ApiSettings {
  log(line: string): void;
  readonly country?: SampleCountry;
  /** Bufdir says when the survey's deadline is: at first it is to come. */
  setDeadline?(instant: string): Promise<void>;
  /** The day of loading; the clock's where it is left out. */
  nowMs?(): number;
}

const operator = 'ks-1';
const registerCount = 25;
/** One of so many answers after the deadline. */
const lateOneOf = 12;

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
  await followUp(settings, country, [...results.keys()]);
}

/** @param delivered the services with a result */
async function followUp(
  settings: LoadSettings,
  country: SampleCountry,
  delivered: readonly SampleOfService[],
): Promise<void> {
  const { services } = country;
  const cast = castOf(country, delivered);
  const withLogs = new Set(delivered);
  const tellings = new Map([
    [cast.verified, 'as-it-is' as const],
    [cast['tells-more'], 'more' as const],
    [cast.denies, 'none' as const],
  ]);
  // What became of the messages of the verified one, the cast tells.
  const half = (odd: number): SampleOfService[] =>
    delivered.filter((service, i) => i % 2 === odd && service !== cast.verified);
  const isLate = (_: SampleOfService, i: number): boolean => i % lateOneOf === lateOneOf - 1;
  const inTime = services.filter((service, i) => !isLate(service, i));
  const others = approveNotices(settings, delivered).then(() => loadFollowUp(settings, half(0)));
  await Promise.all([others, loadSince(settings, cast)]);
  await loadSurvey(settings, inTime, withLogs, tellings);
  await releaseOnce(settings, 1);
  await settings.setDeadline?.(new Date().toISOString());
  await loadSurvey(settings, services.filter(isLate), withLogs, tellings);
  await closeNotice(settings, cast);
  await loadFollowUp(settings, half(1));
  await remind(settings);
  await releaseOnce(settings, 2, ['answer', 'attestation', 'finding']);
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
