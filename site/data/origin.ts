/** Where the site is public: what a poster's code, a feed and an extract must name in full. */
import { siteData } from './snapshot.ts';

/** Reserved for examples: leads nowhere. */
const exampleOrigin = 'https://avstem.example';

/**
 * @param named the setting AVSTEM_ORIGIN: scheme and host, without a path
 * @throws where real data would be given an address that leads nowhere
 */
export function readOrigin(named: string | undefined, isSample: boolean): string {
  if (named) return new URL(named).origin;
  if (isSample) return exampleOrigin;
  throw new Error('AVSTEM_ORIGIN is not set: posters, feeds and extracts would lead nowhere');
}

export const origin = readOrigin(process.env.AVSTEM_ORIGIN, siteData.sample);

/** @param path `/nb/` */
export const inFull = (path: string): string => origin + path;
