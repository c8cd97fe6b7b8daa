import type { Database, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import type { Container } from '#domain/ports/document-store.ts';

/** What a query gives, page by page, so that a large answer is never in memory whole. */
export async function* pages<T>(
  database: Database,
  container: Container,
  query: SqlQuerySpec,
  options: FeedOptions,
) {
  const found = database.container(container).items.query<T>(query, { ...options, maxItemCount: 100 });
  for await (const page of found.getAsyncIterator()) yield* page.resources;
}
