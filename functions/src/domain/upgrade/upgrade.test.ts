import { describe, expect, it } from 'vitest';
import { changedUpgrade, isInFuture, upgradeContentSchema, upgradeView } from './upgrade.ts';
import type { Upgrade } from './upgrade.ts';

const first: Upgrade = {
  version: '3.23.1',
  installedOn: '2023-06-01',
  attestedBy: 'person-a',
  attestedAtMs: 1000,
  earlier: [],
};

describe('the upgrade that a person attests', () => {
  it.each([
    ['3', true],
    ['3.23.2.1', true],
    ['2023.1-hf2', true],
    ['3.1b', true],
    ['Ola Nordmann', false],
    ['01019012345', false],
    ['3..1', false],
    ['', false],
  ])('version %s: %s', (version, isTaken) => {
    expect(upgradeContentSchema.safeParse({ version, installedOn: '2023-06-01' }).success).toBe(isTaken);
  });

  it('a correction keeps what was attested before; the same again is no change', () => {
    const later = { attestedBy: 'person-b', attestedAtMs: 2000 };
    const changed = changedUpgrade(first, { version: '3.23.2', installedOn: '2023-06-02', ...later })!;
    expect(changed.earlier).toEqual([
      { version: '3.23.1', installedOn: '2023-06-01', attestedBy: 'person-a', attestedAtMs: 1000 },
    ]);
    expect(upgradeView(changed)).toEqual({
      version: '3.23.2',
      installedOn: '2023-06-02',
      attestedAtMs: 2000,
    });
    expect(changedUpgrade(first, { version: '3.23.1', installedOn: '2023-06-01', ...later })).toBeNull();
    expect(changedUpgrade(first, { version: '3.23.1', installedOn: '2023-06-02', ...later })).not.toBeNull();
    expect(changedUpgrade(first, { version: '3.23.2', installedOn: '2023-06-01', ...later })).not.toBeNull();
  });

  it('today in Norway has come, tomorrow has not', () => {
    const lateInTheEvening = Date.parse('2023-06-06T22:30:00Z');
    expect(isInFuture('2023-06-07', lateInTheEvening)).toBe(false);
    expect(isInFuture('2023-06-08', lateInTheEvening)).toBe(true);
  });
});
