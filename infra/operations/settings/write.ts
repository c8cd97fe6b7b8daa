/** `npm run settings`: writes docs/settings.md anew from the schema. */
import { writeFileSync } from 'node:fs';
import { settingsPage } from './page.ts';

writeFileSync('docs/settings.md', settingsPage());
