import { csvDoor } from './csv-door.ts';
import type { Door } from './door.ts';
import { jsonDoor } from './json-door.ts';
import { timeDoor } from './time-door.ts';
import { xlsxDoor } from './xlsx-door.ts';

export const doors: readonly Door[] = [csvDoor, xlsxDoor, timeDoor, jsonDoor];
