/** What earlier versions of a notice told of one municipality, and whether its own number may follow it. */
import { standsBeside, type ToldBefore } from '../disclosure/index.ts';
import type { ApprovedNotice, Notice, NoticedMunicipality } from './notice.ts';

/** @param earlier approved versions, in whatever order the answer shall have */
export function noticedBefore(
  earlier: readonly ApprovedNotice[],
  municipality: string,
): NoticedMunicipality[] {
  return earlier.flatMap(({ municipalities }) =>
    municipalities.filter((noticed) => noticed.municipality === municipality),
  );
}

export function toldBefore(earlier: readonly ApprovedNotice[], municipality: string): ToldBefore {
  const noticed = noticedBefore(earlier, municipality);
  return {
    earlier: noticed.map(({ notFoundAtLeast }) => notFoundAtLeast),
    earlierOwn: noticed.flatMap(({ ownNumber }) => ownNumber ?? []),
  };
}

/**
 * A municipality's own number is its own to tell, unless it tells how many messages came or went since an earlier
 * version: then whoever follows the case of one child could see in it that child's report.
 *
 * @param earlier approved versions that it follows
 * @returns numbers of the municipalities whose own number may not be shown
 */
export function tellingOwnNumbers(
  { municipalities }: Pick<Notice, 'municipalities'>,
  earlier: readonly ApprovedNotice[],
): string[] {
  return municipalities.flatMap(({ municipality, ownNumber }) => {
    const isSafe = ownNumber === undefined || standsBeside(ownNumber, toldBefore(earlier, municipality));
    return isSafe ? [] : [municipality];
  });
}
