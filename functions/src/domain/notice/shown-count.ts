import type { PublicCount, PublicNotice } from './public-snapshot.ts';

/** What everybody may see: the municipality's own number, where it has decided to show it. */
export const shownCount = ({ ownNumber, notFoundAtLeast }: PublicNotice): PublicCount =>
  ownNumber ?? notFoundAtLeast;
