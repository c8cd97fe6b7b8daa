/**
 * Every view of the portal, as its own list has them. Not imported in the usual way: the site's sources are checked
 * with a browser's types, and these tests without.
 */
import { z } from 'zod';

const site = new URL('../../../site/', import.meta.url);
const load = async (path: string): Promise<unknown> => import(/* @vite-ignore */ new URL(path, site).href);

const viewSchema = z.object({
  hash: z.string().startsWith('#/'),
  title: z.custom<(texts: unknown) => string>((value) => typeof value === 'function'),
});
const { views, viewsOfTasks } = z
  .object({ views: z.array(viewSchema), viewsOfTasks: z.array(viewSchema) })
  .parse(await load('portal/views.ts'));

export interface ListedView {
  readonly hash: string;
  title(texts: unknown): string;
}

export const allViews: readonly ListedView[] = [...views, ...viewsOfTasks];

const nationalSchema = viewSchema.extend({ roles: z.array(z.string()) });

/** Of those who work for no service, with the roles in whose menu each stands. */
export const { nationalViews } = z
  .object({ nationalViews: z.array(nationalSchema) })
  .parse(await load('portal/national/views.ts'));

export interface NynorskTexts {
  titleOf(view: ListedView): string;
  /** What stands in the place of a view that is on its way. */
  readonly loading: string;
}

export async function nynorskTexts(): Promise<NynorskTexts> {
  const { portalTexts } = z
    .object({ portalTexts: z.custom<(language: string) => unknown>((value) => typeof value === 'function') })
    .parse(await load('texts/portal/languages.ts'));
  const texts = portalTexts('nn');
  const { loading } = z.object({ shell: z.object({ loading: z.string() }) }).parse(texts).shell;
  return { titleOf: (view) => view.title(texts), loading };
}
