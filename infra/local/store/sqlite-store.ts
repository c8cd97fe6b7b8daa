import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type {
  Changes,
  Container,
  DocumentKey,
  DocumentStore,
  StoredDocument,
} from '#domain/ports/document-store.ts';
import { bodyText, checkKey } from '#adapters/cosmos/document-limits.ts';
import { openDatabase } from './schema.ts';
import { whenFree } from './when-free.ts';

/** How many documents a listing holds in memory at a time. */
const pageSize = 100;
/** Sorts after every character that an id may have. */
const afterAnyId = '\x7f';

export interface SqliteStore extends DocumentStore {
  close(): void;
}

/** What main.ts calls for STORE_MODULE: the settings by name, of which it reads STORE_FILE, a path. */
export function openStore(settings: { readonly STORE_FILE?: string | undefined }): SqliteStore {
  const file = settings.STORE_FILE;
  if (file === undefined || file === '') throw new Error('STORE_FILE is not set');
  return sqliteStore(file);
}

/**
 * DocumentStore in one SQLite file, for one machine. Several processes may open the same file.
 * The etag is the document's own count of writes: documents are never deleted, so that no count comes twice. A
 * container counts its writes too: one writes at a time, so that who has seen a revision has seen all before it.
 */
export function sqliteStore(file: string): SqliteStore {
  const database = openDatabase(file);
  const statements = prepare(database);
  return {
    get: (key, seen) => whenFree(() => get(statements, key, seen)),
    create: (key, body) => whenFree(() => create(statements, key, body)),
    replace: (key, body, etag) => whenFree(() => replace(statements, key, body, etag)),
    list: (container, partition, idPrefix) => list(statements, container, partition, idPrefix),
    partitions: (container) => partitions(statements, container),
    changesSince: (container, mark) => whenFree(() => changesSince(statements, container, mark)),
    close: () => database.close(),
  };
}

type Statements = ReturnType<typeof prepare>;

function prepare(database: DatabaseSync) {
  const where = 'WHERE container = ? AND partition = ?';
  const next = '(SELECT coalesce(max(revision), 0) + 1 FROM document WHERE container = ?)';
  return {
    get: database.prepare(`SELECT id, version, body FROM document ${where} AND id = ?`),
    version: database.prepare(`SELECT version FROM document ${where} AND id = ?`),
    create: database.prepare(
      `INSERT INTO document (container, partition, id, version, body, revision)
       VALUES (?, ?, ?, 1, ?, ${next}) ON CONFLICT DO NOTHING`,
    ),
    replace: database.prepare(
      `UPDATE document SET version = version + 1, body = ?, revision = ${next}
       ${where} AND id = ? AND version = ?`,
    ),
    list: database.prepare(
      `SELECT id, version, body FROM document ${where} AND id >= ? AND id < ? AND id > ? ORDER BY id LIMIT ${pageSize}`,
    ),
    newestRevision: database.prepare(
      'SELECT coalesce(max(revision), 0) AS revision FROM document WHERE container = ?',
    ),
    changed: database.prepare(
      'SELECT partition, id, revision FROM document WHERE container = ? AND revision > ? ORDER BY revision',
    ),
    nextPartition: database.prepare(
      'SELECT min(partition) AS partition FROM document WHERE container = ? AND partition > ?',
    ),
  } satisfies Record<string, StatementSync>;
}

function get(statements: Statements, key: DocumentKey, seen?: StoredDocument): StoredDocument | null {
  checkKey(key);
  if (seen !== undefined) {
    const version = statements.version.get(key.container, key.partition, key.id)?.['version'];
    if (String(version) === seen.etag) return seen;
  }
  const row = statements.get.get(key.container, key.partition, key.id);
  return row === undefined ? null : toDocument(key.container, key.partition, row);
}

function create(statements: Statements, key: DocumentKey, body: unknown): 'created' | 'exists' {
  const { container, partition, id } = key;
  const done = statements.create.run(container, partition, id, bodyText(key, body), container);
  return done.changes === 1 ? 'created' : 'exists';
}

function replace(
  statements: Statements,
  key: DocumentKey,
  body: unknown,
  etag: string,
): 'replaced' | 'changed' {
  const text = bodyText(key, body);
  if (!/^\d{1,15}$/.test(etag)) return 'changed';
  const { container, partition, id } = key;
  const done = statements.replace.run(text, container, container, partition, id, Number(etag));
  return done.changes === 1 ? 'replaced' : 'changed';
}

/** Page by page, so that a large partition is never in memory whole and writers get in between. */
async function* list(statements: Statements, container: Container, partition: string, idPrefix: string) {
  let last = '';
  for (;;) {
    const after = last;
    const rows = await whenFree(() =>
      statements.list.all(container, partition, idPrefix, idPrefix + afterAnyId, after),
    );
    for (const row of rows) yield toDocument(container, partition, row);
    if (rows.length < pageSize) return;
    last = String(rows.at(-1)?.['id']);
  }
}

async function* partitions(statements: Statements, container: Container): AsyncIterable<string> {
  let last = '';
  for (;;) {
    const after = last;
    const found = await whenFree(() => statements.nextPartition.get(container, after));
    const next = found?.['partition'];
    if (typeof next !== 'string') return;
    yield next;
    last = next;
  }
}

function changesSince(statements: Statements, container: Container, mark: string | null): Changes {
  if (mark === null) {
    return { changed: [], mark: String(statements.newestRevision.get(container)?.['revision']) };
  }
  const rows = statements.changed.all(container, Number(mark));
  const changed = rows.map((row) => ({
    container,
    partition: String(row['partition']),
    id: String(row['id']),
  }));
  return { changed, mark: String(rows.at(-1)?.['revision'] ?? mark) };
}

function toDocument(container: Container, partition: string, row: Record<string, unknown>): StoredDocument {
  const key = { container, partition, id: String(row['id']) };
  return { key, etag: String(row['version']), body: JSON.parse(String(row['body'])) };
}
