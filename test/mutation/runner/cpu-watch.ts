/** Beside the tests, in a thread of its own: ends what the main thread does when it has taken more than its time. */
import { Session } from 'node:inspector';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

const everyMs = 100;
const { shared } = z.object({ shared: z.instanceof(Int32Array) }).parse(workerData);
const session = new Session();
session.connectToMainThread();

let watched = 0;
let fromMs = 0;

setInterval(() => {
  const run = Atomics.load(shared, 0);
  const { user, system } = process.cpuUsage();
  const nowMs = (user + system) / 1000;
  if (run !== watched) {
    watched = run;
    fromMs = nowMs;
    return;
  }
  if (run === 0 || nowMs - fromMs < Atomics.load(shared, 1)) return;
  fromMs = nowMs;
  session.post('Runtime.terminateExecution');
  parentPort!.postMessage(run);
}, everyMs);
