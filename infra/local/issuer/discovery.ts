import { algorithm } from './keys.ts';
import { grantType } from './maskinporten/jwt-grant.ts';
import { ansattportenOf, maskinportenOf } from './settings.ts';

/** OpenID Connect discovery of the login. */
export function ansattportenMetadata(base: string) {
  const issuer = ansattportenOf(base);
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    scopes_supported: ['openid', 'profile'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: [algorithm],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    authorization_details_types_supported: ['ansattporten:altinn:service'],
    authorization_response_iss_parameter_supported: true,
  };
}

/** RFC 8414 metadata of the tokens for programs. */
export function maskinportenMetadata(base: string) {
  const issuer = maskinportenOf(base);
  return {
    issuer,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    grant_types_supported: [grantType],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: [algorithm],
  };
}
