import type { Log, LogLevel } from './app/core-types.ts';

const shown: readonly LogLevel[] = ['information', 'warning', 'error', 'critical'];

/** One line for each message, also where it has several: `2026-11-21T20:00:00.000Z error publish: …`. */
export function lineLog(write: (line: string) => void): Log {
  return (level, category, message) => {
    if (!shown.includes(level)) return;
    const lines = message.split(/[\r\n]/).map((line) => line.trim());
    const text = lines.filter((line) => line !== '').join(' | ');
    write(`${new Date().toISOString()} ${level} ${category}: ${text}`);
  };
}
