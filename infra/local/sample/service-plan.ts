/** Everything that is decided about a service's logs before a message is made. */
import { joinDays } from './adoption.ts';
import { choosePeriod, clockSkewOf, scopeOf, type Declared, type Period } from './declared.ts';
import { maxDelayOf, type DelayName } from './delays.ts';
import { chooseDialect, type FileDialect } from './file-dialect.ts';
import { assignKinds } from './kind-plan.ts';
import { kindFacts, type LogKind } from './log-kinds.ts';
import { planLosses } from './loss-plan.ts';
import { portalChannel } from './channels.ts';
import { randomFor } from './random.ts';
import { sampleServices, type SampleService } from './services.ts';
import { textForm } from './time-forms.ts';
import { chooseTraps, type Trap } from './traps.ts';
import { messageCounts } from './volume.ts';

export interface ServicePlan {
  readonly seed: number;
  readonly service: SampleService;
  readonly kind: LogKind;
  readonly joinMidnight: number | null;
  readonly messageCount: number;
  /** How many messages are lost, by municipality. */
  readonly losses: ReadonlyMap<string, number>;
  readonly delay: DelayName;
  readonly isSkewed: boolean;
  readonly dialect: FileDialect;
  readonly declared: Declared;
  /** What the register file really covers. */
  readonly period: Period;
  /** Entries of other channels, against the portal's messages. */
  readonly otherShare: number;
  /** How many messages have two entries, because they are about two children. */
  readonly siblingShare: number;
  /** Whether the service's own portal file has the portal's ids; KS's national one always has. */
  readonly hasPortalIds: boolean;
  readonly trap: Trap | null;
}

const declaresChannelPart = 0.6;
const withoutPortalIdsPart = 0.05;
/** The trap's file ends here, months before the day that is declared. */
const coverageTrapEndMs = Date.UTC(2023, 1, 28, 23);

/** The plans of all services, in the services' order. */
export function planServices(seed: number, scale: number): ServicePlan[] {
  const services = sampleServices(seed);
  const joined = joinDays(services, seed);
  const losses = planLosses(services, joined, seed);
  const traps = chooseTraps(services, joined, losses, seed);
  const kinds = assignKinds(services, losses, traps, seed);
  const counts = messageCounts(services, joined, scale);
  return services.map((service) => ({
    seed,
    service,
    kind: kinds.get(service.id)!,
    joinMidnight: joined.get(service.id) ?? null,
    messageCount: counts.get(service.id)!,
    losses: losses.get(service.id) ?? new Map<string, number>(),
    ...planRegister(service, kinds.get(service.id)!, traps.get(service.id) ?? null, seed),
  }));
}

function planRegister(service: SampleService, kind: LogKind, trap: Trap | null, seed: number) {
  const random = randomFor(seed, `plan ${service.id}`);
  const facts = kindFacts[kind];
  const dialect = dialectOf(chooseDialect(service, facts.precision, random), trap);
  const delay = delayOf(kind, trap, random.pick(facts.delays));
  const { from, to } = choosePeriod(random);
  const isSkewed = random.chance(0.4) && trap === null;
  const clockSkew = clockSkewOf(isSkewed, random);
  const otherShare = trap === null ? 0.05 * Math.pow(40, random.next()) : 0.05;
  const isChannelDeclared = random.chance(declaresChannelPart) && dialect.hasChannel;
  const declared: Declared = {
    scope: scopeOf(service),
    registerFrom: from.text,
    registerTo: to.text,
    maxDelay: trap === 'delay' ? 'PT4H' : maxDelayOf[delay],
    clockSkew,
    ...(isChannelDeclared ? { channel: portalChannel[service.caseSystem] } : {}),
  };
  const toMs = trap === 'coverage' ? coverageTrapEndMs : to.atMs;
  const period: Period = { fromMs: from.atMs, toMs };
  const siblingShare = random.between(0.02, 0.1);
  const hasPortalIds = !random.chance(withoutPortalIdsPart);
  return { delay, isSkewed, dialect, declared, period, otherShare, siblingShare, hasPortalIds, trap };
}

/** A clock can be an hour off only where the form of a time does not name its zone. */
function dialectOf(chosen: FileDialect, trap: Trap | null): FileDialect {
  return trap === 'clock' ? { ...chosen, timeForm: textForm('second', 'iso-space') } : chosen;
}

function delayOf(kind: LogKind, trap: Trap | null, chosen: DelayName): DelayName {
  if (trap === 'delay') return 'by-hand';
  return trap === null || kind === 'dates' ? chosen : 'fast';
}
