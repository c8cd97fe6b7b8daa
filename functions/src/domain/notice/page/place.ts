/** Where a notice stands on a municipality's page: what its ids begin with, and how deep its headings are. */
export interface NoticePlace {
  readonly prefix: string;
  readonly level: 2 | 3;
}

/** @param district two digits, where the municipality has a service for each district */
export function noticePlace(municipality: string, district?: string): NoticePlace {
  return district === undefined
    ? { prefix: `kunngjoring-${municipality}-`, level: 2 }
    : { prefix: `bydel-${district}-`, level: 3 };
}
