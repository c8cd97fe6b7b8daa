/** Worlds in which all that is declared holds: nothing may be called missing that is not lost. */
import { hourMs, minuteMs } from '../oracle/norwegian-time.ts';
import { randomFrom } from '../oracle/generator/random.ts';
import { declaredFor, march } from './plans.ts';
import { sharedRegisterWorlds } from './shared-register-worlds.ts';
import {
  byHand,
  dayAfter,
  entriesOf,
  otherEntries,
  place,
  quickly,
  sentMessages,
  startOf,
} from './traffic.ts';
import type { WorldKind } from './world.ts';

const ofChannels = (percent: number): WorldKind => ({
  name: `other channels, ${String(percent)} %`,
  what: `for each hundred messages ${String(percent)} entries by telephone, letter and police, unmarked`,
  make: (seed) => {
    const random = randomFrom(seed);
    const messages = sentMessages(random, march);
    const own = entriesOf(messages, ({ sentMs }) => sentMs + quickly(random));
    const entries = [...own, ...otherEntries(random, march, messages.length, percent)];
    return { messages, entries, form: 'minute', declared: declaredFor(march) };
  },
});

const easter: WorldKind = {
  name: 'Easter, dates only',
  what: 'registered by hand within two working days, as dates, over weekends and Easter',
  make: (seed) => {
    const random = randomFrom(seed);
    const plan = { ...march, from: '2023-03-20', perDay: 3, lostPercent: 25 };
    const messages = sentMessages(random, plan);
    const entries = entriesOf(messages, ({ sentMs }) => byHand(random, sentMs));
    const declared = { ...declaredFor(plan), maxDelay: '2WD', to: dayAfter(plan.from, plan.days + 5) };
    return { messages, entries, form: 'date', declared };
  },
};

const declaredGap: WorldKind = {
  name: 'gap, declared',
  what: 'the register came in two deliveries, and the days between them in none',
  make: (seed) => {
    const random = randomFrom(seed);
    const messages = sentMessages(random, march);
    const gap = { from: startOf('2023-03-10'), to: startOf('2023-03-15') - 1 };
    const entries = entriesOf(messages, ({ sentMs }) => sentMs + quickly(random)).filter(
      ({ receivedMs }) => receivedMs < gap.from || receivedMs > gap.to,
    );
    const declared = declaredFor(march);
    const end = startOf(dayAfter(declared.to, 1)) - 1;
    const stretches = [
      { from: startOf(march.from), to: gap.from - 1 },
      { from: gap.to + 1, to: end },
    ];
    return { messages, entries, form: 'minute', declared: { ...declared, stretches } };
  },
};

const doubleHour: WorldKind = {
  name: "October's double hour",
  what: 'many messages in the hour that the Norwegian clock shows twice',
  make: (seed) => {
    const random = randomFrom(seed);
    const plan = { ...march, from: '2022-10-29', days: 3 };
    const sent = Array.from({ length: 12 }, (_, index) => ({
      id: `n-${String(index)}`,
      sentMs: Date.parse('2022-10-30T00:00:00Z') + random.below(2 * hourMs),
      ...place('4601'),
      isLost: random.chance(25),
    }));
    const messages = [...sentMessages(random, plan), ...sent];
    const entries = entriesOf(messages, ({ sentMs }) => sentMs + random.below(9 * minuteMs));
    return { messages, entries, form: 'minute', declared: { ...declaredFor(plan), maxDelay: 'PT15M' } };
  },
};

const idsHere: WorldKind = {
  name: 'ids, some entries without',
  what: 'the register keeps the id, but not of a fifth, which were entered by hand',
  make: (seed) => {
    const random = randomFrom(seed);
    const messages = sentMessages(random, march);
    const entries = messages
      .filter(({ isLost }) => !isLost)
      .map(({ id, municipality, district, sentMs }) => ({
        receivedMs: sentMs + quickly(random),
        municipality,
        district,
        id: random.chance(20) ? '' : id,
      }));
    return { messages, entries, form: 'minute', declared: declaredFor(march) };
  },
};

const resent: WorldKind = {
  name: 'sent again',
  what: 'a tenth of the messages were sent again days later, and came in at either sending',
  make: (seed) => {
    const random = randomFrom(seed);
    const messages = sentMessages(random, { ...march, days: 22 }).map((message) =>
      random.chance(10) ? { ...message, againMs: message.sentMs + (1 + random.below(72)) * hourMs } : message,
    );
    const entries = entriesOf(
      messages,
      ({ sentMs, againMs = sentMs }) => random.pick([sentMs, againMs]) + quickly(random),
    );
    return { messages, entries, form: 'minute', declared: declaredFor(march) };
  },
};

const transferredIn: WorldKind = {
  name: 'transferred in, duplicates',
  what: "the register also holds other municipalities' messages, and one in ten of its own twice",
  make: (seed) => {
    const random = randomFrom(seed);
    const messages = sentMessages(random, march);
    const own = entriesOf(messages, ({ sentMs }) => sentMs + quickly(random));
    const twice = own.filter(() => random.chance(10));
    const entries = [...own, ...twice, ...otherEntries(random, march, messages.length, 20)];
    return { messages, entries, form: 'minute', declared: declaredFor(march) };
  },
};

export const trueWorlds: readonly WorldKind[] = [
  ...sharedRegisterWorlds,
  easter,
  declaredGap,
  doubleHour,
  idsHere,
  resent,
  transferredIn,
  ...[20, 100, 300].map(ofChannels),
];
