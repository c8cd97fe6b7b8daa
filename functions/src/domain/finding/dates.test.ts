import { describe, expect, it } from 'vitest';
import { dateFaults } from './dates.ts';
import { dutiesOf, dutyStates, overdueDuties } from './duties.ts';

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
    ['2023-03-11', []],
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

describe('days on which the duties of a report that came again were done', () => {
  const content = { finding: 'reported-again', knownOn: '2023-06-01', receivedOn: '2023-06-01' } as const;

  it.each([
    [{ reviewedOn: '2023-06-01', feedbackOn: '2023-06-08' }, []],
    [{ reviewedOn: '2023-05-31' }, ['duty-done-before-received']],
    [{ feedbackOn: '2023-06-09' }, ['duty-done-in-the-future']],
  ])('%j: %j', (done, faults) => {
    expect(dateFaults({ ...content, ...done }, sentMs, nowMs)).toEqual(faults);
  });

  it('are of no other finding', () => {
    const other = { finding: 'still-lost', knownOn: '2023-06-01', reviewedOn: '2023-06-01' } as const;
    expect(dateFaults(other, sentMs, nowMs)).toEqual(['duty-not-asked']);
  });
});

describe('duties of a report that came again', () => {
  it('run from its own receipt, over the ends of months and the change of clocks', () => {
    expect(dutiesOf('2023-06-01')).toEqual({ reviewBy: '2023-06-08', feedbackBy: '2023-06-22' });
    expect(dutiesOf('2023-10-25')).toEqual({ reviewBy: '2023-11-01', feedbackBy: '2023-11-15' });
  });

  const received = { receivedOn: '2023-06-01' };

  it.each([
    ['2023-06-01', [7, 21], 0],
    ['2023-06-08', [0, 14], 0],
    ['2023-06-09', [-1, 13], 1],
    ['2023-06-23', [-15, -1], 2],
  ])('on %s %j days are left, and %i are overdue', (today, daysLeft, overdue) => {
    expect(dutyStates(received, today).map((duty) => duty.daysLeft)).toEqual(daysLeft);
    expect(overdueDuties([received, {}], today)).toBe(overdue);
  });

  it('are of two kinds, and of no other finding', () => {
    expect(dutyStates(received, '2023-06-01').map(({ kind }) => kind)).toEqual(['review', 'feedback']);
    expect(dutyStates({}, '2023-06-01')).toEqual([]);
  });

  it('are over when somebody says that they are done, on time or late', () => {
    const done = { ...received, reviewedOn: '2023-06-20' };
    expect(dutyStates(done, '2023-06-23').map(({ doneOn }) => doneOn)).toEqual(['2023-06-20', null]);
    expect(overdueDuties([done], '2023-06-23')).toBe(1);
    expect(overdueDuties([{ ...done, feedbackOn: '2023-06-21' }], '2023-06-23')).toBe(0);
  });
});
