import type { PublicNotice } from '../public-snapshot.ts';

/** Closed because the days never held: then none is named. */
export function isTakenBack({ closed }: Pick<PublicNotice, 'closed'>): boolean {
  return closed === 'mistake' || closed === 'none-missing';
}
