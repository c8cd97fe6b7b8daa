// Azurite keeps what it knows of blobs and messages in LokiJS databases: all in memory, written to a file as a whole.
// By itself it writes them every five seconds, so that a killed Azurite forgets what it has answered for.
// Here the databases are collected as Azurite makes them, and written by `flush`, before anything is answered.
//
// What it costs, measured on two cores with blobs of 1 kB: a writer alone waits 11 ms a blob with 200 blobs there and
// 34 ms with 3,000, since each waits for a whole file; 200 at once wait 3 ms a blob, since they share the writing.
// What remains: the files are not synced to the disk, so that a loss of power may still forget.
import { createRequire } from 'node:module';

/** As far as it is used here. */
interface LokiDatabase {
  readonly filename: string;
  readonly persistenceAdapter: Adapter | null;
  autosaveDirty(): boolean;
  autosaveClearFlags(): void;
  serialize(): string;
  readonly collections: { dirty: boolean }[];
}
interface Adapter {
  saveDatabase(filename: string, text: string, done: (error?: unknown) => void): void;
}
type LokiConstructor = new (filename: string, options: Record<string, unknown>) => LokiDatabase;

/** Longer than any run: `flush` writes, and LokiJS itself only when it closes. */
const autosaveIntervalMs = 24 * 60 * 60 * 1000;

const require = createRequire(import.meta.url);

/** Every database that is made after this call. Must come before Azurite is loaded. */
export function collectDatabases(): readonly LokiDatabase[] {
  const made: LokiDatabase[] = [];
  const path = require.resolve('lokijs', { paths: [require.resolve('azurite')] });
  const Loki = require(path) as LokiConstructor;
  class CollectedLoki extends Loki {
    constructor(filename: string, options: Record<string, unknown>) {
      super(filename, { ...options, autosaveInterval: autosaveIntervalMs });
      if (options['persistenceMethod'] === 'fs') made.push(this);
    }
  }
  const cached = require.cache[path];
  if (cached === undefined) throw new Error('lokijs was not loaded as a module');
  cached.exports = CollectedLoki;
  return made;
}

/**
 * Makes `flush`: resolves when all that the databases knew at the time of the call is in their files. Calls that come
 * while one writes share the next writing, so that many writers wait for few writings.
 */
export function flusher(databases: readonly LokiDatabase[]): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        running = writeChanged(databases);
        return running;
      });
    return next;
  };
}

/**
 * What blobs are is fixed first and written last, after the extents that they lie in: a crash in between leaves bytes
 * that no blob names, never a blob without its bytes.
 */
async function writeChanged(databases: readonly LokiDatabase[]): Promise<void> {
  const changed = databases.filter((database) => database.autosaveDirty());
  const isExtents = (database: LokiDatabase) => database.filename.includes('extent');
  const others = changed.filter((database) => !isExtents(database)).map(takeText);
  const extents = databases
    .filter((database) => isExtents(database) && database.autosaveDirty())
    .map(takeText);
  try {
    await Promise.all(extents.map(write));
    await Promise.all(others.map(write));
  } catch (error) {
    for (const database of changed) markChanged(database);
    throw error;
  }
}

interface Taken {
  readonly database: LokiDatabase;
  readonly text: string;
}

function takeText(database: LokiDatabase): Taken {
  database.autosaveClearFlags();
  return { database, text: database.serialize() };
}

/** LokiJS's own adapter writes beside the file and renames, so that the file is always whole. */
function write({ database, text }: Taken): Promise<void> {
  const adapter = database.persistenceAdapter;
  if (adapter === null) throw new Error(`${database.filename} has no persistence adapter`);
  return new Promise((resolve, reject) => {
    adapter.saveDatabase(database.filename, text, (error) => (error ? reject(error) : resolve()));
  });
}

function markChanged(database: LokiDatabase): void {
  const [first] = database.collections;
  if (first !== undefined) first.dirty = true;
}
