// Loaded before a function host (`node --import`): counts what its process asks of the document store, the blobs and
// the queues, by kind, and keeps the counts in OPERATIONS_FOLDER under the process's number.
import { renameSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { setInterval } from 'node:timers';

const counts = {};
const count = (kind) => {
  counts[kind] = (counts[kind] ?? 0) + 1;
};

/** What it would be in any store of documents. */
function kindOfStatement(text) {
  if (text.startsWith('INSERT')) return 'documents: create';
  if (text.startsWith('UPDATE')) return 'documents: replace';
  if (text.includes('LIMIT')) return 'documents: list (a page)';
  return text.includes('AND id = ?') ? 'documents: read' : 'documents: what changed';
}

for (const method of ['run', 'get', 'all']) {
  const original = StatementSync.prototype[method];
  StatementSync.prototype[method] = function counted(...given) {
    count(kindOfStatement(this.sourceSQL.trim()));
    return original.apply(this, given);
  };
}

const blobKinds = { GET: 'read', HEAD: 'read', PUT: 'write', DELETE: 'delete' };
const queueKinds = { POST: 'send', GET: 'receive', PUT: 'prolong', DELETE: 'delete' };

/** Paths begin with the account. */
function kindOfRequest({ method, path }) {
  if (/\/messages(\/|\?|$)/.test(path)) return `queues: ${queueKinds[method] ?? method}`;
  return path.includes('comp=list') ? 'blobs: list (a page)' : `blobs: ${blobKinds[method] ?? method}`;
}

const end = http.ClientRequest.prototype.end;
http.ClientRequest.prototype.end = function counted(...given) {
  count(kindOfRequest(this));
  return end.apply(this, given);
};

const file = join(process.env.OPERATIONS_FOLDER ?? '.', `${process.pid}.json`);
const keep = () => {
  writeFileSync(`${file}.new`, JSON.stringify(counts));
  renameSync(`${file}.new`, file);
};
setInterval(keep, 500).unref();
process.on('exit', keep);
