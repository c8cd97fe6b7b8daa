/**
 * The sample country: services, what each uploads, and the truth that no log tells. Nothing is made before it is
 * asked for, and one service at a time, so that a country ten times as large fits in memory too.
 */
import { cutRows, nationalHeader, portalParts, type PortalPart } from './national-log.ts';
import type { SampleFile } from './register-file.ts';
import { makeServiceLogs, type ServiceLogs, type ServiceTruth } from './service-logs.ts';
import { planServices, type ServicePlan } from './service-plan.ts';
import { defaultSeed, type SampleService } from './services.ts';
import type { Declared } from './declared.ts';
import type { LogKind } from './log-kinds.ts';
import { smallestScale } from './volume.ts';

export interface SampleOfService extends SampleService {
  readonly kind: LogKind;
  readonly declared: Declared;
  readonly hasPortalIds: boolean;
  /** Makes both logs; the same each time. */
  logs(): ServiceLogs;
  /** The service's rows of the national log, cut by the country's parts, without headers. */
  nationalRows(logs: ServiceLogs): readonly Uint8Array[];
}

export interface SampleTruth {
  readonly seed: number;
  readonly scale: number;
  readonly sent: number;
  readonly lost: number;
  /** Municipalities that lost a message. */
  readonly municipalities: readonly string[];
  readonly services: Readonly<Record<string, ServiceTruth>>;
}

export interface SampleCountry {
  readonly services: readonly SampleOfService[];
  readonly portalParts: readonly PortalPart[];
  /** One part of the national log, whole, in memory. */
  portalFile(part?: PortalPart): SampleFile;
  truth(): SampleTruth;
}

/** @param options.scale 1 is about 150,000 messages; at least 0.1. The 63 losses stay 63 at any scale. */
export function sampleCountry(seed: number = defaultSeed, options: { scale?: number } = {}): SampleCountry {
  const scale = options.scale ?? 1;
  if (!(scale >= smallestScale)) throw new RangeError(`scale must be at least ${smallestScale}`);
  const parts = portalParts(scale);
  const services = planServices(seed, scale).map((plan) => serviceOf(plan, parts));
  return {
    services,
    portalParts: parts,
    portalFile: (part = parts[0]!) => {
      const index = parts.indexOf(part);
      const chunks = services.map((service) => service.nationalRows(service.logs())[index]!);
      return { name: part.name, contentType: 'text/csv', bytes: Buffer.concat([nationalHeader, ...chunks]) };
    },
    truth: () => truthOf(seed, scale, new Map(services.map((service) => [service.id, service.logs().truth]))),
  };
}

function serviceOf(plan: ServicePlan, parts: readonly PortalPart[]): SampleOfService {
  const { kind, declared, hasPortalIds } = plan;
  return {
    ...plan.service,
    kind,
    declared,
    hasPortalIds,
    logs: () => makeServiceLogs(plan),
    nationalRows: (logs) => cutRows(plan, logs.portalRows, parts),
  };
}

export function truthOf(seed: number, scale: number, truths: ReadonlyMap<string, ServiceTruth>): SampleTruth {
  const all = [...truths.values()];
  const lost = all.flatMap((truth) => truth.lost);
  return {
    seed,
    scale,
    sent: all.reduce((sum, { sent }) => sum + sent, 0),
    lost: lost.length,
    municipalities: [...new Set(lost.map(({ municipality }) => municipality))].sort(),
    services: Object.fromEntries(truths),
  };
}
