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
    };
  });
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
    String(figures.lost - figures.told),
  ]);
  const head = ['kind of log', 'lost', 'told', 'median', 'longest', '14 days', '30 days', 'not knowable'];
  const empty = [...year.falseAlarms].filter(([, { raised }]) => raised > 0);
  return [
    `${String(year.sent)} messages, ${String(year.losses.length)} lost, ${String(year.deliveries)} deliveries`,
    ...table([head, ...lines]),
    ...empty.map(
      ([municipality, { raised, lapsed }]) =>
        `${municipality}: ${String(raised)} alarms of days on which nothing was lost; ${String(lapsed)} lapsed`,
    ),
    'told: an alarm named its window. 14 and 30 days: it came while the portal still had the message.',
    'not knowable: reports by other channels could stand for it, so no comparison of these logs could tell.',
  ].join('\n');
}

const hoursInWords = (hours: number | null): string => (hours === null ? '-' : `${hours.toFixed(1)} h`);

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
}
