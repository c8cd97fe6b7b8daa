// A Cosmos DB to test against: a server in this process, or the one that COSMOS_ENDPOINT names.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CosmosClient } from '@azure/cosmos';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { containers, partitionProperty } from '#adapters/cosmos/containers.ts';
import { cosmosStore } from '#adapters/cosmos/cosmos-store.ts';
import type { OpenedStore } from './opened-store.ts';

export async function openLocalCosmos(): Promise<OpenedStore> {
  const server = withConditionalReads(createHttpServer());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const opened = await openCosmos(
    `http://127.0.0.1:${port}`,
    Buffer.from('any key will do').toString('base64'),
  );
  const close = async () => {
    await opened.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { store: opened.store, close };
}

/** As Cosmos DB documents it and this server lacks: a document whose etag is named in `If-None-Match` is 304. */
function withConditionalReads(server: Server): Server {
  server.prependListener('request', (request, response) => {
    const { 'if-none-match': named, 'a-im': isFeed } = request.headers;
    if (request.method !== 'GET' || named === undefined || isFeed !== undefined) return;
    const { end } = response;
    const endUnlessSeen = (...given: readonly unknown[]): unknown => {
      if (response.getHeader('etag') !== named) return Reflect.apply(end, response, given);
      response.statusCode = 304;
      return Reflect.apply(end, response, []);
    };
    Object.assign(response, { end: endUnlessSeen });
  });
  return server;
}

/** Makes the database and its containers where they are missing; takes the database away again at the end. */
export async function openCosmos(endpoint: string, key: string): Promise<OpenedStore> {
  const client = new CosmosClient({
    endpoint,
    key,
    // Servers on one machine name themselves by an address that is of no use to the client.
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const { database } = await client.databases.createIfNotExists({
    id: `contract-${process.pid}-${Date.now()}`,
  });
  for (const id of containers) {
    const partitionKey = { paths: [`/${partitionProperty[id]}`] };
    await database.containers.createIfNotExists({ id, partitionKey });
  }
  const close = async () => {
    await database.delete();
    client.dispose();
  };
  return { store: cosmosStore(database), close };
}
