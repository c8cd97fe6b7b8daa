import type { Tool } from './claims.ts';
import { claimsOf } from './claims.ts';

/** Whose id is not in the register. */
export const idAntiJoin: Tool = (world, { register }) => {
  const ids = new Set(register.map(({ id }) => id).filter((id) => id !== ''));
  return ids.size === 0 ? null : claimsOf(world, ({ id }) => !ids.has(id));
};
