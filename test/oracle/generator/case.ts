import type { Options } from '../rows.ts';
import type { Table } from './table.ts';

/** A pair of logs with the command line's options. */
export interface Case {
  readonly portal: Table;
  readonly register: Table;
  readonly options: Options;
}

/** All generated times lie before this. */
export const now = '2025-01-31T12:00:00Z';

/** The options as on the command line. */
export function argsOf(options: Options): string[] {
  const { scope, channels, maxDelay, clockSkew, registerFrom, registerTo } = options;
  return [
    ...(scope === null ? [] : ['--scope', scope.join(',')]),
    ...(maxDelay === 'auto' ? [] : ['--max-delay', maxDelay]),
    ...(clockSkew === 'PT5M' ? [] : ['--clock-skew', clockSkew]),
    ...(registerFrom === null ? [] : ['--register-from', registerFrom]),
    ...(registerTo === null ? [] : ['--register-to', registerTo]),
    ...(channels === null ? [] : ['--channel', channels.join(',')]),
    ...['--now', now],
  ];
}
