import { describe, expect, it } from 'vitest';
import { changedRules, confirmedRulesSchema, rulesSchema, rulesView } from './confirmed-rules.ts';
import type { ConfirmedRules } from './confirmed-rules.ts';

const first: ConfirmedRules = {
  maxDelay: 'PT1H',
  clockSkew: 'PT5M',
  confirmedBy: 'person-a',
  confirmedAtMs: 1000,
  earlier: [],
};

describe('rules that a person confirms', () => {
  it.each([
    ['PT1H', 'PT5M', true],
    ['2WD', 'PT0S', true],
    ['auto', 'PT5M', false],
    ['0WD', 'PT5M', false],
    ['P1M', 'PT5M', false],
    ['PT1H', '2WD', false],
    ['', 'PT5M', false],
  ])('%s with %s: %s', (maxDelay, clockSkew, isTaken) => {
    expect(rulesSchema.safeParse({ maxDelay, clockSkew }).success).toBe(isTaken);
  });

  it('a change keeps what was confirmed before, by whom and when', () => {
    const changed = changedRules(first, {
      maxDelay: '2WD',
      clockSkew: 'PT5M',
      confirmedBy: 'person-b',
      confirmedAtMs: 2000,
    })!;
    expect(confirmedRulesSchema.parse(changed)).toEqual(changed);
    expect(changed.earlier).toEqual([
      { maxDelay: 'PT1H', clockSkew: 'PT5M', confirmedBy: 'person-a', confirmedAtMs: 1000 },
    ]);
    expect(rulesView(changed)).toEqual({ maxDelay: '2WD', clockSkew: 'PT5M', confirmedAtMs: 2000 });
  });

  it('the same rules again are no change', () => {
    const again = { maxDelay: 'PT1H', clockSkew: 'PT5M', confirmedBy: 'person-b', confirmedAtMs: 2000 };
    expect(changedRules(first, again)).toBeNull();
  });
});
