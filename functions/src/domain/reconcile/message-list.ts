/** The result's list of messages: by sent.from, sent.to, id, verdict, municipality, row (contract 4). */
import { formatNumber } from '../municipality/numbers.ts';
import { verdicts } from './result.ts';
import type { MessageList, MessageVerdict } from './result.ts';
import type { ScopeTask } from './scope-task.ts';
import type { ScopeMessages } from './scope-tables.ts';
import { VerdictCode } from './verdicts.ts';
import type { Judgement } from './verdicts.ts';
import { compareText } from './warnings.ts';

/** All messages of the scope, those that an id proves among the others. */
interface Judged {
  readonly all: ScopeMessages;
  /** By place: the place among those that no id proves, or -1. */
  readonly openPlace: Int32Array;
}

export class JudgedMessages implements MessageList {
  readonly length: number;
  #judged: Judged | null = null;
  #order: Uint32Array | null = null;
  readonly #task: ScopeTask;
  readonly #open: ScopeMessages;
  readonly #codes: Uint8Array;
  readonly #margin: Uint8Array;
  readonly #windows: ReadonlyMap<number, number>;

  /** @param windows each contested message's window by the message's place in `open` */
  constructor(
    task: ScopeTask,
    open: ScopeMessages,
    { codes, margin, counts }: Judgement,
    windows: ReadonlyMap<number, number>,
  ) {
    this.length = open.count + counts.registered;
    this.#task = task;
    this.#open = open;
    this.#codes = codes;
    this.#margin = margin;
    this.#windows = windows;
  }

  at(position: number): MessageVerdict {
    return this.#message(this.#inOrder()[position]!);
  }

  *[Symbol.iterator](): Generator<MessageVerdict> {
    for (const place of this.#inOrder()) yield this.#message(place);
  }

  /** VerdictCode by position. */
  codesInOrder(): Uint8Array {
    const { openPlace } = this.#all();
    return Uint8Array.from(this.#inOrder(), (place) => this.#codeOf(openPlace[place]!));
  }

  #codeOf(openPlace: number): number {
    return openPlace < 0 ? VerdictCode.registered : this.#codes[openPlace]!;
  }

  #message(place: number): MessageVerdict {
    const { messages, ids } = this.#task;
    const { all, openPlace } = this.#all();
    const index = all.index[place]!;
    const id = messages.id[index]!;
    const own = openPlace[place]!;
    const code = this.#codeOf(own);
    const window = this.#windows.get(own);
    return {
      row: messages.rowNumbers.toColumn()[index]!,
      ...(id !== 0 && { id: ids.show(id) }),
      municipality: formatNumber(messages.shown(messages.municipality[index]!)),
      sent: { from: all.from[place]!, to: all.to[place]! },
      verdict: verdicts[code]!,
      ...(code === VerdictCode.explained && { margin: this.#margin[own] === 1 }),
      ...(window !== undefined && { window }),
    };
  }

  #all(): Judged {
    this.#judged ??= this.#withProved();
    return this.#judged;
  }

  /** Both are in order of time, and rows of one time in order of rows: those not proved come in the same order. */
  #withProved(): Judged {
    const { tables, place: scope } = this.#task;
    const isAll = this.length === this.#open.count;
    const all = isAll ? this.#open : tables.all.of(scope);
    const openPlace = new Int32Array(all.count).fill(-1);
    let next = 0;
    for (let place = 0; place < all.count; place++) {
      if (tables.registered[all.index[place]!] === 0) openPlace[place] = next++;
    }
    return { all, openPlace };
  }

  #inOrder(): Uint32Array {
    this.#order ??= this.#sortedTies();
    return this.#order;
  }

  /** The messages are sorted by time already: only those of one span are left to put in order. */
  #sortedTies(): Uint32Array {
    const { from, to, count } = this.#all().all;
    const order = new Uint32Array(count);
    for (let start = 0; start < count;) {
      let end = start + 1;
      while (end < count && from[end] === from[start] && to[end] === to[start]) end++;
      for (let place = start; place < end; place++) order[place] = place;
      if (end - start > 1) order.set(this.#sorted(order.slice(start, end)), start);
      start = end;
    }
    return order;
  }

  #sorted(places: Uint32Array): Uint32Array {
    const ties = Array.from(places, (place) => ({ place, message: this.#message(place) }));
    return Uint32Array.from(
      ties.sort((a, b) => compareTies(a.message, b.message)),
      ({ place }) => place,
    );
  }
}

function compareTies(a: MessageVerdict, b: MessageVerdict): number {
  return (
    compareText(a.id ?? '', b.id ?? '') ||
    compareText(a.verdict, b.verdict) ||
    compareText(a.municipality, b.municipality) ||
    a.row - b.row
  );
}
