// Writes tiles.json anew: `node site/data/tiles/make.ts`, after the list of municipalities has changed.
import { writeFileSync } from 'node:fs';
import { tileFile } from './tile-file.ts';

writeFileSync(new URL('tiles.json', import.meta.url), tileFile());
