/** Does the job once, as told by its arguments, and prints the peak of this process's resident memory. */
import { peakKilobytes } from '../peak-memory.ts';
import { openDuckDb } from './duckdb/duckdb.ts';
import { wholeJob } from './whole-job.ts';

const [who, portal = '', register = ''] = process.argv.slice(2);
if (who === 'duckdb') await (await openDuckDb()).byId(portal, register);
else await wholeJob(portal, register);
console.log(JSON.stringify({ peakKilobytes: peakKilobytes() }));
