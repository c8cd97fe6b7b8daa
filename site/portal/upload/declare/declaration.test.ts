import { describe, expect, it } from 'vitest';
import { dayText, declarationQuery, readDeclaration, readPortalDeclaration } from './declaration.ts';
import type { DeclarationFields } from './declaration.ts';

const nowMs = Date.UTC(2023, 5, 15, 10);
const whole: DeclarationFields = {
  from: '1.9.2020',
  to: '2023-05-31',
  hasOthers: true,
  channels: ['Portal', 'Nasjonal portal'],
  delay: 'PT1H',
  clockSkew: 'PT5M',
};

function faultsOf(fields: Partial<DeclarationFields>): string[] {
  const read = readDeclaration({ ...whole, ...fields }, true, nowMs);
  return read.ok ? [] : read.faults.map(({ field, code }) => `${field} ${code}`);
}

describe('a declaration', () => {
  it('is what the API asks for', () => {
    const read = readDeclaration(whole, true, nowMs);
    expect(read.ok && declarationQuery(read.declared).toString()).toBe(
      'from=2020-09-01&to=2023-05-31&maxDelay=PT1H&clockSkew=PT5M&channel=Portal%2CNasjonal+portal',
    );
  });

  it('names no channel where the file has no such column, or holds nothing else', () => {
    for (const read of [
      readDeclaration({ ...whole, channels: [] }, false, nowMs),
      readDeclaration({ ...whole, hasOthers: false }, true, nowMs),
    ]) {
      expect(read.ok && read.declared.channels).toBeNull();
    }
  });

  it('needs every answer: nothing is taken for granted', () => {
    expect(faultsOf({ from: ' ', to: '', hasOthers: null, delay: null })).toEqual([
      'from missing',
      'to missing',
      'others missing',
      'delay missing',
    ]);
    expect(faultsOf({ channels: [] })).toEqual(['channels missing']);
    expect(faultsOf({ channels: ['a,b'] })).toEqual(['channels comma']);
    expect(faultsOf({ delay: 'P1Y' })).toEqual(['delay missing']);
  });

  it('has days that exist, not yet to come, in order', () => {
    expect(faultsOf({ from: '31.02.2023' })).toEqual(['from unreadable']);
    expect(faultsOf({ to: '01.06.2023 12:00' })).toEqual(['to unreadable']);
    expect(faultsOf({ to: '15.06.2023' })).toEqual([]);
    expect(faultsOf({ to: '16.06.2023' })).toEqual(['to future']);
    expect(faultsOf({ from: '01.06.2023' })).toEqual(['to crossed']);
  });

  it("of the portal's log is its period, with what the API takes where nothing is said", () => {
    const read = readPortalDeclaration({ from: '1.9.2020', to: '31.05.2023' }, nowMs);
    expect(read).toEqual({
      ok: true,
      declared: {
        side: 'portal',
        from: '2020-09-01',
        to: '2023-05-31',
        maxDelay: 'auto',
        clockSkew: 'PT5M',
        channels: null,
      },
    });
    const faulty = readPortalDeclaration({ from: '', to: '16.06.2023' }, nowMs);
    expect(!faulty.ok && faulty.faults).toEqual([
      { field: 'from', code: 'missing' },
      { field: 'to', code: 'future' },
    ]);
  });

  it('shows days in Norway', () => {
    expect(dayText(Date.UTC(2022, 11, 31, 23))).toBe('01.01.2023');
  });
});
