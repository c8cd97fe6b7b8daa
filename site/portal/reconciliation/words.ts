/** Times, spans, numbers and delays as the portal writes them: always Norwegian time, whatever the computer's clock. */
import { readDurationMs } from '#domain/time/delay.ts';
import { dayMs, localMidnightOf, startOfDay, toLocal } from '#domain/time/norwegian-time.ts';
import type { DatesTexts } from '../../texts/portal/schema-dates.ts';

export interface Words {
  day(ms: number): string;
  dayTime(ms: number): string;
  month(of: { readonly year: number; readonly month: number }): string;
  /** Both ends included, in milliseconds UTC: as short as it can be said. */
  span(span: { readonly from: number; readonly to: number }): string;
  /** With digits: `1 234`. */
  digits(count: number): string;
  /** Inside a sentence: `tre`, and digits from thirteen. */
  number(count: number): string;
  /** `PT1H`: `én time`; as it stands where it is none that can be read. */
  delay(text: string): string;
}

export function wordsOf(texts: DatesTexts): Words {
  const day = (ms: number): string => {
    const date = new Date(toLocal(ms));
    return texts.day({ day: `${date.getUTCDate()}`, ...monthAndYear(texts, date) });
  };
  const dayTime = (ms: number): string => {
    const date = new Date(toLocal(ms));
    const [hour, minute] = clock(ms).split('.');
    const parts = { hour: hour!, minute: minute! };
    return texts.dayTime({ day: `${date.getUTCDate()}`, ...monthAndYear(texts, date), ...parts });
  };
  return {
    day,
    dayTime,
    digits,
    month: ({ year, month }) => texts.month({ month: texts.months[month - 1]!, year: `${year}` }),
    number: (count) => texts.numbers[count] ?? digits(count),
    delay: (text) => delayWords(text, texts),
    span({ from, to }) {
      const isSameDay = localMidnightOf(from) === localMidnightOf(to);
      if (isWholeDays(from, to)) return isSameDay ? day(from) : texts.span({ from: day(from), to: day(to) });
      if (!isSameDay) return texts.span({ from: dayTime(from), to: dayTime(to) });
      if (clock(from) === clock(to)) return dayTime(from);
      return texts.sameDay({ date: day(from), fromTime: clock(from), toTime: clock(to) });
    },
  };
}

function monthAndYear(texts: DatesTexts, local: Date): { month: string; year: string } {
  return { month: texts.months[local.getUTCMonth()]!, year: `${local.getUTCFullYear()}` };
}

/** `14.05` */
function clock(ms: number): string {
  return new Date(toLocal(ms)).toISOString().slice(11, 16).replace(':', '.');
}

function isWholeDays(from: number, to: number): boolean {
  return startOfDay(localMidnightOf(from)) === from && startOfDay(localMidnightOf(to) + dayMs) === to + 1;
}

export function digits(count: number): string {
  return `${count}`.replaceAll(/\B(?=(?:\d{3}){1,7}$)/g, '\u00a0');
}

function delayWords(text: string, texts: DatesTexts): string {
  const workingDays = /^(\d+)WD$/.exec(text);
  if (workingDays) return countOf(Number(workingDays[1]), texts.units.workingDays, texts);
  const ms = readDurationMs(text);
  if (ms === null) return text;
  const { days, hours, minutes, seconds } = texts.units;
  const parts: string[] = [];
  let left = Math.round(ms / 1000);
  for (const [unit, size] of [
    [days, 86_400],
    [hours, 3600],
    [minutes, 60],
    [seconds, 1],
  ] as const) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(countOf(count, unit, texts));
  }
  return parts.length === 0 ? seconds.many({ count: '0' }) : parts.join(` ${texts.and} `);
}

function countOf(count: number, unit: DatesTexts['units']['days'], texts: DatesTexts): string {
  return count === 1 ? unit.one : unit.many({ count: texts.numbers[count] ?? digits(count) });
}
