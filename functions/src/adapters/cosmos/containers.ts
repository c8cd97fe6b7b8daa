import type { Container } from '#domain/ports/document-store.ts';

export const databaseName = 'avstem';

/** The containers and the property that each is partitioned by. bicep/ declares the same. */
export const partitionProperty: Readonly<Record<Container, string>> = {
  scopes: 'scope',
  national: 'incident',
  ledger: 'log',
};

export const containers = Object.keys(partitionProperty) as readonly Container[];

/** Documents are kept for good: no container has a time to live, and nothing here deletes one. */
export const documentsExpire = false;
