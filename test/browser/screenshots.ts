// `npm run screenshots [-- FOLDER [NAME]]`: the main pages and states as pictures, of a system of its own with the logs
// of a joint service, so that whoever did not build them can judge. With NAME only those whose name holds it.
// `npm run screenshots -- FOLDER NAME ADDRESS`: the national views, and those of some services, of a system that runs
// already: `npm start` with its sample.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumOrLoudLine } from './chromium.ts';
import { national } from './screenshots/national.ts';
import { servicesOfSample } from './screenshots/sample-services.ts';
import { shots } from './screenshots/shots.ts';
import type { Shot } from './screenshots/shots.ts';
import { takeAll } from './screenshots/take.ts';
import { deliverJointLogs } from './support/deliver-joint-logs.ts';
import { startPortal } from './support/portal.ts';
import { runningPortal } from './support/running-portal.ts';

const folder = resolve(process.argv[2] ?? '.data/screenshots');
const named = process.argv[3] ?? '';
const running = process.argv[4];

const chromium = chromiumOrLoudLine();
if (chromium === null) process.exit(1);
mkdirSync(folder, { recursive: true });
/** National pictures ask for no service of their own: any of the sample will do. */
const bergen = { user: 'leder-1', colleague: 'leder-2', scope: '4601', municipalities: ['4601'] };
const chosen = (of: readonly Shot[]) => of.filter(({ name }) => name.includes(named));
const file = (name: string): string => join(folder, name);
const portal = await (running === undefined ? startPortal(chromium) : runningPortal(chromium, running));
try {
  if (running === undefined) {
    await takeAll({ portal, joint: await deliverJointLogs(portal.system) }, chosen(shots), file);
  } else {
    await takeAll({ portal, joint: bergen }, chosen([...national, ...servicesOfSample()]), file);
  }
} finally {
  await portal.stop();
}
console.log(`Bilder: ${folder}`);
