/** A mutant that lives and may. */
export interface Explained {
  /** The end of its path. */
  readonly file: string;
  /** As results/ROOM.json has it. */
  readonly code: string;
  /** Left out where every change of this code is meant. */
  readonly becomes?: string;
  readonly why: string;
}
