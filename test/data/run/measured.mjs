// Loaded before a command (`node --import`): at its end it writes to descriptor 3 how much memory the process has taken
// at most, in KiB, and how long it has computed, in microseconds, its workers included.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
