// `npm run reconcile`: cli.ts, started so that Node keeps what it makes of the sources, and as one file if it can be:
// cli-in-one-file.ts. Without that, every start would find and strip a hundred files anew, which takes longer than
// reconciling a country. Nothing in the cache can be out of date; where it cannot be written, a start takes longer.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/command', import.meta.url));
const entry = fileURLToPath(new URL('cli.ts', import.meta.url));
enableCompileCache(cache);
const { freshFile, leaveFile } = await import('./cli-in-one-file.ts');
const file = freshFile(cache, entry);
await import(file ?? './cli.ts');
if (file === null) await leaveFile(cache, entry, Date.now());
