import { CosmosClient } from '@azure/cosmos';
import type { Database, ItemDefinition } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import type { Container, DocumentKey, DocumentStore, StoredDocument } from '#domain/ports/document-store.ts';
import { changesSince } from './changes.ts';
import { partitionProperty } from './containers.ts';
import { bodyText, checkKey } from './document-limits.ts';
import { pages } from './pages.ts';
import { isStatus } from './status.ts';

export interface CosmosSettings {
  readonly endpoint: string;
  /** A managed identity in Azure, a key where there is an emulator. */
  readonly credential: TokenCredential | string;
  readonly database: string;
}

/** Opens the database of the deployed service. It and its containers must be there: bicep/ makes them. */
export function openCosmosStore(settings: CosmosSettings): DocumentStore {
  const { endpoint, credential, database } = settings;
  const access = typeof credential === 'string' ? { key: credential } : { aadCredentials: credential };
  const client = new CosmosClient({ endpoint, ...access });
  return cosmosStore(client.database(database));
}

/**
 * DocumentStore on Cosmos DB. An item is `{ id, [partition property], body }`; the etag is Cosmos DB's own.
 * Session consistency suffices: a stale read of another instance loses at `replace`, where the etag decides.
 */
export function cosmosStore(database: Database): DocumentStore {
  return {
    get: (key, seen) => get(database, key, seen),
    create: (key, body) => create(database, key, body),
    replace: (key, body, etag) => replace(database, key, body, etag),
    list: (container, partition, idPrefix) => list(database, container, partition, idPrefix),
    partitions: (container) => partitions(database, container),
    changesSince: (container, mark) => changesSince(database, container, mark),
  };
}

const notModified = 304;

async function get(
  database: Database,
  key: DocumentKey,
  seen: StoredDocument | undefined,
): Promise<StoredDocument | null> {
  checkKey(key);
  const accessCondition = seen && { type: 'IfNoneMatch', condition: seen.etag };
  const answer = await itemOf(database, key).read<ItemDefinition>(accessCondition && { accessCondition });
  if (seen !== undefined && answer.statusCode === notModified) return seen;
  const item = answer.resource;
  return item === undefined ? null : toDocument(key.container, item);
}

async function create(database: Database, key: DocumentKey, body: unknown): Promise<'created' | 'exists'> {
  try {
    await database.container(key.container).items.create(toItem(key, body));
    return 'created';
  } catch (error) {
    if (isStatus(error, 409)) return 'exists';
    throw error;
  }
}

async function replace(database: Database, key: DocumentKey, body: unknown, etag: string) {
  try {
    await itemOf(database, key).replace(toItem(key, body), {
      accessCondition: { type: 'IfMatch', condition: etag },
    });
    return 'replaced';
  } catch (error) {
    if (isStatus(error, 412) || isStatus(error, 404)) return 'changed';
    throw error;
  }
}

/** The query names the partition too: not every server at hand honours the `partitionKey` option by itself. */
async function* list(database: Database, container: Container, partition: string, idPrefix: string) {
  const query = {
    query: `SELECT * FROM c WHERE c.${partitionProperty[container]} = @partition
            AND STARTSWITH(c.id, @idPrefix) ORDER BY c.id`,
    parameters: [
      { name: '@partition', value: partition },
      { name: '@idPrefix', value: idPrefix },
    ],
  };
  for await (const item of pages<ItemDefinition>(database, container, query, { partitionKey: partition })) {
    yield toDocument(container, item);
  }
}

/**
 * From each partition to the next, a query of one row each: its cost is by partition and not by document, and needs
 * nothing that some server at hand lacks (DISTINCT).
 */
async function* partitions(database: Database, container: Container): AsyncIterable<string> {
  const path = `c.${partitionProperty[container]}`;
  const query = `SELECT TOP 1 VALUE ${path} FROM c WHERE ${path} > @last ORDER BY ${path}`;
  let last = '';
  for (;;) {
    const parameters = [{ name: '@last', value: last }];
    const found = await pages<string>(database, container, { query, parameters }, {}).next();
    if (found.done === true) return;
    yield found.value;
    last = found.value;
  }
}

function itemOf(database: Database, key: DocumentKey) {
  return database.container(key.container).item(key.id, key.partition);
}

function toItem(key: DocumentKey, body: unknown): Record<string, unknown> & { id: string } {
  bodyText(key, body);
  return { id: key.id, [partitionProperty[key.container]]: key.partition, body };
}

function toDocument(container: Container, item: ItemDefinition): StoredDocument {
  const partition = String(item[partitionProperty[container]]);
  const etag = String(item['_etag']);
  return { key: { container, partition, id: String(item.id) }, etag, body: item['body'] };
}
