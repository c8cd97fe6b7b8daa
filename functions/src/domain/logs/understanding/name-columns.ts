/** Which column of contract 2 a header means, and how surely. */
import type { Side } from '../fault.ts';
import { knownColumn } from '../header/columns.ts';
import { assumedNames } from './assumed-names.ts';

export interface ColumnMeaning {
  /** The contract's name. */
  readonly name: string;
  /** 0: the contract's own name; 1: an alias of the contract; 2: a name assumed for a case system. */
  readonly distance: 0 | 1 | 2;
}

/** Case, blanks and every mark apart, so that «Komm.nr.» and «komm nr» are one. */
function plainName(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, '');
}

/** @param caseSystem as the register of services names it */
export function columnNamer(caseSystem: string, side: Side): (header: string) => ColumnMeaning | null {
  const assumed = new Map<string, string>();
  for (const { side: ofSide, caseSystem: ofSystem, names } of assumedNames) {
    if (ofSide !== side) continue;
    if (ofSystem !== '*' && ofSystem !== caseSystem) continue;
    for (const [name, headers] of Object.entries(names)) {
      for (const header of headers) assumed.set(plainName(header), name);
    }
  }
  return (header) => {
    const plain = plainName(header);
    const known = knownColumn(side, plain);
    if (known !== undefined) return { name: known, distance: plainName(known) === plain ? 0 : 1 };
    const name = assumed.get(plain);
    return name === undefined ? null : { name, distance: 2 };
  };
}
