/**
 * Services of the sample that show what chance would hardly bring: each is found by what its logs are, so that the same
 * country always has the same ones, and none plays two parts.
 */
import type { SampleCountry, SampleOfService } from './country.ts';
import { noticeCandidates, noticeCount } from './load-notices.ts';
import type { LogKind } from './log-kinds.ts';

export type CastPart =
  /** Its logs go on until yesterday and every message is found: the upgrade is verified, and nobody waits for it. */
  | 'verified'
  /** Its logs go on, and after the upgrade a message is not found again. */
  | 'loses-again'
  /** Its logs go on with a hole, and end days ago though they are expected daily. */
  | 'interrupted'
  /** It answers that more messages are missing than its logs can hold. */
  | 'tells-more'
  /** It answers that no fault was found, though its logs show one. */
  | 'denies'
  /** It asked people to report again, and asks no more. */
  | 'closes-notice'
  /** It has no log to deliver, and says so. */
  | 'cannot-know';

/** Those whose logs go on after the national log's end. */
export const partsWithLogsSince = ['verified', 'loses-again', 'interrupted'] as const;
export type PartWithLogsSince = (typeof partsWithLogsSince)[number];

export type Cast = Readonly<Record<CastPart, SampleOfService>>;

/** Every day of June that has passed when the upgrade came is in the register's file. */
const lastRegisterDays = ['2023-06-07', '2023-06-09'];
const wholeRegisterFrom = '2020-09-01';
const kindsThatGoOn: readonly LogKind[] = ['ids', 'sent', 'seconds', 'minutes', 'received-registered'];

/**
 * @param delivered the services whose register logs are loaded
 * @throws where a part has nobody to play it: another seed, or other sizes
 */
export function castOf(country: SampleCountry, delivered: readonly SampleOfService[]): Cast {
  const candidates = noticeCandidates(delivered);
  const taken = new Set(candidates.slice(0, noticeCount));
  const ordinary = delivered.filter(isOrdinary).map((service) => ({ service, ...service.logs().truth }));
  const losing = ordinary.filter(({ lost, trap }) => lost.length > 0 && trap === undefined);
  const take = (
    from: readonly SampleOfService[],
    part: CastPart,
    fits: (service: SampleOfService) => boolean = always,
  ): SampleOfService => {
    const found = from.find((service) => !taken.has(service) && fits(service));
    if (found === undefined) throw new Error(`no service of the sample can be the one that ${part}`);
    taken.add(found);
    return found;
  };
  const own = losing.map(({ service }) => service);
  const certain = candidates.filter((service) => own.includes(service));
  const others = country.services.filter((service) => isOrdinary(service) && !delivered.includes(service));
  return {
    verified: take(own, 'verified', (service) => service.kind === 'ids' && mayGoOn(service)),
    'loses-again': take(own, 'loses-again', mayGoOn),
    interrupted: take(own, 'interrupted', mayGoOn),
    'tells-more': take(certain, 'tells-more', ({ declared }) => declared.registerFrom === wholeRegisterFrom),
    denies: take(own, 'denies', ({ kind }) => kind === 'foreign-ids'),
    'closes-notice': take(certain, 'closes-notice'),
    'cannot-know': take(others, 'cannot-know'),
  };
}

const always = (): boolean => true;

/** Of one municipality, on the case system that had the fault. */
function isOrdinary({ municipalities, districts, caseSystem }: SampleOfService): boolean {
  return municipalities.length === 1 && districts === undefined && caseSystem === 'Visma Familia';
}

/** What it delivers later joins what it has delivered, and says no other thing of it. */
function mayGoOn({ kind, declared, hasPortalIds }: SampleOfService): boolean {
  const isShort = declared.maxDelay.startsWith('PT');
  return (
    kindsThatGoOn.includes(kind) && isShort && hasPortalIds && lastRegisterDays.includes(declared.registerTo)
  );
}
