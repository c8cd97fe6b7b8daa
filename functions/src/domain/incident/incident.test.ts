import { describe, expect, it } from 'vitest';
import { incidentSchema, incidentSpan } from './incident.ts';

const service = {
  ...{ organisation: '310000003', name: 'Tjeneste', municipalities: ['4601'], caseSystem: 'Familia' },
  contact: { name: '', telephone: '' },
};
const incident = {
  ...{ id: 'familia-2023', caseSystem: 'Familia', from: '2023-03-01', to: '2023-03-31' },
  ...{ followUpTo: '2023-06-30', fixedVersion: '7.2', referenceNumberConfirmedOn: '2023-05-01' },
  ...{ surveyDeadline: '2023-05-01T12:00:00Z', sample: true, services: [service] },
};

describe('an incident', () => {
  it('is taken whole', () => expect(incidentSchema.parse(incident)).toStrictEqual(incident));

  it.each([
    ['of one day', { to: '2023-03-01' }, true],
    ['that ends before it begins', { to: '2023-02-28' }, false],
    ['whose id is as long as may be', { id: 'a'.repeat(40) }, true],
    ['whose id is longer', { id: 'a'.repeat(41) }, false],
    ['without an id', { id: '' }, false],
    ['whose id is no part of an address', { id: 'a/b' }, false],
    ['with a line break behind its id', { id: 'a\nB' }, false],
    ['whose system’s name is as long as may be', { caseSystem: 's'.repeat(64) }, true],
    ['whose system’s name is longer', { caseSystem: 's'.repeat(65) }, false],
    ['without services', { services: [] }, true],
    ['with two services of one scope', { services: [service, { ...service, name: 'Andre' }] }, false],
    ['with two of their own', { services: [service, { ...service, municipalities: ['1804'] }] }, true],
  ])('%s is taken: %s', (_name, change, isTaken) => {
    expect(incidentSchema.safeParse({ ...incident, ...change }).success).toBe(isTaken);
  });

  it('has at most a thousand services', () => {
    const services = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...service,
        municipalities: ['0301'],
        districts: [String(at % 100).padStart(2, '0'), String(100 + Math.floor(at / 100)).slice(1)].sort(),
      }));
    const messages = (count: number): string =>
      incidentSchema.safeParse({ ...incident, services: services(count) }).error?.message ?? '';
    expect(messages(1001)).toContain('1000');
    expect(messages(10)).toBe('');
  });

  it('says what is wrong', () => {
    const wrong = { ...incident, to: '2023-02-28', services: [service, service] };
    const { error } = incidentSchema.safeParse(wrong);
    expect(error?.message).toContain('the period ends before it begins');
    expect(error?.message).toContain('two services have the same scope');
  });

  it.each([
    ['its own Norwegian days', {}, '2023-02-28T23:00:00.000Z', '2023-03-31T21:59:59.999Z'],
    [
      'and the follow-up’s',
      { followUpTo: '2023-06-30' },
      '2023-02-28T23:00:00.000Z',
      '2023-06-30T21:59:59.999Z',
    ],
    ['never less', { followUpTo: '2023-03-10' }, '2023-02-28T23:00:00.000Z', '2023-03-31T21:59:59.999Z'],
  ])('is followed through %s', (_name, change, from, to) => {
    const span = incidentSpan({ from: '2023-03-01', to: '2023-03-31', ...change });
    expect([span.from, span.to].map((ms) => new Date(ms).toISOString())).toEqual([from, to]);
  });
});
