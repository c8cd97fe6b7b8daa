import type { OrganisationOf } from './users.ts';
import type { SigningKey } from './keys.ts';

export interface IssuerSettings {
  /** Where the issuer is reached: `http://127.0.0.1:7072`. */
  readonly base: string;
  /** Who the tokens are for: the API's name, which its clients ask for as `resource`. */
  readonly audience: string;
  /** Where a login may return to: the site's addresses, without a path. */
  readonly siteOrigins: readonly string[];
  readonly organisationOf: OrganisationOf;
}

export interface IssuerKeys {
  readonly ansattporten: SigningKey;
  readonly maskinporten: SigningKey;
  /** The keys of the ready programs, by their ids. */
  readonly clients: ReadonlyMap<string, SigningKey>;
}

/** The two parts are issuers of their own, with keys of their own, as the real ones are. */
export const ansattportenOf = (base: string) => `${base}/ansattporten`;
export const maskinportenOf = (base: string) => `${base}/maskinporten`;

export const portalClientId = 'avstem-portal';
/** The organisation number's register, as Maskinporten and Ansattporten write it before the number. */
export const organisationIdOf = (number: string) => ({
  authority: 'iso6523-actorid-upis',
  ID: `0192:${number}`,
});
