// `npm run screenshots [-- FOLDER [NAME]]`: the main pages and states as pictures, of a system of its own with the logs
// of a joint service, so that whoever did not build them can judge. With NAME only those whose name holds it.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumOrLoudLine } from './chromium.ts';
import { shots } from './screenshots/shots.ts';
import { takeAll } from './screenshots/take.ts';
import { startPortal } from './support/portal.ts';

const folder = resolve(process.argv[2] ?? '.data/screenshots');
const named = process.argv[3] ?? '';

const chromium = chromiumOrLoudLine();
if (chromium === null) process.exit(1);
mkdirSync(folder, { recursive: true });
const portal = await startPortal(chromium);
try {
  const chosen = shots.filter(({ name }) => name.includes(named));
  await takeAll(portal, chosen, (file) => join(folder, file));
} finally {
  await portal.stop();
}
console.log(`Bilder: ${folder}`);
