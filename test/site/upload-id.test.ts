import { expect, it } from 'vitest';
import { declarationOf as asServerReads, uploadParameters } from '#adapters/http/declared-log.ts';
import {
  type Declared,
  declarationOf,
  declarationQuery,
  readPortalDeclaration,
} from '../../site/portal/upload/declare/declaration.ts';

const scope = '1804+1811';
const hash = '0'.repeat(64);
const ofPortal = readPortalDeclaration({ from: '01.01.2023', to: '31.03.2023' }, Date.UTC(2023, 5, 15));
const ofRegister: Declared = {
  side: 'register',
  from: '2023-01-01',
  to: '2023-03-31',
  maxDelay: '1WD',
  clockSkew: 'PT1M',
  channels: ['Portal', 'Nasjonal portal'],
};

it.each([
  ['portal', ofPortal.ok ? ofPortal.declared : null],
  ['register', ofRegister],
])('the server reads of the address of an upload what its id was made of: %s', (side, declared) => {
  if (declared === null) throw new Error('the period cannot be read');
  const query = Object.fromEntries(declarationQuery(declared));
  const read = uploadParameters.parse({ ...query, side, scope, upload: hash, sha256: hash });
  expect(asServerReads(read)).toEqual(declarationOf(scope, declared));
});
