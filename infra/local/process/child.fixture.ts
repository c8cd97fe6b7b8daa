// A child that can be ready, silent, failing, or unwilling to stop.
import { finishWithParent, sayReady } from './parent.ts';

const [kind] = process.argv.slice(2);
if (kind === 'failing') process.exit(3);
if (kind === 'stubborn') {
  process.on('disconnect', () => undefined);
  process.on('SIGTERM', () => undefined);
} else finishWithParent(async () => console.log('finished'));
console.log(`half a line, ${kind}`);
if (kind !== 'silent') sayReady({ kind });
setInterval(() => undefined, 1000);
