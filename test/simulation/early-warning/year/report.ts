/** The figures of a simulated year, by kind of log. */
import { kindInWords } from './plan.ts';
import type { Loss, Year } from './run.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface KindFigures {
  readonly kind: string;
  readonly lost: number;
  readonly told: number;
  /** Hours from sending to alarm; null where none was told. */
  readonly medianHours: number | null;
  readonly longestHours: number | null;
  readonly within14Days: number;
  readonly within30Days: number;
  /** No correct method could have told of so many. */
  readonly notKnowable: number;
  /** Hours from sending to when it could first be known; null where none could. */
  readonly longestUnknownHours: number | null;
  /** Alarms that came after the first delivery at which it could be known, or not at all: none should. */
  readonly late: number;
}

export function figuresOf({ losses }: Year): KindFigures[] {
  const byKind = Map.groupBy(losses, ({ plan }) => kindInWords(plan));
  return [...byKind].map(([kind, ofKind]) => {
    const hours = hoursOf(ofKind);
    const within = (days: number) => hours.filter((one) => one * hourMs <= days * dayMs).length;
    return {
      kind,
      lost: ofKind.length,
      told: hours.length,
      medianHours: hours[Math.floor(hours.length / 2)] ?? null,
      longestHours: hours.at(-1) ?? null,
      within14Days: within(14),
      within30Days: within(30),
      notKnowable: ofKind.filter(({ knowableMs }) => knowableMs === null).length,
      longestUnknownHours: longestUnknown(ofKind),
      late: ofKind.filter(isLate).length,
    };
  });
}

/** Told later than the first delivery after it could be known. */
export const isLate = ({ alarmMs, dueMs }: Loss): boolean => dueMs !== null && (alarmMs ?? Infinity) > dueMs;

function longestUnknown(losses: readonly Loss[]): number | null {
  const hours = losses.flatMap(({ sentMs, knowableMs }) =>
    knowableMs === null ? [] : [(knowableMs - sentMs) / hourMs],
  );
  return hours.length === 0 ? null : Math.max(...hours);
}

function hoursOf(losses: readonly Loss[]): number[] {
  return losses
    .flatMap(({ sentMs, alarmMs }) => (alarmMs === null ? [] : [(alarmMs - sentMs) / hourMs]))
    .sort((a, b) => a - b);
}

export function reportOf(year: Year): string {
  const lines = figuresOf(year).map((figures) => [
    figures.kind,
    String(figures.lost),
    String(figures.told),
    hoursInWords(figures.medianHours),
    hoursInWords(figures.longestHours),
    String(figures.within14Days),
    String(figures.within30Days),
    String(figures.notKnowable),
    hoursInWords(figures.longestUnknownHours),
    String(figures.late),
  ]);
  const empty = [...year.falseAlarms].filter(([, { raised }]) => raised > 0);
  return [
    `${String(year.sent)} messages, ${String(year.losses.length)} lost, ${String(year.deliveries)} deliveries`,
    ...table([head, ...lines]),
    ...empty.map(
      ([municipality, { raised, registeredLate, lapsed }]) =>
        `${municipality}: ${String(raised)} alarms of days on which nothing was lost; on ` +
        `${String(registeredLate)} a message was registered after the declared delay; ${String(lapsed)} lapsed`,
    ),
    'told: an alarm named its window. 14 and 30 days: it came while the portal still had the message.',
    'not knowable: other entries could stand for it in a pairing of all messages, so no method could tell.',
    'could know: the longest from sending until any correct method could first have told, from the logs of then.',
    'late: told after the first delivery that came then.',
    ...year.losses.map(lossInWords),
  ].join('\n');
}

const head = [
  'kind of log',
  'lost',
  'told',
  'median',
  'longest',
  '14 days',
  '30 days',
  'not knowable',
  'could know',
  'late',
];

function lossInWords({ plan, sentMs, knowableMs, alarmMs }: Loss): string {
  const after = (ms: number | null): string => hoursInWords(ms === null ? null : (ms - sentMs) / hourMs);
  const sent = new Date(sentMs).toISOString().slice(0, 16);
  const kind = kindInWords(plan).padEnd(22);
  return `  ${plan.municipality} ${kind} ${sent}  could know after ${after(knowableMs)}, alarm after ${after(alarmMs)}`;
}

const hoursInWords = (hours: number | null): string => (hours === null ? '-' : `${hours.toFixed(1)} h`);

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
}
