import type { KnotKind } from './kinds.ts';
import { shapes } from './kinds.ts';

/** Knots of more messages are counted together. */
const largestSize = 9;

/** How often knots of each shape and size occurred. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add({ shape, messages }: KnotKind): void {
    const key = keyOf(shape, messages);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  of(shape: KnotKind['shape'], messages: number): number {
    return this.#counts.get(keyOf(shape, messages)) ?? 0;
  }

  /** A table for people: a line a shape, a column a size. */
  lines(): string[] {
    const sizes = Array.from({ length: largestSize }, (_, index) => index + 1);
    const line = (name: string, cells: readonly (number | string)[]): string =>
      name.padEnd(20) + cells.map((cell) => String(cell).padStart(9)).join('');
    const head = sizes.map((size) => (size === largestSize ? `${String(size)}+` : size));
    return [
      line('messages in a knot', head),
      ...shapes.map((shape) =>
        line(
          shape,
          sizes.map((size) => this.of(shape, size)),
        ),
      ),
    ];
  }
}

const keyOf = (shape: string, messages: number): string =>
  `${shape} ${String(Math.min(messages, largestSize))}`;
