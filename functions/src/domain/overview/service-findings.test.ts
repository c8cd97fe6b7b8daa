/** What people found out, as a service's row tells it. */
import { describe, expect, it } from 'vitest';
import { emptyPart } from './scope-part.ts';
import type { ScopePart } from './scope-part.ts';
import { serviceRow } from './service-row.ts';
import { found, incident, inputsWith, nowMs, questions, result, resultAtMs } from './testing/country.ts';

const partWith = (part: Partial<ScopePart>) => {
  const [input] = inputsWith({ '4601': { part } }).services;
  return serviceRow(input!, { incident, questions, nowMs });
};
const iso = (ms: number): string => new Date(ms).toISOString();

describe('findings', () => {
  const findings = (over: Partial<ScopePart['findings']>) => ({ ...emptyPart('', 0).findings, ...over });
  const two = [found('4601', { recovered: 2, unsettled: 1 }), found('4602', { recovered: 3, stillLost: 1 })];

  it('without a result tell what was found, and not what is left', () => {
    const row = partWith({ findings: findings({ byMunicipality: two, versions: 6, atMs: 9 }) });
    expect(row.confirmed).toMatchObject({
      recovered: { value: 5, asOf: iso(9) },
      stillLost: { value: 1 },
      foundAfterAll: { value: 0 },
      unsettled: { value: null },
    });
    expect(row.versions.findings).toBe(6);
    expect(row.reviewsOverdue.value).toBe(0);
  });

  it('with a result and none made are 0, of when the result was', () => {
    const { confirmed } = partWith({ result: result(1), findings: findings({ byMunicipality: two }) });
    expect(confirmed.unsettled).toMatchObject({ value: 1, asOf: iso(resultAtMs) });
    expect(partWith({ result: result(1) }).reviewsOverdue.value).toBe(0);
    const newer = findings({ byMunicipality: two, versions: 1, atMs: resultAtMs + 1 });
    const row = partWith({ result: result(1), findings: newer });
    expect(row.confirmed.unsettled.asOf).toBe(iso(resultAtMs + 1));
  });

  it('a review is overdue when its last day has passed', () => {
    const review = (by: string) => ({ municipality: '4601', by, messages: 2 });
    // The first of July has begun in Norway.
    const reviews = ['2023-06-29', '2023-06-30', '2023-07-01'].map(review);
    const row = partWith({ findings: findings({ reviews, versions: 1 }) });
    expect(row.reviewsOverdue).toMatchObject({ value: 4, asOf: iso(nowMs) });
    expect(partWith({ findings: findings({ reviews }) }).reviewsOverdue.value).toBeNull();
  });

  it.each([
    [{ stillLost: 1 }, 'none', true],
    [{ unsettled: 1 }, 'nothing-missing', true],
    [{ unsettled: 1 }, 'open', false],
    [{ unsettled: 1 }, 'closed', false],
    [{ unsettled: 1 }, 'unknowable', false],
    [{ recovered: 1, reportedAgain: 1, foundAfterAll: 1 }, 'none', false],
  ] as const)('%j and a notice that is %s: messages want a notice, %s', (more, state, isMissing) => {
    const notice = { state, publishedAtMs: 3, versions: 2, municipalities: {} };
    const byMunicipality = [found('4602', {}), found('4601', more)];
    const row = partWith({ notice, findings: findings({ byMunicipality }) });
    expect(row.isMissingWithoutNotice).toBe(isMissing);
    expect(row.notice).toEqual({ state, publishedAt: iso(3) });
    expect(row.versions.notices).toBe(2);
  });
});
