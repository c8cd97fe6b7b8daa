import { dayMs, hourMs, minuteMs } from '../norwegian-time.ts';
import { defaultOptions } from '../rows.ts';
import type { Case } from './case.ts';
import { randomStart } from './parameters.ts';
import type { Random } from './random.ts';
import { tableOf } from './rows.ts';
import type { Form } from './time-texts.ts';
import { timeText } from './time-texts.ts';

/**
 * One knot of many messages, mostly of another shape than the usual one: messages sent again, entries with `sendt`
 * beside entries without, dates beside minutes. All of it is covered, so that nothing is left out of the matching.
 */
export function tangledCase(random: Random): Case {
  const from = randomStart(random);
  const spread = random.pick([hourMs, 4 * hourMs, 12 * hourMs, 2 * dayMs]);
  const any = (): number => from + random.below(spread / minuteMs) * minuteMs;
  const messageCount = 3 + random.below(7);

  const portalRows: Record<string, string>[] = [];
  for (let index = 0; index < messageCount; index += 1) {
    const times = random.chance(35) ? [any(), any()] : [any()];
    for (const time of times) {
      portalRows.push({
        innsendt: timeText(random, time, random.pick<Form>(['minute', 'second', 'second'])),
        bekymringsmeldingId: `m-${String(index)}`,
      });
    }
  }
  const registerRows = Array.from({ length: Math.max(1, messageCount - 2 + random.below(4)) }, () => {
    const received = any() + random.below(2 * hourMs);
    const form = random.pick<Form>(['minute', 'minute', 'second', 'date']);
    return {
      mottatt: timeText(random, received, form),
      sendt: random.chance(50)
        ? timeText(random, any(), random.pick<Form>(['second', 'minute', 'minute', 'date']))
        : '',
      antall: random.pick(['1', '1', '1', '1', '1', '2', '3']),
    };
  });
  return {
    portal: tableOf(random, ['innsendt', 'bekymringsmeldingId'], random.shuffle(portalRows)),
    register: tableOf(random, ['mottatt', 'sendt', 'antall'], random.shuffle(registerRows)),
    options: {
      ...defaultOptions,
      scope: ['4601'],
      maxDelay: random.pick(['PT15M', 'PT1H', 'PT1H', 'PT4H', '1WD']),
      clockSkew: random.pick(['PT0S', 'PT1M', 'PT5M', 'PT1H']),
      registerFrom: timeText(random, from - 20 * dayMs, 'date'),
      registerTo: timeText(random, from + 40 * dayMs, 'date'),
    },
  };
}
