/** `#/last-opp` for the register's log, `#/last-opp/portal` for the portal's. */
import type { Side } from '#domain/logs/fault.ts';

export function addressOf(side: Side): string {
  return side === 'portal' ? '#/last-opp/portal' : '#/last-opp';
}

/** @param rest of the address, behind the view's own part */
export function sideOf([first]: readonly string[]): Side {
  return first === 'portal' ? 'portal' : 'register';
}
