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

  it('a refusal shows how a delay and a skew are written', () => {
    const { issues } = rulesSchema.safeParse({ maxDelay: '1 time', clockSkew: '5 min' }).error!;
    expect(issues.map(({ message }) => message)).toEqual([
      'a duration such as PT1H, or 2WD',
      'a duration such as PT5M',
    ]);
  });

  it('either of the two is a change', () => {
    const confirmation = { confirmedBy: 'person-b', confirmedAtMs: 2000 };
    expect(changedRules(first, { maxDelay: 'PT1H', clockSkew: 'PT0S', ...confirmation })).not.toBeNull();
    expect(changedRules(first, { maxDelay: 'PT2H', clockSkew: 'PT5M', ...confirmation })).not.toBeNull();
  });

  it('the same rules again are no change', () => {
    const again = { maxDelay: 'PT1H', clockSkew: 'PT5M', confirmedBy: 'person-b', confirmedAtMs: 2000 };
    expect(changedRules(first, again)).toBeNull();
  });
});
