import { describe, expect, it } from 'vitest';
import { ansattportenClaims } from './claims.ts';
import { personHash, unifiedPerson } from './person-hash.ts';

describe('one person', () => {
  it.each([
    ['in capitals', 'PERSON:1'],
    ['with spaces', ' person: 1\t'],
    ['with a space that does not break', 'person:\u00a01'],
    ['in full-width characters', 'ｐｅｒｓｏｎ：１'],
    ['with characters that are not seen', 'per\u200bson:1\u00ad'],
  ])('%s is the same person', (_name, pid) => expect(unifiedPerson(pid)).toBe('person:1'));

  it.each([
    ['nothing', ''],
    ['what is not seen', '\u200b '],
    ['digits of another script', 'person:\u0661'],
    ['a letter that only looks the same', 'p\u0435rson:1'],
  ])('%s is no person', (_name, pid) => {
    expect(ansattportenClaims.shape.pid.safeParse(pid).success).toBe(false);
  });
});

it('another number, another issuer and another key are another person', () => {
  const hash = (person: string, issuer = 'https://login.example', byte = 7) =>
    personHash(new Uint8Array(32).fill(byte), issuer, person);
  const all = [hash('person:1'), hash('person:2'), hash('person:1', 'https://other.example')];
  expect(new Set([...all, hash('person:1', 'https://login.example', 8)]).size).toBe(4);
});
