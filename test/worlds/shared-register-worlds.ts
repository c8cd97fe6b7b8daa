/** Worlds in which one register serves several municipalities or districts, and all that is declared holds. */
import { randomFrom } from '../oracle/generator/random.ts';
import { declaredFor, joint, march } from './plans.ts';
import { entriesOf, place, quickly, sentMessages } from './traffic.ts';
import type { WorldKind } from './world.ts';

const nowhere = () => place('');

const jointService: WorldKind = {
  name: 'joint service',
  what: 'one register without municipality numbers serves three municipalities',
  make: (seed) => {
    const random = randomFrom(seed);
    const messages = sentMessages(random, joint);
    const entries = entriesOf(messages, ({ sentMs }) => sentMs + quickly(random), nowhere);
    return { messages, entries, form: 'minute', declared: declaredFor(joint) };
  },
};

const hostNumber: WorldKind = {
  name: 'host number',
  what: "the register writes the host municipality's number on every row; declared as one scope",
  make: (seed) => {
    const random = randomFrom(seed);
    const messages = sentMessages(random, joint);
    const entries = entriesOf(
      messages,
      ({ sentMs }) => sentMs + quickly(random),
      () => place('1804'),
    );
    return { messages, entries, form: 'minute', declared: declaredFor(joint) };
  },
};

const districts: WorldKind = {
  name: 'districts',
  what: "two districts share a register; the portal's log has all, some rows name no district",
  make: (seed) => {
    const random = randomFrom(seed);
    const plan = { ...march, perDay: 9, places: ['05', '06', '07'].map((number) => place('0301', number)) };
    const messages = sentMessages(random, plan);
    const own = messages.filter(({ district }) => district !== '07');
    const entries = entriesOf(
      own,
      ({ sentMs }) => sentMs + quickly(random),
      ({ district }) => place('0301', random.chance(30) ? '' : district),
    );
    return {
      messages,
      entries,
      form: 'minute',
      declared: { ...declaredFor(plan), scope: ['0301/05', '0301/06'] },
    };
  },
};

export const sharedRegisterWorlds: readonly WorldKind[] = [jointService, hostNumber, districts];
