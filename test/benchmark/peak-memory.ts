import { readFileSync } from 'node:fs';

/**
 * The most resident memory that this process has had, in kilobytes. On Linux not by `maxRSS`: a process begins there
 * with what its parent had, so that a small child of a large benchmark would be told as large.
 */
export function peakKilobytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]);
}
