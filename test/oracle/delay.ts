import { dayMs, dayOf, daySpan, hourMs, minuteMs } from './norwegian-time.ts';

/** Easter Sunday as days since 1970: the first Sunday after the church's full moon on or after 21 March. */
export function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const leapsLeftOut = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  let moonAge = (19 * (year % 19) + leapsLeftOut - moonDrift + 15) % 30;
  if (moonAge === 29 || (moonAge === 28 && year % 19 > 10)) moonAge -= 1;
  const fullMoon = Date.UTC(year, 2, 21) / dayMs + moonAge;
  let sunday = fullMoon + 1;
  while (weekday(sunday) !== 0) sunday += 1;
  return sunday;
}

/** 0 is Sunday. */
const weekday = (day: number): number => new Date(day * dayMs).getUTCDay();

/** Public holidays with a fixed date, and 24 and 31 December, which the contract adds. */
const fixedDaysOff = ['01-01', '05-01', '05-17', '12-24', '12-25', '12-26', '12-31'];
/** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday. */
const daysOffFromEaster = [-3, -2, 0, 1, 39, 49, 50];

export function isWorkingDay(day: number): boolean {
  const date = new Date(day * dayMs);
  if (weekday(day) === 0 || weekday(day) === 6) return false;
  if (fixedDaysOff.includes(date.toISOString().slice(5, 10))) return false;
  return !daysOffFromEaster.includes(day - easterSunday(date.getUTCFullYear()));
}

const isoDuration = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const durations = new Map<string, number>();

/** Milliseconds of an ISO 8601 duration; a day is 24 hours. Each text is read once: cases ask for few, and often. */
export function durationMs(text: string): number {
  const known = durations.get(text) ?? readDurationMs(text);
  durations.set(text, known);
  return known;
}

function readDurationMs(text: string): number {
  const parts = isoDuration.exec(text);
  if (parts === null) throw new Error('not a duration of the contract');
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return weeks! * 7 * dayMs + days! * dayMs + hours! * hourMs + minutes! * minuteMs + seconds! * 1000;
}

function endOfWorkingDay(sent: number, workingDays: number): number {
  let day = dayOf(sent);
  let left = workingDays;
  while (left > 0) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return daySpan(day).to;
}

const answers = new Map<string, number>();

/** The last millisecond that `maxDelay` (a duration or `nWD`) allows for a message sent at `sent`. */
export function deadline(maxDelay: string, sent: number): number {
  if (maxDelay.startsWith('P')) return sent + durationMs(maxDelay);
  const workingDays = /^(\d+)WD$/.exec(maxDelay);
  if (workingDays === null) throw new Error('not a delay of the contract');
  const question = `${maxDelay} ${dayOf(sent)}`;
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = endOfWorkingDay(sent, Number(workingDays[1]));
  answers.set(question, answer);
  return answer;
}
