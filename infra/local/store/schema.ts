import { DatabaseSync } from 'node:sqlite';
import { longestWaitMs } from './when-free.ts';

/** SQLite's own waiting stops the process, once for each that waits: when-free.ts waits for what lasts longer. */
const shortWaitMs = 5;

const schema = `
  CREATE TABLE IF NOT EXISTS document (
    container TEXT NOT NULL,
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (container, partition, id)
  ) STRICT`;

/**
 * Opens the file, or makes it. WAL lets a reader go on beside a writer; synchronous=FULL means that a write which was
 * answered is on the disk; the timeout means that a file locked by another process is waited for. As long only while it
 * opens, when nothing else could go on in this process.
 *
 * @throws Error where the file stays locked, or cannot be written
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: longestWaitMs });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('BEGIN IMMEDIATE');
  database.exec(schema);
  addRevisions(database);
  database.exec('COMMIT');
  database.exec(`PRAGMA busy_timeout = ${shortWaitMs}`);
  return database;
}

/** A file from before revisions were counted: all that it holds was written before the first. */
function addRevisions(database: DatabaseSync): void {
  const columns = database.prepare("SELECT name FROM pragma_table_info('document')").all();
  if (!columns.some(({ name }) => name === 'revision')) {
    database.exec('ALTER TABLE document ADD COLUMN revision INTEGER NOT NULL DEFAULT 0');
  }
  database.exec('CREATE INDEX IF NOT EXISTS document_revision ON document (container, revision)');
}
