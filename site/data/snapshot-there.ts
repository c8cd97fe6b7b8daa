import { siteData } from './snapshot.ts';

/** Before anything is published there is nothing to subscribe to, to embed or to fetch. */
export const isPublished = siteData.snapshot !== null;
