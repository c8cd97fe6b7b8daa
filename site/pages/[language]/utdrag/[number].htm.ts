import { aliases, entries, type Entry } from '../../../data/municipalities.ts';
import { isPublished } from '../../../data/snapshot-there.ts';
import { extractHtml } from '../../../extract/extract.ts';
import { type Language, languagePaths } from '../../../texts/languages.ts';

interface Path {
  params: { language: Language; number: string };
  props: { entry: Entry; name: string };
}

export function getStaticPaths(): Path[] {
  if (!isPublished) return [];
  const shown = [
    ...entries.map((entry) => ({ entry, number: entry.number, name: entry.name })),
    ...aliases.map(({ entry, successor }) => ({ entry, number: successor.number, name: successor.name })),
  ];
  return languagePaths().flatMap(({ params }) =>
    shown.map(({ entry, number, name }) => ({ params: { ...params, number }, props: { entry, name } })),
  );
}

export function GET({ params, props: { entry, name } }: Path): Response {
  return new Response(extractHtml(params.language, entry, { number: params.number, name }));
}
