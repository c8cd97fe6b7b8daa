import { dayMs, hourMs, isSummer, minuteMs } from '../norwegian-time.ts';
import { defaultOptions } from '../rows.ts';
import type { Case } from './case.ts';
import { randomDeclaration } from './parameters.ts';
import type { Random } from './random.ts';
import { tableOf } from './rows.ts';
import type { Form } from './time-texts.ts';
import { timeText } from './time-texts.ts';

/** When the register's clock showed it, seen from the portal's sending. */
type Clock = (sent: number) => number;

const shifted =
  (byMs: number): Clock =>
  (sent) =>
    sent + byMs;
const inUtc: Clock = (sent) => sent - (isSummer(sent) ? 2 : 1) * hourMs;

/** Thirty messages and more, whose register may have a clock that is wrong, or in UTC, for most of them. */
export function clockCase(random: Random): Case {
  const messageCount = 29 + random.below(8);
  // From late winter into summer, or within one season.
  const from = Date.UTC(2023, random.pick([1, 2, 2, 5, 8, 9]), 20, 6);
  const step = random.pick([20 * minuteMs, 5 * hourMs, 40 * hourMs, 40 * hourMs]);
  const clock = random.pick([
    ...[inUtc, inUtc, inUtc, shifted(-hourMs), shifted(-3.5 * hourMs)],
    // At the ends of what is judged: twelve hours, and the skew that clocks are allowed.
    ...[shifted(-12 * hourMs + minuteMs), shifted(-6 * minuteMs), shifted(2 * hourMs)],
  ]);
  // Exactly half and one more; exactly twice as many as have the usual delay, and one fewer.
  const half = Math.floor(messageCount / 2);
  const wrongCount = random.pick([messageCount, messageCount - 3, half, half + 1, half + 4]);
  const usualCount = random.pick([
    messageCount,
    Math.floor(wrongCount / 2),
    Math.floor(wrongCount / 2) + 1,
    0,
  ]);
  // At once, or just at the ends of what counts as usual.
  const usual = random.pick([shifted(0), shifted(0), shifted(hourMs), shifted(-5 * minuteMs)]);
  const readings = random.shuffle(
    Array.from({ length: messageCount }, (_, index) => {
      if (index < wrongCount) return clock;
      return index < wrongCount + usualCount ? usual : null;
    }),
  );
  const jitter = random.pick([1, 20_000, 90_000, 5 * minuteMs]);
  const portalForm = random.pick<Form>(['millisecond', 'second', 'minute']);
  const registerForm = random.pick<Form>([
    'millisecond',
    'second',
    'second',
    'minute',
    'minute',
    'minute',
    'date',
  ]);
  const hasIds = random.chance(30);

  const portalRows: Record<string, string>[] = [];
  const registerRows: Record<string, string>[] = [];
  for (let index = 0; index < messageCount; index += 1) {
    const sent = from + index * step + random.below(Math.floor(step / 2));
    const id = hasIds ? { bekymringsmeldingId: `m-${index}` } : {};
    portalRows.push({ innsendt: timeText(random, sent, portalForm), ...id });
    const reading = readings[index];
    if (!reading) continue;
    const received = reading(sent) + random.below(jitter);
    // A register that knows an id or two keeps `matched` from taking everything else out of the comparison.
    const entryId = hasIds ? { bekymringsmeldingId: index < 2 ? `m-${index}` : '' } : {};
    registerRows.push({ mottatt: timeText(random, received, registerForm), ...entryId });
  }
  const columns = (of: string): string[] => (hasIds ? [of, 'bekymringsmeldingId'] : [of]);
  return {
    portal: tableOf(random, columns('innsendt'), random.shuffle(portalRows)),
    register: tableOf(random, columns('mottatt'), random.shuffle(registerRows)),
    options: {
      ...defaultOptions,
      scope: ['4601'],
      maxDelay: random.pick(['auto', 'PT15M', 'PT1H', 'PT1H', '2WD']),
      clockSkew: random.pick(['PT5M', 'PT5M', 'PT1M', 'PT0S']),
      ...randomDeclaration(random, from - dayMs, from + messageCount * step),
    },
  };
}
