/** Every blob container, and the account that holds it. bicep/ makes them in Azure, infra/local/ on one machine. */

/** What can be traced to people can be deleted for good; what was published is kept as it was. */
export type BlobAccount = 'logs' | 'public';

export const accountOf = {
  logs: 'logs',
  uploads: 'logs',
  parts: 'logs',
  kept: 'logs',
  results: 'logs',
  journals: 'logs',
  public: 'public',
  releases: 'public',
  'ledger-checkpoints': 'public',
} as const satisfies Readonly<Record<string, BlobAccount>>;

export type BlobContainer = keyof typeof accountOf;

export const blobContainers = Object.keys(accountOf) as readonly BlobContainer[];

/** What stands here is never replaced or deleted, and bicep/ lets nobody do it. */
export const writeOnce: readonly BlobContainer[] = ['releases', 'ledger-checkpoints'];
