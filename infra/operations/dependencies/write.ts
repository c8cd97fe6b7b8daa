/** `npm run dependencies`: writes docs/dependencies.md anew from the lock. */
import { readFileSync, writeFileSync } from 'node:fs';
import { document, packagesOf } from './listing.ts';

writeFileSync(
  'docs/dependencies.md',
  document(packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')))),
);
