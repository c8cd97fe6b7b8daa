import { rights } from '#adapters/tokens/rights.ts';
import { ansattportenOf, portalClientId } from '../issuer/settings.ts';
import { audience } from './app-settings.ts';
import type { Addresses } from './app-settings.ts';

/** What the staff portal reads as `/innstillinger.json`; in Azure the file is deployed beside the site. */
export function portalSettings({ api, issuer }: Pick<Addresses, 'api' | 'issuer'>) {
  return {
    issuer: ansattportenOf(issuer),
    clientId: portalClientId,
    apiAddress: api,
    audience,
    rights: Object.values(rights),
  };
}
