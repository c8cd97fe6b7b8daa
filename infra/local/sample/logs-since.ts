/**
 * What some services and KS deliver after the national log's end, with the upgraded case system, which keeps the
 * portal's id. It grows by the day: the same day is always the same, whenever the sample is loaded.
 */
import { spanOfDay } from '#domain/time/day-span.ts';
import { hourMs } from '#domain/time/norwegian-time.ts';
import { addDays } from '#domain/time/norwegian-date.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import type { PartWithLogsSince } from './cast.ts';
import type { SampleOfService } from './country.ts';
import { registerDelivery, type Delivery } from './delivery.ts';
import { portalEndMs } from './messages.ts';
import { localSecond } from './portal-rows.ts';
import { randomFor } from './random.ts';
import type { SampleFile } from './register-file.ts';
import { defaultSeed } from './services.ts';

interface MessageSince {
  readonly id: string;
  readonly sentMs: number;
  readonly receivedMs: number;
}

export interface DeliverySince {
  readonly delivery: Delivery;
  readonly file: SampleFile;
}

export interface LogsSince {
  readonly portal: DeliverySince;
  /** One after the other, or with a hole between them. */
  readonly register: readonly DeliverySince[];
  /** Messages that the case system did not take, by id. */
  readonly lost: readonly string[];
}

/** After the last day of any register that goes on. */
const sinceDate = '2023-06-10';
/** On a working day there is a message or none. */
const messagePart = 0.4;
const officeOpens = 8 * hourMs;
const officeSeconds = 8 * 3600;
/** Counted back from the day of loading. */
const daysBack = { lost: 4, holeFrom: 20, holeTo: 17, silentFrom: 9 };

/** @param today the Norwegian day on which it is delivered: the logs reach to the end of the day before */
export function logsSince(service: SampleOfService, part: PartWithLogsSince, today: string): LogsSince {
  const messages = messagesSince(service, today);
  const lost = part === 'loses-again' ? lastBefore(messages, addDays(today, -daysBack.lost)) : [];
  const fromMs = registerDelivery(service).toMs;
  const endMs = startOf(today);
  const hole = [
    startOf(addDays(today, -daysBack.holeFrom)),
    startOf(addDays(today, -daysBack.holeTo)),
  ] as const;
  const stretches: readonly (readonly [number, number])[] =
    part === 'interrupted'
      ? [
          [fromMs, hole[0]],
          [hole[1], startOf(addDays(today, -daysBack.silentFrom))],
        ]
      : [[fromMs, endMs]];
  const entries = messages.filter(({ id }) => !lost.includes(id));
  return {
    portal: portalSince(service, messages, endMs),
    register: stretches.map(([from, to]) => registerSince(service, entries, from, to)),
    lost,
  };
}

function messagesSince({ id: service }: SampleOfService, today: string): MessageSince[] {
  const messages: MessageSince[] = [];
  for (let date = sinceDate; date < today; date = addDays(date, 1)) {
    const random = randomFor(defaultSeed, `since ${service} ${date}`);
    if (!isWorkingDay(Date.parse(date)) || !random.chance(messagePart)) continue;
    const sentMs = startOf(date) + officeOpens + random.integer(officeSeconds) * 1000;
    const receivedMs = sentMs + (20 + random.integer(60)) * 1000;
    messages.push({ id: random.uuid(), sentMs, receivedMs });
  }
  return messages;
}

function lastBefore(messages: readonly MessageSince[], date: string): string[] {
  const before = messages.filter(({ sentMs }) => sentMs < startOf(date));
  return before.slice(-1).map(({ id }) => id);
}

function portalSince(
  service: SampleOfService,
  messages: readonly MessageSince[],
  toMs: number,
): DeliverySince {
  const [municipality] = service.municipalities;
  const lines = messages.map(({ id, sentMs }) => `${localSecond(sentMs)};${municipality!};${id}`);
  const delivery = { side: 'portal', scope: service.id, fromMs: portalEndMs, toMs } as const;
  return { delivery, file: csv('portal', ['innsendt;kommunenummer;bekymringsmeldingId', ...lines]) };
}

function registerSince(
  service: SampleOfService,
  entries: readonly MessageSince[],
  fromMs: number,
  toMs: number,
): DeliverySince {
  const { maxDelay, clockSkew } = service.declared;
  const covered = entries.filter(({ receivedMs }) => receivedMs >= fromMs && receivedMs < toMs);
  const lines = covered.map(({ id, receivedMs }) => `${localSecond(receivedMs)};${id}`);
  const delivery = { side: 'register', scope: service.id, fromMs, toMs, maxDelay, clockSkew } as const;
  return { delivery, file: csv('register', ['mottatt;bekymringsmeldingId', ...lines]) };
}

function csv(name: string, lines: readonly string[]): SampleFile {
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
  return { name: `${name}.csv`, contentType: 'text/csv', bytes };
}

function startOf(date: string): number {
  return spanOfDay(date).from;
}
