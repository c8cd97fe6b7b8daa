import type { PublicCount } from '#domain/notice/public-snapshot.ts';
import type { Texts } from '../texts/schema.ts';

/** "At least so many were not found", as far as it may be told. */
export function notFoundInWords(count: PublicCount, texts: Texts): string {
  if (count === 0) return texts.municipality.notice.countUnknown;
  return texts.municipality.notice.count({
    count: count === '1-3' ? texts.language.oneToThree : String(count),
  });
}
