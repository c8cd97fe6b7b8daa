/** Small changes to bytes or text that was good: cut, doubled, left out, overwritten, or with something put in. */
import fc from 'fast-check';

export interface Mutation {
  readonly kind: 'cut' | 'double' | 'leave out' | 'overwrite' | 'put in';
  /** Where, as a share of the whole. */
  readonly at: number;
  readonly length: number;
  readonly given: Uint8Array;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

export function mutations(given: readonly (string | Uint8Array)[], most = 3): fc.Arbitrary<Mutation[]> {
  const pieces = given.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
  const mutation = fc.record({
    kind: fc.constantFrom('cut', 'double', 'leave out', 'overwrite', 'put in'),
    at: share,
    length: fc.nat({ max: 40 }),
    given: fc.oneof(
      ...(pieces.length === 0 ? [] : [fc.constantFrom(...pieces)]),
      fc.uint8Array({ minLength: 1, maxLength: 3 }),
    ),
  });
  return fc.array(mutation as fc.Arbitrary<Mutation>, { minLength: 1, maxLength: most });
}

function mutate(bytes: Uint8Array, { kind, at, length, given }: Mutation): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const [before, piece, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from),
  ];
  switch (kind) {
    case 'cut':
      return before;
    case 'double':
      return Buffer.concat([before, piece, after]);
    case 'leave out':
      return Buffer.concat([before, after.subarray(length)]);
    case 'overwrite':
      return Buffer.concat([before, given, after.subarray(given.length)]);
    case 'put in':
      return Buffer.concat([before, given, after]);
  }
}

export function mutated(bytes: Uint8Array, all: readonly Mutation[]): Uint8Array {
  return new Uint8Array(all.reduce(mutate, bytes));
}
