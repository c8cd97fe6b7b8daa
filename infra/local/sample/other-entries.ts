/** Reports that came by telephone, letter, police and so on: from 5 % to 200 % of the portal's number, by service. */
import { localMidnightOf } from '#domain/time/norwegian-time.ts';
import { daysBetween, instantIn } from './calendar.ts';
import { otherChannels } from './channels.ts';
import { entryOfOther, type Entry } from './entries.ts';
import { members } from './grouping.ts';
import type { Random } from './random.ts';
import type { RegisterClock } from './register-clock.ts';
import type { ServicePlan } from './service-plan.ts';
import { WeightedPick } from './weighted-pick.ts';

/** A service that never joined the portal gets its reports so; one for so many people. */
const peoplePerReport = 400;

/** Reports that were passed on to another municipality, where the register names municipalities. */
const passedOnPart = 0.01;

export function* otherEntries(
  plan: ServicePlan,
  messageCount: number,
  clock: RegisterClock,
  random: Random,
): Generator<Entry> {
  const { municipalities, population } = plan.service;
  const days = daysBetween(localMidnightOf(plan.period.fromMs), localMidnightOf(plan.period.toMs - 1) + 1);
  const dayPick = new WeightedPick(days.map(({ weight }) => weight));
  const reports = messageCount > 0 ? messageCount : population / peoplePerReport;
  const count = Math.round(reports * plan.otherShare);
  for (let made = 0; made < count; made++) {
    const atMs = clock.instant(instantIn(days[dayPick.draw(random)]!, random));
    const isPassedOn = plan.dialect.hasMunicipality && random.chance(passedOnPart);
    const municipality = isPassedOn ? random.pick(members).number : random.pick(municipalities);
    yield entryOfOther(atMs, municipality, random.pick(otherChannels), random);
  }
}
