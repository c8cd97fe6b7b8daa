/** The sample country reconciled with what its uploaders declare, held against the truth: no loss may be invented. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleCountry, type SampleOfService } from '#local/sample/country.ts';
import type { ServiceTruth } from '#local/sample/service-logs.ts';
import { chooseServices } from '#local/sample/load.ts';
import { noticeCandidates, noticeCount } from '#local/sample/load-notices.ts';
import { kindFacts } from '#local/sample/log-kinds.ts';
import { addTallies, emptyTally, inventedClaims, tallyOf, type Tally } from './compare.ts';
import { reconcileService } from './reconcile-service.ts';
import type { ScopeResult } from './result-schema.ts';

interface Outcome {
  readonly service: SampleOfService;
  readonly truth: ServiceTruth;
  /** Null where neither log has a row. */
  readonly result: ScopeResult | null;
  readonly warnings: readonly string[];
}

/** What says that a declared fact is false. */
const falseAlarms = new Set(['clock-offset', 'coverage-doubtful']);

const country = sampleCountry();
const outcomes: Outcome[] = [];

beforeAll(async () => {
  for (const service of country.services) {
    const logs = service.logs();
    const register = (await logs.registerFile()).bytes;
    const outcome = await reconcileService(service, logs.portalFile.bytes, register);
    outcomes.push({ service, truth: logs.truth, ...outcome });
  }
}, 300_000);

describe('services that declare what is true', () => {
  it('have no loss invented: no message, scope, member or window', () => {
    const claims = honest().map(({ service, result, truth }) => ({
      service: service.id,
      claims: result ? inventedClaims(result, truth).slice(0, 5) : [],
    }));
    expect(claims.filter((entry) => entry.claims.length > 0)).toEqual([]);
  });

  it('have every message counted', () => {
    for (const { result, truth, service } of honest()) {
      expect([service.id, result?.counts.sent ?? 0]).toEqual([service.id, truth.sent]);
    }
  });

  it('carry no warning about their clock or coverage, where their logs have a time of day', () => {
    const doubted = honest().filter(({ warnings }) => warnings.some((code) => falseAlarms.has(code)));
    const isByDay = ({ service }: Outcome) => kindFacts[service.kind].precision === 'date';
    // By rule 10 a date is as wide as a day and begins before the sending, so logs of dates may carry `clock-offset`.
    console.log(`logs of dates with such a warning: ${doubted.filter(isByDay).length}`);
    const others = doubted.filter((outcome) => !isByDay(outcome));
    expect(others.map(({ service, warnings }) => ({ service: service.id, warnings }))).toEqual([]);
  });

  it('carry a warning about the delay only where messages really are lost', () => {
    // By rule 9 it is also given where so long a delay would let other entries hide a true loss.
    const doubted = honest().filter(({ warnings }) => warnings.includes('delay-doubtful'));
    expect(doubted.filter(({ truth }) => truth.lost.length === 0).map(({ service }) => service.id)).toEqual(
      [],
    );
  });

  it('let losses be certified from logs of many kinds', () => {
    const byKind = tallyByKind();
    console.log(tableOf(byKind));
    const total = [...byKind.values()].reduce(addTallies, emptyTally);
    expect(total.lost).toBe(63);
    expect(total.certified).toBeGreaterThan(30);
    expect(byKind.get('ids')!.certified).toBe(byKind.get('ids')!.missing);
  });
});

describe('services that declare something false', () => {
  it('show the warning for it', () => {
    const trapped = outcomes.filter(({ truth }) => truth.trap);
    expect(trapped.map(({ truth }) => truth.trap!.kind).sort()).toEqual(['clock', 'coverage', 'delay']);
    for (const { service, truth, warnings, result } of trapped) {
      const { kind, warning } = truth.trap!;
      console.log(
        `${service.name}: ${kind} is false; ${result!.counts.missing} missing; warnings ${warnings.join(', ')}`,
      );
      expect(warnings, kind).toContain(warning);
    }
  });
});

describe('services whose notices the sample has approved', () => {
  it('have something missing, and nothing that stands in the way of publishing', () => {
    const chosen = noticeCandidates(chooseServices(country)).slice(0, noticeCount);
    expect(chosen).toHaveLength(noticeCount);
    for (const { id } of chosen) {
      const { result, warnings } = outcomes.find(({ service }) => service.id === id)!;
      expect(result!.counts.missingAtLeast, id).toBeGreaterThan(0);
      expect(warnings, id).not.toContain('clock-offset');
      expect(warnings, id).not.toContain('portal-without-ids');
      expect(warnings, id).not.toContain('coverage-inferred');
    }
  });
});

describe("KS's national log", () => {
  it("gives a service the same result as the service's own part of it", async () => {
    const national = country.portalFile().bytes;
    const losing = honest().filter(({ service, truth }) => service.hasPortalIds && truth.lost.length > 0);
    const districts = losing.filter(({ service }) => service.districts).slice(0, 1);
    const joint = losing.filter(({ service }) => service.municipalities.length > 1).slice(0, 2);
    expect([districts.length, joint.length]).toEqual([1, 2]);
    for (const { service, result } of [...districts, ...joint]) {
      const register = (await service.logs().registerFile()).bytes;
      const ofNational = await reconcileService(service, national, register);
      expect(withoutRows(ofNational.result!)).toEqual(withoutRows(result!));
    }
  });
});

function honest(): Outcome[] {
  return outcomes.filter(({ truth }) => !truth.trap);
}

function tallyByKind(): Map<string, Tally> {
  const byKind = new Map<string, Tally>();
  for (const { service, result, truth } of honest()) {
    const tally = result ? tallyOf(result, truth) : { ...emptyTally, services: 1 };
    byKind.set(service.kind, addTallies(byKind.get(service.kind) ?? emptyTally, tally));
  }
  return new Map([...byKind].sort());
}

function tableOf(byKind: ReadonlyMap<string, Tally>): string {
  const columns = Object.keys(emptyTally) as (keyof Tally)[];
  const width = 20;
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell) => String(cell).padEnd(width)).join('');
  const total = [...byKind.values()].reduce(addTallies, emptyTally);
  const rows = [...byKind, ['all', total] as const].map(([kind, tally]) =>
    line([kind, ...columns.map((column) => tally[column])]),
  );
  return [line(['kind of log', ...columns]), ...rows].join('\n');
}

function withoutRows(result: ScopeResult) {
  return { ...result, messages: result.messages.map((message) => ({ ...message, row: 0 })) };
}
