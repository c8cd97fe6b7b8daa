import { DatabaseSync } from 'node:sqlite';

const busyTimeoutMs = 15_000;

const schema = `
  CREATE TABLE IF NOT EXISTS document (
    container TEXT NOT NULL,
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (container, partition, id)
  ) STRICT`;

/**
 * Opens the file, or makes it. WAL lets a reader go on beside a writer; synchronous=FULL means that a write which was
 * answered is on the disk; the timeout means that a file locked by another process is waited for, not an error.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec(schema);
  return database;
}
