// Loaded before a command (`node --import`): at its end it writes to descriptor 3 how much memory the process has taken
// at most, in KiB, its workers' included.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
