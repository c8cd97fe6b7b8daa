/** Who asks, and how. */
import { rights } from '#adapters/tokens/rights.ts';
import { personClaims, token } from '../made-tokens.ts';
import type { RealHost } from './real-host.ts';

export const leader = (number = '310000003', pid?: string): Promise<string> =>
  token({ claims: personClaims(number, rights.leader, pid) });

export const bearer = (jwt: string) => ({ authorization: `Bearer ${jwt}` });

export async function statusAt(host: RealHost, jwt: string, scope = '4601'): Promise<number> {
  return (await host.ask(`scopes/${scope}`, { headers: bearer(jwt) })).status;
}

/** What the host has written of who asked, without the traces: chance may write any letters there. */
export function accessLines({ lines }: RealHost): string[] {
  const told = lines.filter((line) => line.includes(' access {'));
  return told.map((line) => line.replace(/"trace":"[0-9a-f]{32}"/, ''));
}
