import { isPublished } from '../../data/snapshot-there.ts';
import { countryFeedXml } from '../../feeds/feeds.ts';
import { type Language, languagePaths } from '../../texts/languages.ts';

export const getStaticPaths = () => (isPublished ? languagePaths() : []);

export function GET({ params }: { params: { language: Language } }): Response {
  return new Response(countryFeedXml(params.language));
}
