import { describe, expect, it } from 'vitest';
import type { Reconciled } from '../delivery/reconciled.ts';
import { result } from '../task/testing/facts.ts';
import { obstaclesTo } from './publishable.ts';

const { summary } = result({});
const span = { from: 0, to: 1 };
const publishable: Reconciled = {
  id: 'r1',
  rulesConfirmed: true,
  deliveries: [],
  asOfMs: 0,
  vanishedRows: { portal: 0, register: 0 },
  portalStretches: [span],
  summary: { ...summary!, coverage: { ...span, declared: true }, portalCoverage: span },
  windowCount: 0,
  warnings: [],
  resultPath: '',
};
const withCoverage = (coverage: NonNullable<Reconciled['summary']>['coverage']): Partial<Reconciled> => ({
  summary: { ...publishable.summary!, coverage },
});
const warning = (code: Reconciled['warnings'][number]['code']): Partial<Reconciled> => ({
  warnings: [{ code, text: '' }],
});

describe('what stands against publishing a result', () => {
  it.each<[string, Partial<Reconciled>, readonly string[]]>([
    ['nothing', {}, []],
    ['a delay that was only declared', { rulesConfirmed: false }, ['delay-not-confirmed']],
    [
      'a delay that the engine chose',
      { rulesConfirmed: false, ...warning('delay-assumed') },
      ['delay-not-confirmed'],
    ],
    ['an empty result', { summary: null }, ['nothing-compared']],
    ['coverage that was inferred', withCoverage({ ...span, declared: false }), ['coverage-not-declared']],
    [
      'a gap in the register',
      withCoverage({ ...span, declared: true, stretches: [span, span] }),
      ['coverage-has-gaps'],
    ],
    ["a gap in the portal's log", { portalStretches: [span, span] }, ['coverage-has-gaps']],
    ["the register's clock", warning('clock-offset'), ['clock-offset']],
    ['a portal log without ids', warning('portal-without-ids'), ['portal-without-ids']],
  ])('%s', (_name, changed, obstacles) => {
    expect(obstaclesTo({ ...publishable, ...changed })).toEqual(obstacles);
  });
});
