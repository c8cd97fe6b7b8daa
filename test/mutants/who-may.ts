/** Faults that would let in somebody who does not belong, or somebody twice. */
import type { Mutant } from './mutants.ts';

const http = 'functions/src/adapters/http';
const tokens = 'functions/src/adapters/tokens';

export const whoMayMutants: readonly Mutant[] = [
  {
    name: 'let in: an endpoint that nobody listed',
    file: `${http}/endpoints.ts`,
    from: 'getOpenApi(described)];',
    to: "getOpenApi(described), { ...getMe, name: 'getMore', route: 'more' }];",
    test: 'test/access/matrix.test.ts',
  },
  {
    name: 'let in: a vendor to the results',
    file: 'functions/src/domain/access/access-table.ts',
    from: "'report-installed-version': 'own',",
    to: "'report-installed-version': 'own', 'read-result': 'own',",
    test: 'test/access/matrix.test.ts',
  },
  {
    name: 'let in: a token for somebody else',
    file: `${tokens}/verify-token.ts`,
    from: 'audience: issuer.audience,',
    to: '',
    test: 'test/access/host/real-host.test.ts',
  },
  {
    name: 'let in: a login without two factors',
    file: `${tokens}/claims.ts`,
    from: 'acr: z.enum(assuranceLevels),',
    to: 'acr: z.string().optional(),',
    test: 'test/access/host/real-host.test.ts',
  },
  {
    name: 'let in: a login that was ended',
    file: `${tokens}/authenticate.ts`,
    from: 'if (overUntilMs !== null && issuedAtMs <= overUntilMs) return null;',
    to: '',
    test: 'test/access/host/real-host.test.ts',
  },
  {
    name: 'let approve: one person with two spellings',
    file: `${tokens}/person-hash.ts`,
    from: '.toLowerCase()',
    to: '',
    test: 'test/access/two-persons.test.ts',
  },
  {
    name: 'let approve: who wrote the translation',
    file: 'functions/src/use-cases/decide-translation.ts',
    from: "if (draftedBy === person) return 'same-person';",
    to: '',
    test: 'test/access/two-persons.test.ts',
  },
  {
    name: 'let in: as often as somebody likes',
    file: `${http}/limiter.ts`,
    from: 'lastsUntilMs.set(who, taken.lastsUntilMs);',
    to: "lastsUntilMs.set('', taken.lastsUntilMs);",
    test: `${http}/limiter.test.ts`,
  },
  {
    name: 'let in: what came in the clear and says otherwise',
    file: `${http}/serve.ts`,
    from: "said.split(',').at(-1)",
    to: "said.split(',').at(0)",
    test: 'test/access/in-clear.test.ts',
  },
  {
    name: 'let in: by a short key of an issuer',
    file: 'functions/src/adapters/tokens/verify-token.ts',
    from: 'if (bits >= leastBits) return key;',
    to: 'if (bits > 0) return key;',
    test: 'test/access/tokens.test.ts',
  },
];
