// What test/contract/document-store.ts can't ask of every store: locks, other processes, being killed.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DocumentKey } from '#domain/ports/document-store.ts';
import { openStore, sqliteStore } from './sqlite-store.ts';

const writerFile = fileURLToPath(new URL('writer.fixture.ts', import.meta.url));
const key = (id: string): DocumentKey => ({ container: 'scopes', partition: '4601', id });
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avstem-sqlite-'));
  file = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('names the setting that is missing', () => {
  expect(() => openStore({})).toThrow('STORE_FILE');
  openStore({ STORE_FILE: file }).close();
});

it('keeps documents and etags when it is opened again', async () => {
  const first = sqliteStore(file);
  await first.create(key('a'), { n: 1 });
  const before = await first.get(key('a'));
  first.close();
  const second = sqliteStore(file);
  expect(await second.get(key('a'))).toEqual(before);
  second.close();
});

it('goes on with a file from before revisions were counted', async () => {
  const old = new DatabaseSync(file);
  old.exec(`CREATE TABLE document (container TEXT NOT NULL, partition TEXT NOT NULL, id TEXT NOT NULL,
    version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (container, partition, id)) STRICT`);
  old.exec("INSERT INTO document VALUES ('scopes', '4601', 'a', 3, '{}')");
  old.close();
  for (const id of ['b', 'c']) {
    const store = sqliteStore(file);
    const { mark } = await store.changesSince('scopes', null);
    expect(await store.create(key(id), {})).toBe('created');
    expect((await store.changesSince('scopes', mark)).changed).toEqual([key(id)]);
    expect((await store.get(key('a')))?.etag).toBe('3');
    store.close();
  }
});

it('waits for a file that another connection has locked', async () => {
  const waiting = fork(writerFile, [file, 'theirs'], { execArgv: [] });
  const store = sqliteStore(file);
  try {
    let written = 0;
    waiting.on('message', (n: number) => (written = n));
    for (let n = 0; n < 200; n += 1) expect(await store.create(key(`ours-${n}`), { n })).toBe('created');
    await until(() => written > 50);
    expect(await store.get(key('theirs-0'))).not.toBeNull();
  } finally {
    waiting.kill('SIGKILL');
    store.close();
  }
});

it('answers those who read while another process keeps others from writing', async () => {
  const store = sqliteStore(file);
  await store.create(key('a'), {});
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  let isWritten = false;
  const writing = store.create(key('b'), {}).finally(() => (isWritten = true));
  for (let n = 0; n < 5; n += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await store.get(key('a'))).not.toBeNull();
  }
  expect(isWritten).toBe(false);
  other.exec('COMMIT');
  other.close();
  expect(await writing).toBe('created');
  store.close();
});

it('has every write that was answered, after the writer was killed in the middle of writing', async () => {
  for (const round of [1, 2, 3]) {
    const writer = fork(writerFile, [file, `round${round}`], { execArgv: [] });
    let answered = -1;
    writer.on('message', (n: number) => (answered = n));
    await until(() => answered > 20 * round);
    writer.kill('SIGKILL');
    await new Promise((resolve) => writer.once('exit', resolve));
    const store = sqliteStore(file);
    for (let n = 0; n <= answered; n += 1) {
      expect((await store.get(key(`round${round}-${n}`)))?.body, `write ${n}`).toEqual({ n });
    }
    expect(await store.create(key(`after-${round}`), {})).toBe('created');
    store.close();
  }
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
