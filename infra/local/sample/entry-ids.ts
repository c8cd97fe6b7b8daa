/** The ids that a kind of register log keeps. */
import type { Message } from './messages.ts';
import type { Random } from './random.ts';
import type { ServicePlan } from './service-plan.ts';

export interface EntryIds {
  /** @param index the message's place in order of sending */
  idOf(message: Message, index: number): string;
  /** The id of the second entry of a message about two children. */
  siblingIdOf(id: string): string;
}

const someIdsPart = 0.8;
/** So late does the register of the kind `mixed-ids` learn the portal's id; far from half, so that it stays mixed. */
const mixedFromPart = 0.75;

/** UUIDs as one system or another writes them: all mean the same id (contract 3, rule 3). */
const spellings: readonly ((uuid: string) => string)[] = [
  (uuid) => uuid,
  (uuid) => uuid,
  (uuid) => uuid.toUpperCase(),
  (uuid) => `{${uuid}}`,
];

export function entryIds(plan: ServicePlan, messageCount: number, random: Random): EntryIds {
  const spell = random.pick(spellings);
  const isSiblingSame = random.chance(0.5);
  const foreign = foreignIds(random);
  const siblingIdOf = (id: string) => (isSiblingSame ? id : '');
  switch (plan.kind) {
    case 'ids':
      return { idOf: ({ id }) => spell(id), siblingIdOf };
    case 'some-ids':
      return { idOf: ({ id }) => (random.chance(someIdsPart) ? spell(id) : ''), siblingIdOf };
    case 'mixed-ids':
      return {
        idOf: ({ id }, index) => (index < mixedFromPart * messageCount ? foreign() : spell(id)),
        siblingIdOf,
      };
    case 'foreign-ids':
      return { idOf: foreign, siblingIdOf };
    default:
      return { idOf: () => '', siblingIdOf: () => '' };
  }
}

/** The transport's id, new at every sending, or case numbers; short running numbers too, which are no ids at all. */
function foreignIds(random: Random): () => string {
  let count = random.integer(5000);
  return random.pick([
    () => random.uuid(),
    () => `BV.${10_000 + count++}`,
    () => random.uuid(),
    () => String(1000 + count++),
  ]);
}
