import { describe, expect, it } from 'vitest';
import { defaultLimits } from '#domain/access/limits.ts';
import { describedSettings, platformSettings } from './described.ts';
import { limitsOf, readSettings } from './settings.ts';

const issuer = {
  issuer: 'https://login.example',
  jwksUri: 'https://login.example/jwks',
  audience: 'urn:avstem:api',
  kind: 'ansattporten',
};
const machines = { ...issuer, issuer: 'https://machines.example', kind: 'maskinporten' };
const key = Buffer.alloc(32).toString('base64');
const good = {
  INCIDENT_ID: 'one',
  BLOB_CONNECTION: 'https://blobs.example',
  QUEUE_CONNECTION: 'https://queues.example',
  COSMOS_ENDPOINT: 'https://documents.example',
  TOKEN_ISSUERS: JSON.stringify([issuer, machines]),
  OPERATOR_ORGANISATION: '320000005',
  BUFDIR_ORGANISATION: '320000013',
  PERSON_KEY: key,
};
const issuers = (...list: object[]) => ({ TOKEN_ISSUERS: JSON.stringify(list) });

describe('the settings', () => {
  it('mean each something else', () => {
    const meanings = describedSettings.map(({ meaning }) => meaning);
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  it('are read, with limits of their own where none is told', () => {
    expect(limitsOf(readSettings(good))).toEqual(defaultLimits);
    expect(limitsOf(readSettings({ ...good, REQUESTS_PER_MINUTE: '7' })).requestsPerMinute).toBe(7);
  });

  it.each([
    ['two issuers of persons', issuers(issuer, { ...issuer, issuer: 'https://other.example' })],
    ['an issuer twice', issuers(machines, machines)],
    ['an audience that is everybody’s', issuers({ ...issuer, audience: 'unspecified' })],
    ['keys in the clear', issuers({ ...issuer, jwksUri: 'http://login.example/jwks' })],
    ['documents in the clear', { COSMOS_ENDPOINT: 'http://documents.example' }],
    ['alarms in the clear', { ALARM_WEBHOOK_URL: 'http://alarms.example', ALARM_WEBHOOK_SECRET: key }],
    ['alarms that nobody signs', { ALARM_WEBHOOK_URL: 'https://alarms.example' }],
    ['certificates that nobody checks', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
    ['no address at all', { COSMOS_ENDPOINT: 'c2Vj' }],
    ['neither an address nor a connection string', { BLOB_CONNECTION: 'c2Vj' }],
    ['no account of the queues', { QUEUE_CONNECTION: undefined }],
    ['two accounts of the queues', { QUEUE_CONNECTION__queueServiceUri: 'https://queues.example' }],
    ['a short key of persons', { PERSON_KEY: 'c2VjcmV0' }],
    [
      'a reference to a key that the platform did not follow',
      { PERSON_KEY: '@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/person-key)' },
    ],
    ['no limit', { REQUESTS_PER_MINUTE: '0' }],
    ['less than one upload an hour', { UPLOAD_MIB_PER_HOUR: '63' }],
    ['an instant that is none', { TOKENS_NOT_BEFORE: 'now' }],
  ])('%s: nothing starts, and the name is told without the value', (_name, change) => {
    const told = (): unknown => readSettings({ ...good, ...change });
    const name = Object.keys(change)[0]!.replace(/_URL$/, '_(URL|SECRET)').replace(/__.*/, '');
    expect(told).toThrow(new RegExp(name));
    expect(told).not.toThrow(/example|c2Vj/);
  });

  it('each say what they mean, once, with the secret ones marked', () => {
    const all = [...describedSettings, ...platformSettings];
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ meaning }) => meaning.length < 10 || /[|\n]/.test(meaning))).toEqual([]);
    const secrets = all.filter(({ isSecret }) => isSecret).map(({ name }) => name);
    expect(secrets).toEqual(['PERSON_KEY', 'ALARM_WEBHOOK_SECRET']);
  });

  it.each(describedSettings.filter(({ needed }) => needed === 'everywhere'))(
    'without $name nothing starts',
    ({ name }) => {
      expect(() => readSettings({ ...good, [name]: undefined })).toThrow(new RegExp(`${name} `));
    },
  );
});
