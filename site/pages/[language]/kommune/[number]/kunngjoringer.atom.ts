import { entries, type Entry } from '../../../../data/municipalities.ts';
import { isPublished } from '../../../../data/snapshot-there.ts';
import { municipalityFeedXml } from '../../../../feeds/feeds.ts';
import { type Language, languagePaths } from '../../../../texts/languages.ts';

interface Path {
  params: { language: Language; number: string };
  props: { entry: Entry };
}

export function getStaticPaths(): Path[] {
  if (!isPublished) return [];
  return languagePaths().flatMap(({ params }) =>
    entries.map((entry) => ({ params: { ...params, number: entry.number }, props: { entry } })),
  );
}

export function GET({ params, props }: Path): Response {
  return new Response(municipalityFeedXml(params.language, props.entry));
}
