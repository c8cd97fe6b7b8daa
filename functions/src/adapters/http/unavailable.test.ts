import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '#domain/ports/unavailable.ts';
import { KeysUnavailable } from '../tokens/verify-token.ts';
import { isUnavailable } from './unavailable.ts';

describe('a fault', () => {
  const failed = (given: object): Error => Object.assign(new Error('no'), given);
  it.each([
    ['a locked or full file', new StoreUnavailable('locked')],
    ['the same of another copy of the class', failed({ name: 'StoreUnavailable' })],
    ['Azure Storage that is busy', failed({ name: 'RestError', statusCode: 503, code: 'ServerBusy' })],
    ['Azure Storage out of reach', failed({ name: 'RestError', code: 'REQUEST_SEND_ERROR' })],
    ['Cosmos DB that is asked too much', failed({ code: 429 })],
    ['an issuer that does not give its keys', new KeysUnavailable('https://issuer')],
    ['a connection that was cut', failed({ code: 'ECONNRESET' })],
  ])('that passes: %s', (_name, error) => {
    expect(isUnavailable(error)).toBe(true);
  });

  it.each([
    ['a bug', new TypeError('x is undefined')],
    [
      'a container that nobody made',
      failed({ name: 'RestError', statusCode: 404, code: 'ContainerNotFound' }),
    ],
    ['a request without the right', failed({ code: 403 })],
    ['a document that does not fit', failed({ code: 'invalid_type' })],
    ['what is no error', 'TimeoutError'],
  ])('that does not: %s', (_name, error) => {
    expect(isUnavailable(error)).toBe(false);
  });
});
