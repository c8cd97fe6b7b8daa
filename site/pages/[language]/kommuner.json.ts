import { entries } from '../../data/municipalities.ts';
import { indexEntry } from '../../search/index-entries.ts';
import { languagePaths } from '../../texts/languages.ts';

export const getStaticPaths = languagePaths;

/** What the search field looks in. */
export function GET(): Response {
  return Response.json(entries.map(indexEntry));
}
