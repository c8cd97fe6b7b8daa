import { describe, expect, it } from 'vitest';
import { dateFaults } from './dates.ts';
import { dutiesOf } from './duties.ts';

const sentMs = Date.parse('2023-03-10T23:30:00Z'); // the 11th in Norway
const nowMs = Date.parse('2023-06-07T22:30:00Z'); // the 8th in Norway

describe('dates of findings', () => {
  it.each([
    ['2023-06-08', []],
    ['2023-03-11', []],
    ['2023-06-09', ['known-in-the-future']],
    ['2023-03-10', ['known-before-sent']],
  ])('known on %s: %j', (knownOn, faults) => {
    expect(dateFaults({ finding: 'still-lost', knownOn }, sentMs, nowMs)).toEqual(faults);
  });

  it.each([
    [undefined, ['received-missing']],
    ['2023-06-01', []],
    ['2023-06-02', ['received-after-known']],
    ['2023-03-10', ['received-before-sent']],
  ])('reported again, received on %s: %j', (receivedOn, faults) => {
    const content = { finding: 'reported-again', knownOn: '2023-06-01', receivedOn } as const;
    expect(dateFaults(content, sentMs, nowMs)).toEqual(faults);
  });

  it('only a report that came again has a day of receipt', () => {
    const content = { finding: 'transferred', knownOn: '2023-06-01', receivedOn: '2023-06-01' } as const;
    expect(dateFaults(content, sentMs, nowMs)).toEqual(['received-not-asked']);
  });
});

describe('duties of a report that came again', () => {
  it('run from its own receipt, over the ends of months and the change of clocks', () => {
    expect(dutiesOf('2023-06-01')).toEqual({ reviewBy: '2023-06-08', feedbackBy: '2023-06-22' });
    expect(dutiesOf('2023-10-25')).toEqual({ reviewBy: '2023-11-01', feedbackBy: '2023-11-15' });
  });
});
