import type { Container } from '#domain/ports/document-store.ts';

/** The containers and the property that each is partitioned by. bicep/ declares the same. */
export const partitionProperty: Readonly<Record<Container, string>> = {
  scopes: 'scope',
  national: 'incident',
  ledger: 'log',
};

export const containers = Object.keys(partitionProperty) as readonly Container[];
