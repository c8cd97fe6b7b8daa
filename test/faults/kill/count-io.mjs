// Loaded before the function host (`node --import`): counts what its process changes in the document store, the blobs
// and the queues, writes each down in IO_JOURNAL, and ends the process by SIGKILL at the point that it is told. An I/O
// has two points: before it is asked for, and after it was answered and before anybody could make use of that.
// What only reads is not counted: all that a process held in its memory is gone with it, so whoever is killed at a
// reading leaves what the last change before it left, or the one that was on its way. KILL_AT_READS=1 counts it too.
//
// KILL_AT_POINT: the number of the point, from 1. Or KILL_AT: `before` or `after`, a space, and a part of the name.
import { openSync, writeSync } from 'node:fs';
import http from 'node:http';
import { StatementSync } from 'node:sqlite';

const { IO_JOURNAL = '', KILL_AT_POINT = '0', KILL_AT = '', KILL_AT_READS = '' } = process.env;
const journal = IO_JOURNAL === '' ? null : openSync(IO_JOURNAL, 'w');
const pointToKill = Number(KILL_AT_POINT);
const [momentToKill, ...partsOfName] = KILL_AT.split(' ');
const nameToKill = partsOfName.join(' ');
let points = 0;

/** The first word of a statement, or the method of a request. */
const ofReading = ['SELECT', 'PRAGMA', 'GET', 'HEAD'];
const isCounted = (name) => KILL_AT_READS === '1' || !ofReading.includes(name.split(' ')[0]);

/** @param {'before' | 'after'} moment */
function reach(moment, name) {
  if (!isCounted(name)) return;
  points += 1;
  const isNamed = nameToKill !== '' && moment === momentToKill && name.includes(nameToKill);
  const isLast = points === pointToKill || isNamed;
  if (journal !== null) writeSync(journal, `${points} ${moment} ${name}${isLast ? ' KILLED' : ''}\n`);
  if (isLast) process.kill(process.pid, 'SIGKILL');
}

/** The first word of the statement, and the texts by which it finds a document. */
function nameOf(statement, given) {
  const place = given.filter((one) => typeof one === 'string' && one.length < 120 && !one.startsWith('{'));
  return [statement.sourceSQL.trim().split(/\s/)[0], ...new Set(place)].join(' ');
}

for (const method of ['run', 'get', 'all']) {
  const original = StatementSync.prototype[method];
  StatementSync.prototype[method] = function counted(...given) {
    const name = nameOf(this, given);
    reach('before', name);
    const answer = original.apply(this, given);
    reach('after', name);
    return answer;
  };
}

/** The host's own looking whether there is something to do comes as often as time passes, and is not counted. */
function isPoll({ method, path }) {
  return method === 'GET' && (/\/messages(\?|$)/.test(path) || path.includes('comp=list'));
}

const end = http.ClientRequest.prototype.end;
http.ClientRequest.prototype.end = function counted(...given) {
  if (!isPoll(this)) {
    // Without the account that stands first in Azurite's paths.
    const name = `${this.method} ${this.path.split('?')[0].split('/').slice(2).join('/')}`;
    reach('before', name);
    this.prependOnceListener('response', () => reach('after', name));
  }
  return end.apply(this, given);
};
