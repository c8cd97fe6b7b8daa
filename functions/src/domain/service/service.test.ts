import { describe, expect, it, test } from 'vitest';
import { nationalScope, normalisedKey, scopeKeyOf, serviceSchema, unitsOfKey } from './service.ts';

const service = {
  organisation: '310000003',
  name: 'Barnevernstjenesten',
  municipalities: ['1804', '1811'],
  districts: ['05'],
  caseSystem: 'Familia',
  contact: { name: 'Vakten', telephone: '22 22 22 22' },
};

describe('a service in the register', () => {
  it('is taken whole', () => expect(serviceSchema.parse(service)).toStrictEqual(service));

  it.each([
    [{ organisation: '31000000' }, false],
    [{ organisation: '3100000031' }, false],
    [{ organisation: '31000000a' }, false],
    [{ name: '' }, false],
    [{ name: 'n' }, true],
    [{ name: 'n'.repeat(200) }, true],
    [{ name: 'n'.repeat(201) }, false],
    [{ municipalities: [] }, false],
    [{ municipalities: ['9999'] }, false],
    [{ municipalities: ['301'] }, false],
    [{ municipalities: ['01804'] }, false],
    [{ municipalities: ['18040'] }, false],
    [{ districts: ['5'] }, false],
    [{ districts: ['005'] }, false],
    [{ districts: [] }, true],
    [{ caseSystem: 's'.repeat(64) }, true],
    [{ caseSystem: 's'.repeat(65) }, false],
    [{ contact: { name: 'n'.repeat(200), telephone: '1'.repeat(40) } }, true],
    [{ contact: { name: 'n'.repeat(201), telephone: '' } }, false],
    [{ contact: { name: '', telephone: '1'.repeat(41) } }, false],
  ])('with %j: %s', (change, isTaken) => {
    expect(serviceSchema.safeParse({ ...service, ...change }).success).toBe(isTaken);
  });

  it('is refused with the reason where a number is no municipality’s', () => {
    const { error } = serviceSchema.safeParse({ ...service, municipalities: ['9999'] });
    expect(error?.message).toContain('not a municipality number of 2020 or later');
  });
});

describe('a scope', () => {
  it.each([
    [['4601'], undefined, '4601'],
    [['1811', '1804'], undefined, '1804+1811'],
    [['0301'], ['06', '05'], '0301-05+0301-06'],
  ])('of %j and districts %j is written %s', (municipalities, districts, key) => {
    expect(scopeKeyOf({ municipalities, ...(districts && { districts }) })).toBe(key);
  });

  it('is written without a change of the service', () => {
    const municipalities = ['1811', '1804'];
    scopeKeyOf({ municipalities });
    expect(municipalities).toEqual(['1811', '1804']);
  });

  it.each([
    ['1804+1811', [1804, null, 1811, null]],
    ['0301-05', [301, 5]],
    ['1804+', null],
    ['9999', null],
    ['1804+9999-01', null],
    ['1804-5', null],
    ['1804-055', null],
    ['x1804', null],
    ['1804x', null],
    ['', null],
    ['*', null],
  ])('%s has the units %j', (key, units) => {
    const found = unitsOfKey(key)?.flatMap(({ municipality, district }) => [municipality, district]);
    expect(found ?? null).toEqual(units);
  });

  it.each([
    ['1811,1804', '1804+1811'],
    ['1811 1804', '1804+1811'],
    ['1811+1804+1811', '1804+1811'],
    ['0301/06+0301/05', '0301-05+0301-06'],
    ['*', nationalScope],
    ['**', null],
    ['1804,,1811', null],
    ['9999', null],
  ])('written %s is %s', (text, key) => expect(normalisedKey(text)).toBe(key));
});

test('the whole country is no service’s', () => expect(unitsOfKey(nationalScope)).toBeNull());
