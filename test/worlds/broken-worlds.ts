/** Worlds in which something that is declared does not hold: each names it, and the warnings of which one must come. */
import { hourMs } from '../oracle/norwegian-time.ts';
import { randomFrom } from '../oracle/generator/random.ts';
import { declaredFor, joint, march } from './plans.ts';
import { dayAfter, entriesOf, otherEntries, place, quickly, sentMessages, startOf } from './traffic.ts';
import type { Entry, Message, World, WorldKind } from './world.ts';

/** March in one municipality, with something done to its register. */
function marchWith(seed: number, change: (entries: Entry[], messages: Message[]) => Entry[]): World {
  const random = randomFrom(seed);
  const messages = sentMessages(random, march);
  const entries = entriesOf(messages, ({ sentMs }) => sentMs + quickly(random));
  return { messages, entries: change(entries, messages), form: 'minute', declared: declaredFor(march) };
}

const coverage = 'the register covers all that is declared';

const gap: WorldKind = {
  name: 'gap, not declared',
  what: 'five days in the middle are not in the register, and nobody says so',
  broken: { assumption: coverage, warnings: ['coverage-doubtful'] },
  make: (seed) =>
    marchWith(seed, (entries) =>
      entries.filter(
        ({ receivedMs }) => receivedMs < startOf('2023-03-10') || receivedMs >= startOf('2023-03-15'),
      ),
    ),
};

const retention: WorldKind = {
  name: 'deleted by age',
  what: 'the case system deletes what is old: the first ten days are gone',
  broken: { assumption: coverage, warnings: ['coverage-doubtful'] },
  make: (seed) =>
    marchWith(seed, (entries) =>
      entries.filter(({ receivedMs }) => receivedMs >= startOf(dayAfter(march.from, 10))),
    ),
};

const deleted: WorldKind = {
  name: 'deleted singly',
  what: 'one entry in twenty was deleted, or moved to another municipality, after it was registered',
  broken: { assumption: 'the register still holds what it registered', warnings: [] },
  make: (seed) => {
    const random = randomFrom(seed + 1_000_000);
    return marchWith(seed, (entries) => entries.filter(() => !random.chance(5)));
  },
};

const movedInOneFile: WorldKind = {
  name: 'moved, same file',
  what: 'one entry in ten now stands under another municipality, whose rows are in the file',
  broken: {
    assumption: 'an entry stands under the municipality of its message',
    warnings: ['rows-outside-scope'],
  },
  make: (seed) => {
    const random = randomFrom(seed + 2_000_000);
    return marchWith(seed, (entries) =>
      entries.map((entry) => (random.chance(10) ? { ...entry, municipality: '4624' } : entry)),
    );
  },
};

const hostAlone: WorldKind = {
  name: 'host number, no scope',
  what: "the host's number on every row, and each municipality compared for itself",
  broken: { assumption: 'the scope is what the register serves', warnings: ['coverage-doubtful'] },
  make: (seed) => {
    const random = randomFrom(seed);
    const messages = sentMessages(random, joint);
    const entries = entriesOf(
      messages,
      ({ sentMs }) => sentMs + quickly(random),
      () => place('1804'),
    );
    return { messages, entries, form: 'minute', declared: { ...declaredFor(joint), scope: null } };
  },
};

const tooShort: WorldKind = {
  name: 'delay too short',
  what: 'a quarter of an hour is declared, and a third of the messages take up to three hours',
  broken: { assumption: 'maxDelay', warnings: ['delay-doubtful'] },
  make: (seed) => {
    const random = randomFrom(seed);
    const plan = { ...march, lostPercent: 3 };
    const messages = sentMessages(random, plan);
    const entries = entriesOf(
      messages,
      ({ sentMs }) => sentMs + quickly(random) + (random.chance(33) ? random.below(3 * hourMs) : 0),
    );
    return { messages, entries, form: 'minute', declared: { ...declaredFor(plan), maxDelay: 'PT15M' } };
  },
};

const clockBehind = (perDay: number, name: string): WorldKind => ({
  name,
  what: `the register's clock is two hours behind, ${String(perDay)} messages a day`,
  broken: { assumption: 'clockSkew', warnings: ['clock-offset', 'delay-doubtful', 'coverage-doubtful'] },
  make: (seed) => {
    const random = randomFrom(seed);
    const plan = { ...march, perDay };
    const messages = sentMessages(random, plan);
    const own = entriesOf(messages, ({ sentMs }) => sentMs - 2 * hourMs + quickly(random));
    const entries = [...own, ...otherEntries(random, plan, messages.length, 10)];
    return { messages, entries, form: 'minute', declared: declaredFor(plan) };
  },
});

export const brokenWorlds: readonly WorldKind[] = [
  gap,
  retention,
  deleted,
  movedInOneFile,
  hostAlone,
  tooShort,
  clockBehind(3, 'clock behind, quiet'),
  clockBehind(12, 'clock behind, busy'),
];
