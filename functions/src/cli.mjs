// `npm run reconcile`: cli.ts, started so that Node keeps what it makes of the sources. Without that, every start would
// strip the types of a hundred files anew, which takes longer than reconciling a country. Kept by content, so nothing
// in it can be out of date; where it cannot be written, the start only takes longer.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/command', import.meta.url)));
await import('./cli.ts');
