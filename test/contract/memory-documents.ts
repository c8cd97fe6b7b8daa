import type {
  Changes,
  Container,
  DocumentKey,
  DocumentStore,
  StoredDocument,
} from '#domain/ports/document-store.ts';
import { bodyText, checkKey } from '#adapters/cosmos/document-limits.ts';

interface Partition {
  readonly byId: Map<string, StoredDocument>;
  /** In order; null since another id came. */
  ids: string[] | null;
}

/** A DocumentStore in memory, for simulations: held to the same contract as the others, and many times as fast. */
export function memoryDocuments(): DocumentStore {
  const containers = new Map<Container, Map<string, Partition>>();
  const written = new Map<Container, DocumentKey[]>();
  let writes = 0;

  const partitionsOf = (container: Container): Map<string, Partition> =>
    found(containers, container, () => new Map<string, Partition>());
  const partitionOf = ({ container, partition }: DocumentKey): Partition =>
    found(partitionsOf(container), partition, () => ({ byId: new Map<string, StoredDocument>(), ids: null }));
  const changesOf = (container: Container): DocumentKey[] => found(written, container, () => []);

  const write = (key: DocumentKey, text: string): void => {
    // As on the wire, and so that nobody changes what is stored without writing it.
    const body: unknown = frozen(JSON.parse(text));
    const kept: DocumentKey = { container: key.container, partition: key.partition, id: key.id };
    const partition = partitionOf(key);
    if (!partition.byId.has(key.id)) partition.ids = null;
    partition.byId.set(key.id, { key: kept, etag: String(++writes), body });
    changesOf(key.container).push(kept);
  };

  return {
    get: async (key) => {
      checkKey(key);
      return partitionsOf(key.container).get(key.partition)?.byId.get(key.id) ?? null;
    },
    create: async (key, body) => {
      const text = bodyText(key, body);
      if (partitionOf(key).byId.has(key.id)) return 'exists';
      write(key, text);
      return 'created';
    },
    replace: async (key, body, etag) => {
      const text = bodyText(key, body);
      if (partitionsOf(key.container).get(key.partition)?.byId.get(key.id)?.etag !== etag) return 'changed';
      write(key, text);
      return 'replaced';
    },
    list: async function* (container, partition, idPrefix) {
      const documents = partitionsOf(container).get(partition);
      if (documents === undefined) return;
      documents.ids ??= [...documents.byId.keys()].sort();
      for (const id of documents.ids.filter((one) => one.startsWith(idPrefix))) yield documents.byId.get(id)!;
    },
    partitions: async function* (container) {
      const held = [...partitionsOf(container)].filter(([, documents]) => documents.byId.size > 0);
      yield* held.map(([partition]) => partition).sort();
    },
    changesSince: async (container, mark): Promise<Changes> => {
      const all = changesOf(container);
      return { changed: mark === null ? [] : all.slice(Number(mark)), mark: String(all.length) };
    },
  };
}

function found<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
