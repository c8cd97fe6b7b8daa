import type { Explained } from './form.ts';

const beyond = 'what is written before or beyond a column is kept nowhere';
const undefinedIsFalse = 'a comparison with what is beyond the end of a column is false';
const otherKnot = 'what follows lies in another knot, or there is nothing: it meets none of this one';
const notYet = 'messages of a later knot have no entry yet';
const roomier = 'room for more than there are';
const same = 'of two that are the same either is taken';
const overwritten = 'written before it is read';
const general = 'knots.test and searches.test hold both ways to be the same: one is only slower';
const laterHolds = 'an entry that begins later stands for later messages, which were looked at before';
const rootAlone = 'a prefix begins at an odd place at the root alone, which was looked at';

function inFile(
  file: string,
  rest: readonly (readonly [code: string, becomes: string | undefined, why: string])[],
): Explained[] {
  return rest.map(([code, becomes, why]) => ({
    file: `matching/${file}`,
    code,
    ...(becomes !== undefined && { becomes }),
    why,
  }));
}

export const matchingExplained: readonly Explained[] = [
  ...inFile('general.ts', [
    ['false', 'true', 'no step is left for the next phase either: it is given up there'],
    ['step.place === -1', 'true', 'sought again, and the same is found'],
    ['-1', '+1', overwritten],
    ['knot.endEntry - knot.firstEntry', 'knot.endEntry + knot.firstEntry', roomier],
    ['at < this.#next.length', 'at <= this.#next.length', beyond],
    ['mate !== -1', 'true', 'an entry all of whose messages were asked is asked no more in this phase'],
  ]),
  ...inFile('classify.ts', [["shape === 'usual'", 'false', general]]),
  ...inFile('graph.ts', [
    ['start + 1', 'start - 1', general],
    ['i < end', 'i <= end', otherKnot],
  ]),
  ...inFile('greedy.ts', [
    ['next < knot.endEntry', undefined, otherKnot],
    ['begun.size > 0', undefined, undefinedIsFalse],
    ['entry === -1', 'false', beyond],
    ['this.#to[heap[parent]!]! <= this.#to[entry]!', undefined, same],
    ['child + 1 < heap.length', undefined, undefinedIsFalse],
    ['child + 1', 'child - 1', undefinedIsFalse],
    ['this.#to[heap[child + 1]!]! < this.#to[heap[child]!]!', undefined, same],
    ['this.#to[heap[child]!]! >= this.#to[entry]!', undefined, same],
  ]),
  ...inFile('interval-picker.ts', [
    ['this.#leaves < items.length', 'this.#leaves <= items.length', roomier],
    ['-Infinity', '+Infinity', 'places beyond the last interval are never looked at'],
    ['i < items.length', 'i <= items.length', 'places beyond the last interval are never looked at'],
    ['left++', 'left--', rootAlone],
    ['end > integers.length', 'end >= integers.length', 'as many integers are made anew: the same'],
    ['i < integers.length', 'i <= integers.length', beyond],
  ]),
  ...inFile('knots.ts', [
    ['next === Infinity', 'false', 'no span ends at Infinity: where none is left, that lies behind all'],
    ['nextMessage <= nextEntry', 'nextMessage < nextEntry', 'what begins at once hangs together'],
  ]),
  ...inFile('mates.ts', [
    ['knot.endEntry - knot.firstEntry', 'knot.endEntry + knot.firstEntry', roomier],
    ['knot.endMessage - knot.firstMessage', 'knot.endMessage + knot.firstMessage', roomier],
    ['-1', '+1', overwritten],
    ['knot.endMessage - 1', 'knot.endMessage + 1', notYet],
    ['entry !== -1', 'true', beyond],
    ['before !== -1', 'true', beyond],
    ['head !== -1', 'true', beyond],
    ['next !== -1', 'true', beyond],
  ]),
  ...inFile('proper-windows.ts', [
    ['message < knot.endMessage', 'message <= knot.endMessage', 'none of a later knot is marked yet'],
    ['runStart < knot.endEntry', undefined, otherKnot],
    ['runEnd < knot.endEntry', undefined, otherKnot],
  ]),
  ...inFile('proper.ts', [
    ['message < knot.endMessage', 'message <= knot.endMessage', otherKnot],
    ['entry < knot.endEntry', undefined, otherKnot],
    ['runStart > knot.firstEntry', undefined, otherKnot],
    ['runStart < knot.endEntry', undefined, otherKnot],
    ['runStart < knot.endEntry && entryFrom[runStart]! <= messageTo[message]!', undefined, laterHolds],
    ['entryFrom[runStart]! <= messageTo[message]!', 'true', laterHolds],
    ['knot.endEntry - knot.firstEntry', 'knot.endEntry + knot.firstEntry', roomier],
    ['knot.endMessage - 1', 'knot.endMessage + 1', notYet],
    ['entry !== -1', 'true', beyond],
  ]),
  ...inFile('remembered.ts', [['at < 0', 'false', 'any number below 0 stands for no window']]),
  ...inFile('windows.ts', [['inKnot.length === 0', 'false', 'without any there is no window all the same']]),
];
