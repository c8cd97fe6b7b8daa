/** How the three figures grew by the day on which each became known: never by when the messages were sent. */
import type { QuestionVersion } from '../survey/question.ts';
import { norwegianDate } from '../time/norwegian-date.ts';
import { declaredMessages } from './declared.ts';
import type { OverviewInputs, ServiceInput } from './inputs.ts';
import type { CurvePoint } from './overview.ts';

/** A service's figure from a day on; null where it is not known. */
interface Step {
  readonly on: string;
  readonly value: number | null;
}

/** @param inputs of the services that are told of whole */
export function curveOf({
  services,
  questions,
}: Pick<OverviewInputs, 'services' | 'questions'>): CurvePoint[] {
  const series = services.map((service) => ({
    answered: answeredSteps(service),
    declared: declaredSteps(service, questions),
    certified: service.certified.map(({ on, missingAtLeast }) => ({ on, value: missingAtLeast })),
    confirmed: service.part.findings.steps.map(({ on, messages }) => ({ on, value: messages })),
  }));
  const days = new Set(series.flatMap((one) => Object.values(one).flat()).map(({ on }) => on));
  const sums = {
    answered: runningSum(series.map(({ answered }) => answered)),
    declared: runningSum(series.map(({ declared }) => declared)),
    certified: runningSum(series.map(({ certified }) => certified)),
    confirmed: runningSum(series.map(({ confirmed }) => confirmed)),
  };
  return [...days].sort().map((on) => ({
    on,
    answered: sums.answered(on).services,
    declared: sums.declared(on),
    certified: sums.certified(on),
    confirmed: sums.confirmed(on),
  }));
}

function answeredSteps({ survey }: ServiceInput): Step[] {
  const first = survey?.sent.at(0);
  return first ? [{ on: norwegianDate(first.sentAtMs), value: 1 }] : [];
}

function declaredSteps({ survey }: ServiceInput, questions: readonly QuestionVersion[]): Step[] {
  return (survey?.sent ?? []).map(({ sentAtMs, answers, questionsVersion }) => {
    const version = questions.find((one) => one.version === questionsVersion);
    return { on: norwegianDate(sentAtMs), value: declaredMessages(version, answers, 'notArrived') };
  });
}

/**
 * One pass over all changes, whatever the number of services and days.
 * @param all the steps of each service, oldest first
 * @returns what holds at the end of a day, to be asked of days in their order
 */
function runningSum(all: readonly (readonly Step[])[]): (on: string) => CurvePoint['declared'] {
  const changes = all.flatMap((steps) =>
    steps.map(({ on, value }, i) => {
      const before = steps[i - 1]?.value ?? null;
      const services = Number(value !== null) - Number(before !== null);
      return { on, value: (value ?? 0) - (before ?? 0), services };
    }),
  );
  changes.sort((a, b) => (a.on < b.on ? -1 : 1));
  let next = 0;
  let value = 0;
  let services = 0;
  return (on) => {
    for (; next < changes.length && changes[next]!.on <= on; next++) {
      value += changes[next]!.value;
      services += changes[next]!.services;
    }
    return { value, services };
  };
}
