import { listed } from '../../data/municipalities.ts';
import { indexEntry } from '../../search/index-entries.ts';
import { type Language, languagePaths } from '../../texts/languages.ts';

export const getStaticPaths = languagePaths;

/** What the search field looks in. */
export function GET({ params }: { params: { language: Language } }): Response {
  return Response.json(listed.map((entry) => indexEntry(entry, params.language)));
}
