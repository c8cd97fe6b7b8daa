import { siteData } from '../../data/snapshot.ts';
import { publishedApi } from '../../open-data/api-document.ts';
import { dataFiles } from '../../open-data/files.ts';

/** Every file of the open data, by its name. */
export function getStaticPaths(): { params: { file: string }; props: { text: string } }[] {
  return dataFiles(siteData.snapshot, publishedApi).map(({ name, text }) => ({
    params: { file: name },
    props: { text },
  }));
}

export function GET({ props }: { props: { text: string } }): Response {
  return new Response(props.text);
}
