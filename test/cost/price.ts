/** From operations to money. Every figure that is not counted is a parameter: test/cost/example.json. */
import { z } from 'zod';
import { kinds } from './operations.ts';
import type { Counted, Counts } from './operations.ts';

const amount = z.number().min(0);

export const pricesSchema = z.strictObject({
  /** Where the prices are from, and of when. */
  source: z.string().min(1),
  currency: z.string(),
  country: z.strictObject({ municipalities: amount, scopes: amount }),
  /** How often each scope gets both its logs. */
  deliveriesPerDay: amount,
  /** Request units of each operation, for documents of a few kilobytes. */
  requestUnits: z.strictObject({ read: amount, write: amount, list: amount }),
  cosmos: z.strictObject({
    /** Of a hundred request units per second, for an hour. */
    per100RequestUnitsHour: amount,
    /** Autoscale goes up to it, and never below a tenth. */
    maxRequestUnits: amount,
    /** How many of that size: one, as the containers share it (bicep/). */
    throughputs: amount,
  }),
  /** Of ten thousand operations. */
  blobs: z.strictObject({ read: amount, write: amount }),
  messages: amount,
  functions: z.strictObject({
    gigabyteSecond: amount,
    millionExecutions: amount,
    gigabytes: amount,
    secondsEach: amount,
  }),
  /** What is paid whatever happens, a month: the site, the logs of the platform, storage. */
  fixed: z.record(z.string(), amount),
});
export type Prices = z.infer<typeof pricesSchema>;

const hoursOfMonth = 730;
const daysOfMonth = 365 / 12;
const minutesOfMonth = hoursOfMonth * 60;
/** A message is sent, received and deleted. */
const operationsOfMessage = 3;
/** Two uploads, each with an ingest and two looks at its status, and a reconciliation each. */
const executionsOfDelivery = 10;

export interface Month {
  readonly counts: Counts;
  readonly requestUnits: number;
  /** By what it is paid for. */
  readonly costs: Readonly<Record<string, number>>;
  readonly total: number;
}

export function monthOf({ delivery, idleMinute }: Counted, prices: Prices): Month {
  const deliveries = prices.country.scopes * prices.deliveriesPerDay * daysOfMonth;
  const counts = { ...delivery };
  for (const kind of kinds) counts[kind] = delivery[kind] * deliveries + idleMinute[kind] * minutesOfMonth;
  const { requestUnits: each, cosmos, functions, blobs } = prices;
  const requestUnits =
    counts.documentReads * each.read + counts.documentWrites * each.write + counts.documentLists * each.list;
  const averagePerSecond = requestUnits / (hoursOfMonth * 3600);
  const paidPerSecond = Math.max((cosmos.maxRequestUnits / 10) * cosmos.throughputs, averagePerSecond);
  const executions = deliveries * executionsOfDelivery + minutesOfMonth;
  const costs = {
    'Cosmos DB': (paidPerSecond / 100) * cosmos.per100RequestUnitsHour * hoursOfMonth,
    blobs: (counts.blobReads * blobs.read + (counts.blobWrites + counts.blobLists) * blobs.write) / 10_000,
    queues: (counts.messages * operationsOfMessage * prices.messages) / 10_000,
    functions:
      executions * functions.secondsEach * functions.gigabytes * functions.gigabyteSecond +
      (executions * functions.millionExecutions) / 1_000_000,
    ...prices.fixed,
  };
  const total = Object.values(costs).reduce((sum, cost) => sum + cost, 0);
  return { counts, requestUnits, costs, total };
}
