/** The result's list of messages: by sent.from, sent.to, id, verdict, municipality, row (contract 4). */
import { formatNumber } from '../municipality/numbers.ts';
import { verdicts } from './result.ts';
import type { MessageList, MessageVerdict } from './result.ts';
import type { ScopeTask } from './scope-task.ts';
import type { ScopeMessages } from './scope-tables.ts';
import { VerdictCode } from './verdicts.ts';
import type { Judgement } from './verdicts.ts';
import { compareText } from './warnings.ts';

export class JudgedMessages implements MessageList {
  #order: Uint32Array | null = null;
  readonly #task: ScopeTask;
  readonly #inScope: ScopeMessages;
  readonly #codes: Uint8Array;
  readonly #margin: Uint8Array;
  readonly #windows: ReadonlyMap<number, number>;

  /** @param windows each contested message's window by the message's place */
  constructor(
    task: ScopeTask,
    inScope: ScopeMessages,
    { codes, margin }: Judgement,
    windows: ReadonlyMap<number, number>,
  ) {
    this.#task = task;
    this.#inScope = inScope;
    this.#codes = codes;
    this.#margin = margin;
    this.#windows = windows;
  }

  /** Places in the scope's messages, in the result's order. */
  get order(): Uint32Array {
    this.#order ??= this.#sortedTies();
    return this.#order;
  }

  get length(): number {
    return this.#inScope.count;
  }

  at(position: number): MessageVerdict {
    return this.#message(this.order[position]!);
  }

  *[Symbol.iterator](): Generator<MessageVerdict> {
    for (const place of this.order) yield this.#message(place);
  }

  #message(place: number): MessageVerdict {
    const { messages, ids } = this.#task;
    const index = this.#inScope.index[place]!;
    const id = messages.id[index]!;
    const code = this.#codes[place]!;
    const window = this.#windows.get(place);
    return {
      row: messages.row[index]!,
      ...(id !== 0 && { id: ids.show(id) }),
      municipality: formatNumber(messages.municipality[index]!),
      sent: { from: this.#inScope.from[place]!, to: this.#inScope.to[place]! },
      verdict: verdicts[code]!,
      ...(code === VerdictCode.explained && { margin: this.#margin[place] === 1 }),
      ...(window !== undefined && { window }),
    };
  }

  /** The messages are sorted by time already: only those of one span are left to put in order. */
  #sortedTies(): Uint32Array {
    const { from, to, count } = this.#inScope;
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
