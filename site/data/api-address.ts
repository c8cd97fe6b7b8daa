/** Where the API is public: the releases' files have their permanent addresses there. */
import { z } from 'zod';
import { siteData } from './snapshot.ts';

/** Reserved for examples: leads nowhere. */
const exampleAddress = 'https://api.avstem.example/api';

/**
 * @param named the setting AVSTEM_API, or what the portal's settings name
 * @throws where real releases would be given an address that leads nowhere
 */
export function readApiAddress(named: string | undefined, isNeeded: boolean, isSample: boolean): string {
  if (named) return new URL(named).href.replace(/\/$/, '');
  if (isSample || !isNeeded) return exampleAddress;
  throw new Error('AVSTEM_API is not set: the releases would lead nowhere');
}

const releases = siteData.snapshot?.releases ?? [];

/** The portal's settings name it already, where the build has them. */
function addressOfPortal(settings: string | undefined): string | undefined {
  if (!settings) return undefined;
  return z.looseObject({ apiAddress: z.string() }).safeParse(JSON.parse(settings)).data?.apiAddress;
}

const named = process.env.AVSTEM_API ?? addressOfPortal(process.env.PORTAL_SETTINGS);
export const apiAddress = readApiAddress(named, releases.length > 0, siteData.sample);

/** @param number of the release */
export const releaseFileAddress = (number: number, file: string): string =>
  `${apiAddress}/open-releases/${String(number)}/${file}`;
