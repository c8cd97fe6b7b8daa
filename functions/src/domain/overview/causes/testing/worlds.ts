/** Worlds in which every figure follows from what has happened, as in the real one. */
import { scopeKeyOf } from '../../../service/service.ts';
import type { Service } from '../../../service/service.ts';
import { overviewOf } from '../../build.ts';
import type { OverviewInputs, ServiceInput } from '../../inputs.ts';
import type { Overview } from '../../overview.ts';
import { emptyPart } from '../../scope-part.ts';
import {
  answered,
  answeredMs,
  found,
  incident,
  questions,
  saysLost,
  service,
} from '../../testing/country.ts';

/** What has happened to one service; everything else of it follows from this. */
export interface Story {
  readonly answers: number;
  readonly deliveries: number;
  readonly rules: number;
  readonly findings: number;
  readonly notices: number;
  readonly attested: number;
  readonly vendor: number;
  /** 0: the register says that it has another case system. */
  readonly system: number;
}

export interface World {
  readonly register: readonly Service[];
  readonly caseSystem: string;
  /** First and last Norwegian day. */
  readonly period: readonly string[];
  readonly deadlineMs: number;
  /** On which the overview is read. */
  readonly day: number;
  /** One a service of the register. */
  readonly stories: readonly Story[];
}

/** Of any service, in their order: how many were sent tells what they say. */
const answers = [4, null, 9];

export const registers: Service[][] = [
  incident.services,
  incident.services.slice(1),
  [service(['4601']), service(['1804']), service(['1811']), service(['1103'])],
];
const noFigures = {
  ...{ from: null, to: null, days: 0, messages: 0, compared: 0 },
  ...{ notFound: 0, firstNotFoundOn: null, unchecked: 0, blocking: [] },
};

function inputOf(one: Service, story: Story): ServiceInput {
  const scope = scopeKeyOf(one);
  const own = one.municipalities[0]!;
  const { deliveries, rules, findings, notices, attested, vendor } = story;
  const isCompared = deliveries > 0;
  const id = `${deliveries} ${rules}`;
  const atMs = answeredMs + deliveries;
  const result = {
    id,
    asOfMs: atMs,
    missingAtLeast: deliveries * 3 + rules,
    unchecked: deliveries,
    doubts: rules === 0 ? ['delay-not-confirmed' as const] : [],
    members: [],
    deliveries: String(deliveries),
    rules: String(rules),
  };
  const figures = {
    recovered: findings,
    stillLost: findings % 2,
    unsettled: isCompared ? deliveries + 1 : 0,
  };
  const isVerified = isCompared && attested > 0 && (deliveries + rules + vendor) % 2 === 0;
  const content = { version: `${attested}.0`, installedOn: '2023-06-05' };
  const sent = answers
    .slice(0, story.answers)
    .map((number, i) => [answeredMs + i, saysLost(number)] as const);
  return {
    scope,
    service: { ...one, caseSystem: story.system === 0 ? 'Annet' : one.caseSystem },
    remindedAtMs: [],
    certified: [],
    survey: sent.length === 0 ? null : answered(scope, ...sent),
    upgrade: {
      scope,
      attested: attested === 0 ? null : content,
      vendorReport:
        vendor === 0 ? null : { ...content, version: '1.0', reportedAt: '2023-06-06T00:00:00.000Z' },
      verification: {
        verdict: isVerified ? 'verified' : 'not-verified',
        conditions: [],
        figures: noFigures,
      },
      reconciliation: isCompared ? id : null,
      basis: '',
    },
    part: {
      ...emptyPart(scope, 10),
      portalAtMs: isCompared ? atMs : null,
      registerAtMs: isCompared ? atMs : null,
      result: isCompared ? result : null,
      checked: { days: deliveries * 5, of: 10, stretches: [] },
      findings: {
        versions: findings,
        atMs: findings === 0 ? null : 1,
        byMunicipality: isCompared || findings > 0 ? [found(own, figures)] : [],
        reviews: findings === 0 ? [] : [{ municipality: own, by: '2023-06-20', messages: findings }],
        steps: [],
      },
      notice: {
        state: notices === 0 ? 'none' : notices === 1 ? 'open' : 'closed',
        publishedAtMs: null,
        versions: notices,
        municipalities: {},
      },
    },
  };
}

export function overviewIn({ register, caseSystem, period, deadlineMs, day, stories }: World): Overview {
  const [from = '', to = ''] = period;
  const surveyDeadline = new Date(deadlineMs).toISOString();
  const inputs: OverviewInputs = {
    incident: { ...incident, caseSystem, from, to, surveyDeadline, services: [...register] },
    services: register.map((one, i) => inputOf(one, stories[i]!)),
    questions,
    nowMs: Date.UTC(2023, 5, 1 + day),
  };
  return overviewOf(inputs);
}

/** In which everything has happened once. */
export const world: World = {
  register: incident.services,
  caseSystem: 'Visma Familia',
  period: ['2023-01-01', '2023-01-10'],
  deadlineMs: Date.UTC(2023, 5, 15),
  day: 10,
  stories: Array.from({ length: 5 }, () => ({
    ...{ answers: 1, deliveries: 2, rules: 1, findings: 1, notices: 1, attested: 1, vendor: 1, system: 1 },
  })),
};
