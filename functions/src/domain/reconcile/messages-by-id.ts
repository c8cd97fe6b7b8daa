import type { Messages } from './messages.ts';

/** Which message has an id. */
export class MessagesById {
  private readonly count: number;
  /** By id: the message that has it, plus one; 0 for an id that only the register has. Null: message i has id i + 1. */
  private readonly places: Uint32Array | null;

  constructor({ id, count, idsCountUp }: Messages, idCount: number) {
    this.count = count;
    this.places = idsCountUp ? null : placesOf(id, count, idCount);
  }

  /** @returns -1 where no message has it, as none has 0 */
  at(id: number): number {
    if (this.places !== null) return this.places[id]! - 1;
    return id <= this.count ? id - 1 : -1;
  }
}

function placesOf(ids: Uint32Array, count: number, idCount: number): Uint32Array {
  const places = new Uint32Array(idCount + 1);
  for (let i = 0; i < count; i++) places[ids[i]!] = i + 1;
  places[0] = 0;
  return places;
}
